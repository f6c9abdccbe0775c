import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { type ParsedMail, simpleParser } from "mailparser";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { exportProgramme } from "@/lib/exports/commands";
import { asCsv, asXlsx } from "@/lib/exports/files";
import { exportKinds } from "@/lib/exports/rules";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { Refused } from "@/lib/kernel/refusals";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { buildHeld } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { hostile } from "../support/hostile";
import { type MailServer, startMailServer } from "../support/mail-server";
import { answeringOccasions } from "../support/occasions/answering";
import { coordinatingOccasions } from "../support/occasions/coordinating";
import { freeOccasions } from "../support/occasions/free";
import { groupOccasions } from "../support/occasions/groups";
import { meetingOccasions } from "../support/occasions/meetings";
import { networkOccasions } from "../support/occasions/networks";
import { companyOf, now, type Occasion } from "../support/occasions/occasion";
import { peopleOccasions } from "../support/occasions/people";
import { writingOccasions } from "../support/occasions/writing";
import { closeDatabase, later, pairWorld, viewerOf } from "../support/world";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
beforeEach(emptyDatabase);
afterAll(async () => {
  closeMail();
  await server.stop();
  await closeDatabase();
});

/** Columns whose text is the product's own or follows a form that is checked before: keys, states, addresses, numbers, zones. */
const ours =
  /^(key|kind|step|slug|format|template|locale|timeZone|actor|action|what|subjectType|reference|search|nameKey|about|origin|week|part|role|roleKey|theme|assignment|because|dissolvedBecause|leftBecause|endedBecause|asks|heldFor|causedBy|consent|question|state|identifier|sender|content|path|askedBy|id|said|lastError|languages|needs|offers|blanked)$|hash|token|sealed|wrapped|email|address$|replyTo|phone|businessId|website|remoteLink|By$/i;

const typed = await typedColumns();

/** The columns of the product that hold what people have typed: every column of text that is not known to be the product's own. */
async function typedColumns() {
  const columns = await rows<{ table: string; column: string }>(`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
      and c.table_name not like '\\_%' order by 1, 2`);
  return columns.filter(({ column }) => column === "address" || !ours.test(column));
}

/** Fills every column and every answer of a world with what somebody might have typed; `turn` says which comes first. */
async function fill(turn: number): Promise<void> {
  const texts = `array[${hostile.map((text) => `$text$${text}$text$`).join()}]`;
  const columns = typed.map(
    (
      { table, column },
      place,
    ) => `update "${table}" t set "${column}" = (${texts})[1 + (n.at + ${turn + place}) % ${hostile.length}]
       from (select ctid as row, row_number() over () as at from "${table}" where "${column}" is not null) n where t.ctid = n.row`,
  );
  // What is chosen stays: a key of ours.
  const answers = ["Response", "Submission"].map(
    (table) => `update "${table}" t set answers = coalesce((select jsonb_object_agg(key, case
       when jsonb_typeof(value) = 'string' and value #>> '{}' !~ '^[a-z0-9-]*$|@|^https?:|^[+0-9 -]+$'
       then to_jsonb((${texts})[1 + (length(key) + ${turn}) % ${hostile.length}]) else value end) from jsonb_each(t.answers)), '{}')`,
  );
  await rows([...columns, ...answers].join(";\n"));
}

it("attack low: what people type is known from the database: every column of text that is not known to be the product’s own", () => {
  expect(typed.length).toBeGreaterThan(30);
  const names = typed.map(({ table, column }) => `${table}.${column}`);
  for (const name of ["User.name", "Enrolment.name", "Meeting.address", "Seat.declineReason", "WalkIn.name"])
    expect(names).toContain(name);
});

