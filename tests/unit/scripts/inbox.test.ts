import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { listPage, messagePage } from "@/scripts/lib/inbox-pages.mjs";
import { attachmentOf, keptIn, linksIn } from "@/scripts/lib/inbox-store.mjs";
import { temporaryFolder } from "../../support/folder";

const source = Buffer.from(
  [
    ...["From: K <k@example.org>", "To: A <Aino@Example.org>", "Subject: Vierailu <b>", "MIME-Version: 1.0"],
    ...[
      'Content-Type: multipart/mixed; boundary="x"',
      "",
      "--x",
      "Content-Type: text/plain; charset=utf-8",
      "",
    ],
    ...[
      "Avaa https://kylassa.example/link/abc?a=1&b=2.",
      "",
      "--x",
      'Content-Type: text/calendar; method="REQUEST"',
    ],
    ...[
      'Content-Disposition: attachment; filename="invite.ics"',
      "",
      "BEGIN:VCALENDAR",
      "END:VCALENDAR",
      "--x--",
      "",
    ],
  ].join("\r\n"),
);

test("a message is kept, found by its receiver, and there again after a restart", async () => {
  const folder = temporaryFolder();
  const store = await keptIn(folder);
  store.add(source, await simpleParser(source), ["aino@example.org"]);

  for (const inbox of [store, await keptIn(folder)]) {
    const [message] = inbox.list("AINO@example.org");
    expect(message?.subject).toBe("Vierailu <b>");
    expect(message?.links).toEqual(["https://kylassa.example/link/abc?a=1&b=2"]);
    expect(message?.calendars[0]).toContain("BEGIN:VCALENDAR");
    expect(inbox.list("somebody@example.org")).toEqual([]);
  }
  store.empty();
  expect((await keptIn(folder)).list("")).toEqual([]);
});

test("an attachment can be downloaded", async () => {
  expect((await attachmentOf(source, 0))?.filename).toBe("invite.ics");
});

test("what others wrote is text on the inbox's pages, and an address in it is a link", async () => {
  const folder = temporaryFolder();
  const store = await keptIn(folder);
  store.add(source, await simpleParser(source), ["aino@example.org"]);
  const [message] = store.list("");
  expect(listPage([message])).toContain("Vierailu &lt;b&gt;");
  expect(messagePage(message)).toContain('<a href="https://kylassa.example/link/abc?a=1&amp;b=2">');
});

test("a link ends before the full stop and the bracket that follow it", () => {
  expect(linksIn("(katso https://a.example/b), ja http://c.example.")).toEqual([
    "https://a.example/b",
    "http://c.example",
  ]);
});
