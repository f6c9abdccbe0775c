import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";

/** The messages kept in a folder, one .eml file each, so that they are there again after a restart. */
export async function keptIn(folder) {
  const messages = [];
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith(".eml"))
    .sort()) {
    const source = readFileSync(path.join(folder, name));
    messages.push(messageFrom(name.slice(0, -4), await simpleParser(source), null));
  }
  const fileOf = (id) => path.join(folder, `${id}.eml`);
  let last = 0;
  const get = (id) => messages.find((message) => message.id === id);

  return {
    add(source, parsed, to) {
      last = Math.max(last + 1, Date.now());
      const id = String(last);
      writeFileSync(fileOf(id), source);
      messages.push(messageFrom(id, parsed, to));
    },
    list: (to) => messages.filter((message) => !to || message.to.includes(to.toLowerCase())).reverse(),
    get,
    source: (id) => (get(id) ? readFileSync(fileOf(id)) : undefined),
    empty() {
      for (const { id } of messages) rmSync(fileOf(id), { force: true });
      messages.length = 0;
    },
  };
}

/** An attachment of a message by its number; a calendar invitation counts as one. */
export async function attachmentOf(source, index) {
  const file = (await simpleParser(source)).attachments[index];
  return file && { ...file, filename: nameOf(file) };
}

/** A message as the inbox's pages and its JSON show it. */
function messageFrom(id, parsed, envelopeTo) {
  const header = [parsed.to ?? [], parsed.cc ?? []].flat().flatMap((list) => list.value);
  const to = envelopeTo ?? header.map((one) => one.address ?? "");
  return {
    id,
    at: new Date(Number(id)).toISOString(),
    from: parsed.from?.text ?? "",
    to: to.map((address) => address.toLowerCase()),
    subject: parsed.subject ?? "",
    messageId: parsed.messageId ?? "",
    headers: Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]),
    ),
    text: parsed.text ?? "",
    html: parsed.html || "",
    links: linksIn(parsed.text ?? ""),
    // An invitation is in a mail twice: for calendars, and as a file for everybody else.
    calendars: [
      ...new Set(parsed.attachments.filter(isCalendar).map((file) => file.content.toString("utf8"))),
    ],
    attachments: parsed.attachments.map((file) => ({
      filename: nameOf(file),
      contentType: file.contentType,
      size: file.size,
    })),
  };
}

function nameOf(file) {
  return file.filename ?? (isCalendar(file) ? "invite.ics" : "file");
}

function isCalendar(file) {
  return file.contentType === "text/calendar" || file.contentType === "application/ics";
}

/** The addresses in a text, without the full stop or bracket that follows them. */
export function linksIn(text) {
  return (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:!?)\]]+$/, ""));
}
