import { describe, expect, it } from "vitest";
import { asCsv } from "@/lib/exports/files";
import { exactly, guarded } from "@/lib/exports/guard";

const bodies = ["1+1", "SUM(A1)", "cmd|' /C calc'!A0", 'HYPERLINK("https://x.example")'];
const triggers = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
const fronts = [
  "",
  " ",
  "\n",
  "\t",
  "\r\n",
  "\u00a0",
  "\ufeff",
  "\u200b",
  ";",
  '"',
  "'",
  "%0A",
  "%0d%0a",
  " ;\t",
];
const corpus = fronts.flatMap((front) =>
  triggers.flatMap((trigger) => bodies.map((body) => front + trigger + body)),
);

describe("formulas in a file", () => {
  it.each(corpus)("%j is text", (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(["Naapuriapu ry", "1–2 kertaa", "a=b", "", "ää-öö", "5,5 %"])("%j stays as it is", (text) => {
    expect(guarded(text)).toBe(text);
    expect(exactly(text)).toBeNull();
  });

  it.each(corpus)("G2: %j is no text that a literal is made of", (text) => {
    expect(exactly(text)).toBeNull();
  });

  it("do not leave a file: no cell begins with one", () => {
    const csv = asCsv([
      {
        name: "x",
        columns: [{ key: "head", label: "=HEAD()", width: 5 }],
        rows: corpus.map((text) => [text]),
      },
    ]);
    const cells = csv.replace(/^\ufeff/, "").matchAll(/"((?:[^"]|"")*)"/g);
    for (const [, cell = ""] of cells) expect(cell.trim()).not.toMatch(/^[=+\-@]/);
  });
});

describe("a CSV file", () => {
  it("has semicolons, its mark, quotes around text and Windows line ends; days as ISO", () => {
    const columns = [
      { key: "organisation", label: "Yhdistys", width: 5 },
      { key: "day", label: "Päivä", width: 5 },
    ];
    const csv = asCsv([
      {
        name: "x",
        columns,
        rows: [
          ['Äijät; "ja" muut', new Date("2027-03-05T00:00:00Z")],
          [null, null],
        ],
      },
    ]);
    expect(csv).toBe(
      '\ufeff"Yhdistys";"Päivä"\r\n"organisation";"day"\r\n"Äijät; ""ja"" muut";"2027-03-05"\r\n;\r\n',
    );
  });

  const cellOf = (value: string | number) => {
    const csv = asCsv([{ name: "x", columns: [{ key: "a", label: "A", width: 5 }], rows: [[value]] }]);
    return csv.split("\r\n")[2];
  };

  it.each([
    ["0401234567", '="0401234567"'],
    ["+358401234567", '="+358401234567"'],
    ["+358 40 123 4567", '="+358 40 123 4567"'],
    ["(09) 123 4567", '="(09) 123 4567"'],
    ["+358 40 123 4567, iltaisin", '="+358 40 123 4567, iltaisin"'],
    ["00100", '="00100"'],
    ["4.1", '="4.1"'],
    ["17.00", '="17.00"'],
    ["1e5", '="1e5"'],
    ["12E-3", '="12E-3"'],
    ["3/4", '="3/4"'],
    ["1-2", '="1-2"'],
    ["0000", '="0000"'],
    ["1234567-1", '="1234567-1"'],
  ])("G2: %s keeps every sign in Excel, without an apostrophe", (typed, literal) => {
    expect(cellOf(typed)).toBe(`"${literal.replaceAll('"', '""')}"`);
  });

  it.each(['+358 40 1234567, "&HYPERLINK("x")', "+1+cmd|' /C calc'!A0", "+358 40 1234567+SUM(A1)*2"])(
    "G2: %s is no telephone number",
    (text) => {
      expect(exactly(text)).toBeNull();
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  it("G2: has decimal commas, so that 4.1 is not the fourth of January", () => {
    expect(cellOf(4.1)).toBe('"4,1"');
    expect(cellOf(12)).toBe('"12"');
  });
});
