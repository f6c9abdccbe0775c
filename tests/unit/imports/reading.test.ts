import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { asCsv, asXlsx } from "@/lib/exports/files";
import { readFile } from "@/lib/imports/reading";
import { windows1252, workbook } from "@/tests/support/imports/sheets";

async function tableIn(bytes: Uint8Array) {
  const read = await readFile({ bytes });
  if ("refused" in read) throw new Error(read.refused.code);
  return read.table;
}

const rows = [
  ["Yhdistys", "Kunta", "Perustettu"],
  ["Säteen väki ry", "Kuopio", "1.2.2019"],
  ["Åboland rf", "Pargas", "2.3.2020"],
];

test.each([";", ",", "\t"])(
  "text with cells between %j is read, in UTF-8 and in Windows-1252",
  async (sign) => {
    const text = rows.map((row) => row.join(sign)).join("\r\n");
    for (const bytes of [strToU8(text), strToU8(`\uFEFF${text}`), windows1252(text)]) {
      const table = await tableIn(bytes);
      expect(table.heads).toEqual(rows[0]);
      expect(table.rows).toEqual([
        { number: 2, cells: rows[1] },
        { number: 3, cells: rows[2] },
      ]);
    }
  },
);

test("what Excel calls Unicode text is read: UTF-16 with its mark and tabs", async () => {
  const text = `\uFEFF${rows.map((row) => row.join("\t")).join("\n")}`;
  const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
  expect((await tableIn(bytes)).rows.map(({ cells }) => cells[0])).toEqual(["Säteen väki ry", "Åboland rf"]);
});

test("quotes keep signs, line ends and quotes in a cell; sep= is no row", async () => {
  const table = await tableIn(strToU8('sep=;\nNimi;Esittely\n"A; ry";"Yksi\nkaksi ""kolme"""\n'));
  expect(table.rows[0]?.cells).toEqual(["A; ry", 'Yksi\nkaksi "kolme"']);
});

test("a workbook is read: text, numbers, and days as Excel counts them, from 1900 and from 1904", async () => {
  const made = (day: number, epoch1904: boolean) =>
    workbook({
      sheets: [
        {
          name: "A",
          rows: [
            ["Nimi", "Puhelin", "Päivä"],
            ["Säde ry", 401234567, { day }],
          ],
        },
      ],
      epoch1904,
    });
  expect((await tableIn(made(45_000, false))).rows[0]?.cells).toEqual(["Säde ry", "401234567", "2023-03-15"]);
  expect((await tableIn(made(45_000 - 1462, true))).rows[0]?.cells[2]).toBe("2023-03-15");
});

test("what stands above the heads is passed over, and rows keep the numbers that they have in the file", async () => {
  const table = await tableIn(
    workbook({
      sheets: [
        { name: "A", rows: [["Yhdistykset 2025"], [], ["Nimi", "Kunta"], [null], ["Säde ry", "Oulu"]] },
      ],
    }),
  );
  expect(table.heads).toEqual(["Nimi", "Kunta"]);
  expect(table.rows).toEqual([{ number: 5, cells: ["Säde ry", "Oulu"] }]);
});

test("the first sheet that is shown and holds something is read, and the others are named", async () => {
  const table = await tableIn(
    workbook({
      sheets: [
        { name: "Vanhat", state: "hidden", rows: [["Nimi"], ["Vanha ry"]] },
        { name: "Tyhjä", rows: [] },
        {
          name: "Nyt",
          rows: [
            ["Nimi", "Kunta"],
            ["Uusi ry", "Oulu"],
          ],
        },
        { name: "Muut", rows: [["Nimi"], ["Muu ry"]] },
      ],
    }),
  );
  expect(table).toMatchObject({ sheet: "Nyt", unread: ["Vanhat", "Muut"] });
  expect(table.rows[0]?.cells).toEqual(["Uusi ry", "Oulu"]);
});

test("our own files come back as they were: the line of keys is no row, and numbers keep their zero", async () => {
  const sheet = {
    name: "A",
    columns: ["name", "municipality", "businessId", "phone"].map((key) => ({
      key,
      label: `${key}!`,
      width: 9,
    })),
    rows: [["=Säde ry", "Oulu", "1234567-1", "0401234567"]],
  };
  for (const bytes of [new Uint8Array(await asXlsx([sheet])), strToU8(asCsv([sheet]))]) {
    const table = await tableIn(bytes);
    expect(table.heads).toEqual(["name!", "municipality!", "businessId!", "phone!"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual(sheet.rows);
  }
});

test("heads that stand twice or say nothing can be told apart", async () => {
  expect((await tableIn(strToU8("Nimi;;Nimi\na;b;c\n"))).heads).toEqual(["Nimi", "(B)", "Nimi (2)"]);
});