describe("files", () => {
  it("attack low: whatever is typed is text in every cell of every file", async () => {
    const world = await pairWorld({ now });
    await write(systemViewer(), (tx) =>
      buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator, { address: "Katu 1" }),
    );
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!programme) throw new Error("the coordinator does not see the programme");
    const seen = new Set<string>();
    // Neighbouring columns hold neighbouring strings: half of the turns say each of them somewhere.
    for (const turn of [...hostile.keys()].filter((at) => at % 2 === 0)) {
      await fill(turn);
      for (const kind of exportKinds) {
        const sheets = await exportProgramme(viewerOf(world.coordinator), programme, kind, "fi");
        const told = sheets.flatMap((sheet) => sheet.rows);
        for (const cell of told.flat()) seen.add(String(cell));
        const xlsx = await asXlsx(sheets);
        expect(linksAndFormulas(xlsx)).toEqual([]);
        const read = await readXlsxFile(xlsx);
        expect(read.flatMap(({ data }) => data.slice(2).flat()).map(shown)).toEqual(told.flat().map(shown));
        expect(cellsOf(asCsv(sheets)).filter(wouldCompute)).toEqual([]);
      }
    }
    expect(hostile.filter((text) => !seen.has(text))).toEqual([]);
  }, 120_000);

  it("attack low: and one that computes or leads away is caught", async () => {
    for (const cell of ["=1+1", " =1+1", "-2+3", '="a"&A1', "@SUM(A1)"])
      expect(wouldCompute(cell), cell).toBe(true);
    for (const cell of ["'=1+1", '="0401234567"', "Kuoro ry", ""])
      expect(wouldCompute(cell), cell).toBe(false);
    expect(cellsOf('"a";"b ""c"""\r\n"=1"\r\n')).toEqual(["a", 'b "c"', "=1"]);
    const formula = await writeExcelFile([[{ value: "1+1", type: "Formula" }]]).toBuffer();
    expect(linksAndFormulas(formula)).toHaveLength(1);
  });
});

/** For each mail that an event of the product causes, one event that does. */
const causes = new Map<string, Occasion>();
for (const occasion of Object.values<Occasion>({
  ...answeringOccasions,
  ...coordinatingOccasions,
  ...freeOccasions,
  ...groupOccasions,
  ...meetingOccasions,
  ...networkOccasions,
  ...peopleOccasions,
  ...writingOccasions,
}))
  for (const name of Object.values(occasion.told).flatMap((names) => names ?? [])) causes.set(name, occasion);

describe("mails", () => {
  it.each(
    [...new Set(causes.values())].map((occasion, turn) => [mailsOf(occasion), occasion, turn] as const),
  )("attack low: whatever is typed stays text in %s", async (_names, occasion, turn) => {
    // Where a command refuses what is typed, it has been typed since.
    await bringAbout(occasion, () => fill(turn)).catch(async (error) => {
      if (!(error instanceof Refused)) throw error;
      await emptyDatabase();
      await bringAbout(occasion, async () => undefined);
      await fill(turn);
    });
    // At once, whoever has caused it.
    await rows(`update "Email" set "causedBy" = 'system', "dispatchId" = null`);
    const queued = await rows<{ id: string }>('select id from "Email" order by "createdAt", id');
    const sent = server.taken.length;
    for (const { id } of queued) await sendEmail(systemViewer(), id, new Date());
    const taken = server.taken.slice(sent);
    expect(taken.length).toBeGreaterThan(0);
    for (const { mail, raw, to } of taken) expect(wrongIn(mail, raw, to)).toEqual([]);
  });

  it("attack low: and one that says more than it should is caught", async () => {
    const head = "From: a@a.example\r\nTo: b@b.example\r\nSubject: x\r\n";
    const html = "Content-Type: text/html\r\n\r\n<p>x</p>";
    const wrong = async (raw: string) => wrongIn(await simpleParser(raw), raw, ["b@b.example"]);
    expect(await wrong(`${head}${html}`)).toEqual([]);
    expect(await wrong(`${head}Bcc: x@evil.example\r\n${html}`)).toEqual(["header bcc"]);
    expect(await wrong(`${head}${html}<img src=x>`)).toEqual(["<img src=x>"]);
    expect(await wrong(`${head}${html}<p onclick="x">`)).toEqual(['<p onclick="x">']);
    expect(await wrong(`${head}${html}<a href="https://evil.example">`)).toEqual([
      '<a href="https://evil.example">',
    ]);
    const entry =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX-EVIL:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR";
    expect(await wrong(`${head}Content-Type: text/calendar\r\n\r\n${entry}`)).toEqual([
      "calendar x-evil",
      "calendar valarm",
    ]);
  });
});

