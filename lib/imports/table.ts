import { cleaned } from "@/lib/forms/text";
import { limits, linesAbove } from "@/lib/imports/limits";
import { Unreadable } from "@/lib/imports/unreadable";

/** What stands in a file: cells as text, days as YYYY-MM-DD. */
export type Grid = {
  cells: readonly (readonly string[])[];
  /** The last rows of merged areas. */
  merged: readonly number[];
  sheet: string | null;
  /** The names of other sheets that hold something. */
  unread: readonly string[];
};

/** A file that has been read: its heads, and each row by its number in the file. */
export type FileTable = {
  heads: string[];
  rows: { number: number; cells: string[] }[];
  sheet: string | null;
  unread: string[];
};

/** Finds the heads and the rows under them. Merged cells are refused there: nobody can tell which row they are of. */
export function tableOf({ cells, merged, sheet, unread }: Grid): FileTable {
  const lines = cells.map((row, index) => ({ number: index + 1, cells: row.map(clean) }));
  const filled = lines.filter((row) => row.cells.some((cell) => cell !== ""));
  const [first] = filled;
  if (!first) throw new Unreadable("file-empty");
  const top = filled.filter(({ number }) => number <= first.number + linesAbove);
  const head = top.find((row) => row.cells.filter((cell) => cell !== "").length > 1) ?? first;
  if (merged.some((row) => row >= head.number)) throw new Unreadable("file-merged");
  const under = filled.filter(({ number }) => number > head.number);
  const rows = under[0] && isKeys(under[0].cells) ? under.slice(1) : under;
  if (rows.length === 0) throw new Unreadable("file-heads-only");
  if (rows.length > limits.rows) throw new Unreadable("file-too-many-rows", { most: limits.rows });
  const width = Math.max(...[head, ...rows].map((row) => row.cells.findLastIndex((cell) => cell !== "") + 1));
  if (width > limits.columns) throw new Unreadable("file-too-many-columns", { most: limits.columns });
  checkLengths(rows);
  return {
    heads: distinct(Array.from({ length: width }, (_, at) => head.cells[at] ?? "")),
    rows: rows.map(({ number, cells: own }) => ({
      number,
      cells: Array.from({ length: width }, (_, at) => own[at] ?? ""),
    })),
    sheet,
    unread: [...unread],
  };
}

function clean(cell: string): string {
  return cleaned(cell).trim();
}

function checkLengths(rows: FileTable["rows"]): void {
  let all = 0;
  for (const { number, cells } of rows)
    for (const cell of cells) {
      all += cell.length;
      if (cell.length > limits.cell)
        throw new Unreadable("file-cell-long", { row: number, most: limits.cell });
      if (all > limits.characters) throw new Unreadable("file-unpacks");
    }
}

/** The second line of our own files, which has the keys of their columns. */
function isKeys(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== "");
  return (
    new Set(said).size >= 4 && said.every((cell) => /^[a-z]+(?:[A-Z][a-z]+)*(?:[.-][\w-]+)*$/.test(cell))
  );
}

/** Heads that can be told apart: one without words by its letter, one that stands there twice with a number. */
function distinct(heads: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return heads.map((head, at) => {
    const said = head.slice(0, 200) || `(${columnLetters(at)})`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return before === 0 ? said : `${said} (${before + 1})`;
  });
}

function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
