import { strToU8, zipSync } from "fflate";

/** A cell of a made-up sheet: text, a number, a day as Excel counts it, or XML as it stands. */
export type MadeCell = string | number | { day: number } | { xml: string } | null;

type Made = {
  sheets?: { name: string; state?: string; rows?: readonly (readonly MadeCell[])[]; xml?: string }[];
  /** What else is in the zip. */
  files?: Record<string, string | Uint8Array>;
  epoch1904?: boolean;
  /** Before the root of each sheet. */
  prologue?: string;
};

/** An Excel workbook written by hand from its specification, so that the reader is tried by another writer than its own. */
export function workbook({ sheets = [], files = {}, epoch1904, prologue = "" }: Made): Uint8Array {
  const parts = Object.fromEntries(
    sheets.map(({ rows = [], xml }, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `${head}${prologue}${xml ?? sheetXml(rows)}`,
    ]),
  );
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}">${epoch1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...parts,
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, file]) => [name, typeof file === "string" ? strToU8(file) : file]),
    ),
    { level: 1 },
  );
}

/** The XML of a sheet with these rows. */
export function sheetXml(rows: readonly (readonly MadeCell[])[], after = ""): string {
  const lines = rows.map((cells, at) => {
    const made = cells.map((cell, column) => cellXml(`${letters(column)}${at + 1}`, cell));
    return `<row r="${at + 1}">${made.join("")}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData>${after}</worksheet>`;
}

/** Rows as text with cells between a sign, as bytes of Windows-1252. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 256) return code;
    const high = { "€": 0x80, "–": 0x96, "’": 0x92, Š: 0x8a, š: 0x9a }[letter];
    if (high === undefined) throw new Error(`${letter} is not in Windows-1252 here`);
    return high;
  });
}

function cellXml(ref: string, cell: MadeCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ("day" in cell) return `<c r="${ref}" s="1"><v>${cell.day}</v></c>`;
  return cell.xml;
}

function letters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letters(Math.floor(at / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
