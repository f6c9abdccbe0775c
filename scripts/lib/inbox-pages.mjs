/** The page that lists the messages. */
export function listPage(messages) {
  const rows = messages.map(
    (message) => `<tr><td>${time(message.at)}</td><td>${escaped(message.to.join(", "))}</td>
      <td><a href="/messages/${message.id}">${escaped(message.subject || "(no subject)")}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return page("Inbox", `<h1>Inbox</h1>${messages.length > 0 ? table : "<p>No mail yet.</p>"}`);
}

/** The page of one message. */
export function messagePage(message) {
  const files = message.attachments.map(
    (file, index) => `<li><a href="/messages/${message.id}/attachments/${index}">${escaped(file.filename)}</a>
      (${escaped(file.contentType)}, ${file.size} bytes)</li>`,
  );
  return page(
    message.subject,
    `<p><a href="/">Inbox</a></p>
    <h1>${escaped(message.subject)}</h1>
    <p>From ${escaped(message.from)}<br>To ${escaped(message.to.join(", "))}<br>${time(message.at)}
      · <a href="/messages/${message.id}/source">source</a></p>
    ${files.length > 0 ? `<ul>${files.join("")}</ul>` : ""}
    <pre>${linked(message.text)}</pre>
    ${message.calendars.map((calendar) => `<h2>Calendar</h2><pre>${escaped(calendar)}</pre>`).join("")}
    ${message.html ? `<h2>As HTML</h2><iframe sandbox title="The HTML part" src="/messages/${message.id}/html"></iframe>` : ""}`,
  );
}

function page(title, body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { width: 100%; border-collapse: collapse } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #8886 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #8886 }
iframe { width: 100%; height: 40rem; border: 1px solid #8886; background: #fff }
</style><body>${body}</body></html>`;
}

function linked(text) {
  return escaped(text).replace(/https?:\/\/[^\s&<>]+(?:&amp;[^\s&<>]+)*/g, (link) => {
    const address = link.replace(/[.,;:!?)\]]+$/, "");
    return `<a href="${address}">${address}</a>${link.slice(address.length)}`;
  });
}

function time(at) {
  return at.slice(0, 19).replace("T", " ");
}

function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
