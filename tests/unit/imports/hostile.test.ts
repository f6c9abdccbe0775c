import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import refusals from "@/lib/i18n/messages/fi/refusals.json";
import { readFile } from "@/lib/imports/reading";
import { inThread } from "@/lib/threads/threads";
import { sheetXml, windows1252, workbook } from "@/tests/support/imports/sheets";

const heads = ["Nimi", "Kunta"];
const one = (xml: string) => workbook({ sheets: [{ name: "A", xml }] });
const sheet = (inside: string, after = "") =>
  `<worksheet xmlns="m"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nimi</t></is></c></row>${inside}</sheetData>${after}</worksheet>`;
const text = (ref: string, said = "Säde ry") => `<c r="${ref}" t="inlineStr"><is><t>${said}</t></is></c>`;
const good = [heads, ["Säde ry", "Oulu"]];
const withFile = (name: string, file: string | Uint8Array = "x") =>
  workbook({ sheets: [{ name: "A", rows: good }], files: { [name]: file } });
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const repeated = (part: string, times: number) => strToU8(part.repeat(times));

/** A zip whose directory says that a file is smaller than it is. */
function lying(): Uint8Array {
  const zip = withFile("xl/extra.xml", zeros(20));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, 10, true);
  return zip;
}

const hostile: [string, () => Uint8Array, string][] = [
  ["nothing at all", () => new Uint8Array(), "file-empty"],
  ["only spaces", () => strToU8("  \n \n"), "file-empty"],
  ["50 MB", () => repeated("Nimi;Kunta\n", 5_000_000), "file-too-large"],
  ["a bomb of zeros", () => withFile("xl/media/a.png", zeros(101)), "file-unpacks"],
  ["a bomb that is read", () => withFile("xl/sharedStrings.xml", zeros(60)), "file-unpacks"],
  ["a bomb of a sheet", () => one(`<worksheet>${" ".repeat(30 << 20)}</worksheet>`), "file-unpacks"],
  [
    "many files",
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`xl/${at}.txt`, strToU8("x")]))),
    "file-unpacks",
  ],
  ["a million rows of text", () => repeated("a;b\n", 1_000_000), "file-too-many-rows"],
  [
    "more rows than may be",
    () => strToU8(`Nimi;Kunta\n${"Säde ry;Oulu\n".repeat(5_001)}`),
    "file-too-many-rows",
  ],
  [
    "a million rows of a sheet",
    () => one(sheet(Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"/>`).join(""))),
    "file-too-many-rows",
  ],
  [
    "one row a million rows down",
    () => one(sheet(`<row r="1048576">${text("A1048576")}</row>`)),
    "file-too-many-rows",
  ],
  ["an empty row far down", () => one(sheet('<row r="9999999"/>')), "file-too-many-rows"],
  ["a row beyond any number", () => one(sheet('<row r="99999999999999"/>')), "file-broken"],
  ["a row that is hidden from a look", () => one(sheet('<row a=">" r="9999999"/>')), "file-too-many-rows"],
  ["a row with two numbers", () => one(sheet('<row r="2" x:r="9999999"/>')), "file-broken"],
  ["a row by an entity", () => one(sheet('<row r="&#57;999999"/>')), "file-broken"],
  ["a cell without quotes", () => one(sheet(`<row r="2"><c r=A2><v>1</v></c></row>`)), "file-broken"],
  ["a cell far to the right", () => one(sheet(`<row r="2">${text("XFD2")}</row>`)), "file-too-many-columns"],
  ["a cell nowhere", () => one(sheet("<row><c><v>1</v></c></row>")), "file-broken"],
  ["wide text", () => strToU8(`${"a;".repeat(200)}\n${"b;".repeat(200)}b\n`), "file-too-many-columns"],
  ["a long cell", () => strToU8(`Nimi;Kunta\n${"a".repeat(4_001)};Oulu\n`), "file-cell-long"],
  ["a quote that never ends", () => strToU8(`Nimi;Kunta\n"${"a;b\n".repeat(300_000)}`), "file-broken"],
  ["a formula", () => one(sheet('<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>')), "file-formulas"],
  [
    "a formula that calls",
    () => one(sheet(`<row r="2"><c r="A2" t="str"><f>cmd|'/c calc'!A1</f><v>x</v></c></row>`)),
    "file-formulas",
  ],
  [
    "a formula of a web page",
    () => one(sheet('<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://a.example")</f><v>x</v></c></row>')),
    "file-formulas",
  ],
  [
    "a shared formula",
    () => one(sheet('<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>')),
    "file-formulas",
  ],
  [
    "a formula under a prefix",
    () => one(sheet('<row r="2"><c r="A2"><x:f>1</x:f><v>2</v></c></row>')),
    "file-formulas",
  ],
  ["macros", () => withFile("xl/vbaProject.bin"), "file-macros"],
  ["macros of Excel 4", () => withFile("xl/macrosheets/sheet1.xml", "<a/>"), "file-macros"],
  ["links to other files", () => withFile("xl/externalLinks/externalLink1.xml", "<a/>"), "file-links"],
  ["a connection to a database", () => withFile("xl/connections.xml", "<a/>"), "file-links"],
  ["a query", () => withFile("xl/queryTables/queryTable1.xml", "<a/>"), "file-links"],
  [
    "an external entity",
    () =>
      workbook({
        sheets: [{ name: "A", rows: good }],
        prologue: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
    "file-entities",
  ],
  [
    "a billion laughs",
    () =>
      workbook({
        sheets: [{ name: "A", rows: good }],
        prologue: '<!doctype a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
      }),
    "file-entities",
  ],
  [
    "an entity in a part that is not shown",
    () => withFile("docProps/core.xml", "<!DOCTYPE a><a/>"),
    "file-entities",
  ],
  [
    "merged cells",
    () => one(sheet(`<row r="2">${text("A2")}</row>`, '<mergeCells><mergeCell ref="A2:A9"/></mergeCells>')),
    "file-merged",
  ],
  [
    "hidden sheets only",
    () =>
      workbook({
        sheets: [
          { name: "A", state: "veryHidden", rows: good },
          { name: "B", rows: [] },
        ],
      }),
    "file-hidden",
  ],
  ["no sheet", () => workbook({}), "file-empty"],
  ["heads only", () => workbook({ sheets: [{ name: "A", rows: [heads] }] }), "file-heads-only"],
  ["a zip that is no workbook", () => zipSync({ "word/document.xml": strToU8("<a/>") }), "file-unknown"],
  ["half a zip", () => withFile("a.txt").subarray(0, 300), "file-broken"],
  ["only the beginning of a zip", () => strToU8("PK\u0003\u0004"), "file-broken"],
  ["a directory that lies", lying, "file-broken"],
  ["XML that ends early", () => one('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'), "file-broken"],
  [
    "rows in no order",
    () => one(sheet(`<row r="5">${text("A5")}</row><row r="2">${text("A2")}</row>`)),
    "file-broken",
  ],
  [
    "old Excel, or a password",
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    "file-old",
  ],
  ["a PDF", () => strToU8("%PDF-1.7\n1;2\n"), "file-unknown"],
  ["a web page that is called .xls", () => strToU8("<html><table><tr><td>Nimi"), "file-unknown"],
  ["a program", () => strToU8("MZ\u0000\u0001;a\n"), "file-unknown"],
  ["a picture", () => Uint8Array.from({ length: 500 }, (_, at) => at % 7), "file-unknown"],
  ["letters broken by another program", () => strToU8("Nimi;Kunta\nSÃ¤de ry;JyvÃ¤skylÃ¤\n"), "file-encoding"],
  [
    "letters of DOS",
    () => windows1252("Nimi;Kunta\nS\u0084de ry;Oulu\n".replaceAll("\u0084", String.fromCharCode(0x84))),
    "file-encoding",
  ],
  ["letters of an old Macintosh", () => windows1252("Nimi;Kunta\nS\u008ade ry;Oulu\n"), "file-encoding"],
  ["letters that are lost", () => strToU8("Nimi;Kunta\nS\uFFFDde ry;Oulu\n"), "file-encoding"],
];

/** Each is made once: making a bomb takes longer than refusing it. */
const made = new Map<string, Uint8Array>();
function madeOnce(name: string, make: () => Uint8Array): Uint8Array {
  const bytes = made.get(name) ?? make();
  made.set(name, bytes);
  return bytes;
}

test("there are fifty of them", () => expect(hostile.length).toBeGreaterThanOrEqual(50));

test.each(hostile)("%s gets a sentence", async (name, make, code) => {
  const bytes = madeOnce(name, make);
  const began = performance.now();
  const read = await readFile({ bytes });
  expect(read).toMatchObject({ refused: { code } });
  expect(refusals).toHaveProperty([code]);
  expect(performance.now() - began).toBeLessThan(8_000);
});

test("in a thread of its own they get the same, the event loop goes on, and memory stays within 300 MB", async () => {
  const before = process.memoryUsage().rss;
  const largest = { rss: 0, blocked: 0 };
  let last = performance.now();
  const watch = setInterval(() => {
    largest.rss = Math.max(largest.rss, process.memoryUsage().rss - before);
    largest.blocked = Math.max(largest.blocked, performance.now() - last - 20);
    last = performance.now();
  }, 20);
  for (const [name, make, code] of hostile) {
    const bytes = madeOnce(name, make);
    if (bytes.byteLength > 8 * 1024 * 1024) continue;
    last = performance.now();
    expect(await inThread("reading", { bytes }, "hostile")).toMatchObject({ refused: { code } });
  }
  clearInterval(watch);
  expect(largest.rss / 1024 / 1024).toBeLessThan(300);
  expect(largest.blocked).toBeLessThan(1_000);
});

test("what begins like a formula in text is text", async () => {
  const read = await readFile({ bytes: strToU8('Nimi;Kunta\n"=HYPERLINK(""http://a.example"")";Oulu\n') });
  expect(read).toMatchObject({ table: { rows: [{ cells: ['=HYPERLINK("http://a.example")', "Oulu"] }] } });
});

test("a sheet as programs write it is no more than it looks", async () => {
  expect(await readFile({ bytes: one(sheetXml(good)) })).toMatchObject({ table: { heads } });
});
