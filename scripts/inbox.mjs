// The local inbox: takes every mail that the server sends and delivers none. Only this machine can reach it.
import { chmodSync, mkdirSync } from "node:fs";
import http from "node:http";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { listPage, messagePage } from "./lib/inbox-pages.mjs";
import { attachmentOf, keptIn } from "./lib/inbox-store.mjs";

const folder = process.env.INBOX_FOLDER;
// Mails hold links that sign in whoever has them.
mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);
const store = await keptIn(folder);

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  logger: false,
  onAuth: (_auth, _session, done) => done(null, { user: "anybody" }),
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => take(Buffer.concat(chunks), session).then(() => done(), done));
  },
});
smtp.on("error", (error) => console.error(error));
smtp.listen(Number(process.env.INBOX_SMTP_PORT), "127.0.0.1");

async function take(source, session) {
  const to = session.envelope.rcptTo.map((recipient) => recipient.address);
  store.add(source, await simpleParser(source), to);
}

const web = http.createServer((request, response) => {
  // A page elsewhere must not read the inbox through a name that points here.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ""))
    return send(response, 421, "text/plain", "");
  const url = new URL(request.url, "http://localhost");
  const [, part, id, detail, index] = url.pathname.split("/");
  if (part === "api" && id === "messages") return api(request, response, url);
  if (url.pathname === "/health") return send(response, 200, "text/plain", "ok");
  if (url.pathname === "/") return html(response, listPage(store.list(url.searchParams.get("to") ?? "")));
  const message = part === "messages" ? store.get(id) : undefined;
  if (!message) return send(response, 404, "text/plain", "There is no such message.");
  if (!detail) return html(response, messagePage(message));
  if (detail === "html") return html(response, message.html);
  if (detail === "source") return send(response, 200, "text/plain", store.source(id));
  if (detail === "attachments") return attachment(response, message, Number(index));
  return send(response, 404, "text/plain", "There is no such page.");
});
web.listen(Number(process.env.INBOX_PORT), "127.0.0.1");

/** GET gives the messages, newest first, `?to=` those to one address; DELETE empties the inbox. */
function api(request, response, url) {
  if (request.method === "DELETE") store.empty();
  send(response, 200, "application/json", JSON.stringify(store.list(url.searchParams.get("to") ?? "")));
}

async function attachment(response, message, index) {
  const file = await attachmentOf(store.source(message.id), index);
  if (!file) return send(response, 404, "text/plain", "There is no such attachment.");
  response.setHeader(
    "Content-Disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
  );
  send(response, 200, file.contentType, file.content);
}

function html(response, page) {
  response.setHeader(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:",
  );
  send(response, 200, "text/html", page);
}

function send(response, status, type, body) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` });
  response.end(body);
}

process.on("SIGTERM", () => {
  web.close();
  web.closeAllConnections();
  smtp.close(() => process.exit(0));
});
