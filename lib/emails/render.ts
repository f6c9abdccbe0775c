import { translator } from "@/lib/i18n/translator";
import { type Address, asAddress, href } from "@/lib/kernel/addresses";
import type { AnswerSheet, Letter, Stationery } from "@/lib/mail/letter";
import { shownAddress } from "@/lib/people/shown-address";

/** One letter as plain text and as HTML: the same words in both, nothing loaded from elsewhere, nothing that counts readers. */
export function render(
  letter: Letter,
  stationery: Stationery,
): { subject: string; text: string; html: string } {
  return {
    subject: headerText(letter.subject),
    text: asText(letter, stationery),
    html: asHtml(letter, stationery),
  };
}

/** The full address of one of our paths, in the reader's language; only ever on our own origin. */
export function addressOf(at: Address, { origin, locale }: Pick<Stationery, "origin" | "locale">): string {
  return origin + href(locale, at);
}

/** Text as a header holds it: on one line, and nothing in it is decoded by a mail program into other words (RFC 2047). */
export function headerText(text: string): string {
  return oneLine(text).replaceAll("=?", "= ?");
}

/** Text that others have written, as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function asText(letter: Letter, stationery: Stationery): string {
  const words = frameOf(stationery);
  const action =
    letter.action && `${letter.action.label}:\n${addressOf(asAddress(letter.action.path), stationery)}`;
  const facts = letter.facts.map(({ term, value }) => `${term}: ${value}`).join("\n");
  return [
    words.greeting,
    ...letter.paragraphs,
    facts,
    action,
    ...letter.next,
    ...letter.answers.map(sheetAsText),
    words.closing,
    `-- \n${[letter.reason, words.reply, `${words.site}: ${stationery.origin}/${stationery.locale}`].filter(Boolean).join("\n")}`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function sheetAsText({ title, items }: AnswerSheet): string {
  return [
    title.toUpperCase(),
    ...items.map(({ question, answer }) => `${question}\n  ${answer.replace(/\n/g, "\n  ")}`),
  ].join("\n\n");
}

/** The colours of the site (app/tokens.css); mail programs know no custom properties. */
const colour = {
  paper: "#fbf8f3",
  surface: "#fffefb",
  ink: "#1e2421",
  soft: "#505b55",
  line: "#d3d8cf",
  spruce: "#1f5a4c",
  wash: "#eef2ea",
};
const type =
  "font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55";

function asHtml(letter: Letter, stationery: Stationery): string {
  const words = frameOf(stationery);
  const body = [
    paragraph(words.greeting),
    ...letter.paragraphs.map(paragraph),
    letter.facts.length > 0 ? factsAsHtml(letter.facts) : "",
    letter.action ? button(letter.action.label, addressOf(asAddress(letter.action.path), stationery)) : "",
    ...letter.next.map(paragraph),
    ...letter.answers.map(sheetAsHtml),
    paragraph(words.closing),
  ];
  const foot = [letter.reason, words.reply]
    .filter(Boolean)
    .map((line) => `<p style="margin:0 0 8px">${lines(line)}</p>`);
  return `<!doctype html>
<html lang="${stationery.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(oneLine(letter.subject))}</title></head>
<body style="margin:0;padding:0;background:${colour.paper};color:${colour.ink};${type}">
<div role="article" lang="${stationery.locale}" style="max-width:600px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 20px;font-weight:bold;color:${colour.spruce}">Kylässä</p>
<div style="background:${colour.surface};border:1px solid ${colour.line};border-radius:8px;padding:24px">
${body.filter(Boolean).join("\n")}
</div>
<div style="padding:16px 4px;font-size:14px;color:${colour.soft}">
${foot.join("\n")}
<p style="margin:0"><a href="${escapeHtml(`${stationery.origin}/${stationery.locale}`)}" style="color:${colour.spruce}">${escapeHtml(words.site)}</a></p>
</div>
</div>
</body>
</html>
`;
}

/** What stands around every letter: the greeting, who writes, and where an answer goes. */
export function frameOf(stationery: Stationery) {
  const t = translator(stationery.locale, "emails", null);
  const name = firstName(stationery.receiver);
  const { person, sender } = stationery;
  const signed = person ? [person.name, sender, person.phone ?? ""] : [sender];
  return {
    greeting: name ? t("frame.greeting", { name }) : t("frame.greetingNobody"),
    closing: [t("frame.closing"), ...signed.map(oneLine)].filter(Boolean).join("\n"),
    reply: stationery.replyTo ? t("frame.reply", { address: shownAddress(stationery.replyTo) }) : "",
    site: t("frame.site"),
  };
}

/** The name that one is greeted by; none where only an address is known. */
function firstName(name: string): string {
  const first = oneLine(name).split(" ")[0] ?? "";
  return first.includes("@") ? "" : first;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${lines(text)}</p>`;
}

function button(label: string, href: string): string {
  const style = `display:inline-block;background:${colour.spruce};color:#fffefb;text-decoration:none;font-weight:bold;padding:12px 20px;border-radius:6px`;
  return `<p style="margin:8px 0 24px"><a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>`;
}

function factsAsHtml(facts: Letter["facts"]): string {
  const rows = facts.map(
    ({ term, value }) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:4px 16px 4px 0;font-weight:bold">${escapeHtml(term)}</th><td style="padding:4px 0">${lines(value)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;background:${colour.wash};margin:0 0 16px;font-size:17px"><tbody>${rows.join("")}</tbody></table>`;
}

function sheetAsHtml({ title, items }: AnswerSheet): string {
  const rows = items.map(
    ({ question, answer }) =>
      `<p style="margin:0 0 12px"><strong>${escapeHtml(question)}</strong><br>${lines(answer)}</p>`,
  );
  return `<h2 style="font-size:18px;margin:24px 0 12px">${escapeHtml(title)}</h2>${rows.join("")}`;
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\n/g, "<br>");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