async function bringAbout(occasion: Occasion, meanwhile: () => Promise<void>): Promise<void> {
  const company = await companyOf(occasion.world);
  await occasion.before?.(company);
  await meanwhile();
  await occasion.run(company);
}

function mailsOf({ told }: Occasion): string {
  return [...new Set(Object.values(told).flat())].sort().join(", ");
}

/** What a mail has that none of ours should: a header or an element of another kind, another receiver, a line of a calendar. */
function wrongIn(mail: ParsedMail, raw: string, to: string[]): string[] {
  const { headerLines, subject = "", html } = mail;
  const headers = headerLines.filter(({ key }) => !ownHeaders.test(key)).map(({ key }) => `header ${key}`);
  const receivers = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));
  const tags = (html || "").match(/<[a-z/!][^>]*>/gi) ?? [];
  return [
    ...headers,
    ...(receivers.join() === to.join() && to.length === 1 ? [] : [`to ${receivers}`]),
    ...(/[\p{Cc}\p{Bidi_Control}]/u.test(subject) ? [`subject ${subject}`] : []),
    ...tags.filter((tag) => !ownTag.test(tag)),
    ...calendarsIn(mail, raw).flatMap((text) => calendarWrongs(text)),
  ];
}

const ownHeaders =
  /^(from|to|reply-to|subject|message-id|date|mime-version|content-type|content-language|content-transfer-encoding|auto-submitted|x-auto-response-suppress)$/;
const ownTag =
  /^<(\/?(html|head|title|body|div|p|strong|h2|table|tbody|tr|th|td|a)|br|meta|!doctype html)( (lang="\w\w"|charset="utf-8"|(name|content)="[\w\s=-]*"|role="article"|scope="row"|style="[^"<>]*"|href="http:\/\/localhost:3000\/[^"<>]*"))*>$/i;

/** The iCalendar parts of a mail, as text. */
function calendarsIn({ attachments }: ParsedMail, raw: string): string[] {
  const own = attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
  if (own.length === 0 && /BEGIN:VCALENDAR/.test(raw)) return [raw.slice(raw.indexOf("BEGIN:VCALENDAR"))];
  return own.map(({ content }) => content.toString());
}

/** Properties and components of an event that none of ours has. */
function calendarWrongs(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return events.flatMap((event) => [
    ...event
      .getAllProperties()
      .filter(({ name }) => !ownProperties.test(name))
      .map(({ name }) => `calendar ${name}`),
    ...event.getAllSubcomponents().map(({ name }) => `calendar ${name}`),
    ...(event.getAllProperties("attendee").length > 1 ? ["calendar two guests"] : []),
  ]);
}

const ownProperties =
  /^(uid|sequence|dtstamp|dtstart|dtend|summary|location|description|url|status|organizer|attendee)$/;

/** The cells of a CSV file as a spreadsheet reads them. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"(?=;|\r\n)/g)].map(([, cell = ""]) => cell.replaceAll('""', '"'));
}

/** Whether a spreadsheet would compute what a cell says; a literal such as `="040"` computes nothing. */
function wouldCompute(cell: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(cell) && !/^="[^"=@|]*"$/.test(cell);
}

/** Elements of a workbook that compute or lead away. */
function linksAndFormulas(xlsx: Buffer): string[] {
  return Object.entries(unzipSync(xlsx)).flatMap(([name, part]) =>
    name.endsWith(".xml") || name.endsWith(".rels")
      ? (strFromU8(part).match(/<(\w+:)?(f|hyperlink|externalLink|ddeLink)[ >]|TargetMode="External"/g) ?? [])
      : [],
  );
}

/** A cell without what no file of XML can hold. */
function shown(cell: unknown) {
  if (cell instanceof Date) return cell.getTime();
  return typeof cell === "string" ? cell.replace(/[^\P{Cc}\s]/gu, "").trim() || null : (cell ?? null);
}
