import { describe, expect, it } from "vitest";
import { asCsv } from "@/lib/exports/files";
import { guarded } from "@/lib/exports/guard";

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

  it.each(["Naapuriapu ry", "1–2 kertaa", "a=b", "", "ää-öö", "+358 40 000 0001", "+358400000001", "5,5 %"])(
    "%j stays as it is",
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  it("do not leave a file: no cell begins with one", () => {
    const csv = asCsv([
      { name: "x", columns: [{ label: "=HEAD()", width: 5 }], rows: corpus.map((text) => [text]) },
    ]);
    const cells = csv.replace(/^\ufeff/, "").matchAll(/"((?:[^"]|"")*)"/g);
    for (const [, cell = ""] of cells) expect(cell.trim()).not.toMatch(/^[=+\-@]/);
  });
});

describe("a CSV file", () => {
  it("has semicolons, its mark, quotes around text and Windows line ends; days as ISO", () => {
    const columns = [
      { label: "Yhdistys", width: 5 },
      { label: "Päivä", width: 5 },
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
    expect(csv).toBe('\ufeff"Yhdistys";"Päivä"\r\n"Äijät; ""ja"" muut";"2027-03-05"\r\n;\r\n');
  });
});
