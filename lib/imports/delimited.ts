import { parse } from "csv-parse/sync";
import { limits, linesAbove } from "@/lib/imports/limits";
import type { Grid } from "@/lib/imports/table";
import { Unreadable } from "@/lib/imports/unreadable";

/** Reads text with cells between semicolons, commas or tabs. */
export function readDelimited(bytes: Uint8Array): Grid {
  const text = decoded(bytes);
  if (text.trim() === "") throw new Unreadable("file-empty");
  const [, named] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const body = named ? text.slice(text.indexOf("\n") + 1) : text;
  const records = recordsOf(body, named ?? delimiterOf(body), limits.rows + linesAbove + 3);
  return { cells: records.map((row) => row.map(plainly)), merged: [], sheet: null, unread: [] };
}

/**
 * The text of a file: by its mark, as UTF-8 where it is that, else as Windows-1252. What looks like neither is refused: letters that
 * were broken once cannot be told from the right ones afterwards.
 */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) throw new Unreadable("file-unknown");
  const text = asUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  if (isBroken(text)) throw new Unreadable("file-encoding");
  return text;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs inside words where å, ä and ö were: of UTF-8 taken for another encoding, of the old ones of DOS and Macintosh, or of none. */
function isBroken(text: string): boolean {
  return (
    /\uFFFD|Ã[\u0080-\u00BF\u2013\u2014\u2018-\u201E\u2020-\u2026\u0152-\u017E]/.test(text) ||
    /\p{Letter}[„”†Ž™\u0081\u008D\u008F\u0090\u009D]\p{Letter}/u.test(text) ||
    /\p{Letter}Š\p{Lowercase_Letter}|[\u0080-\u009F]/u.test(text)
  );
}

/** The sign that divides the first lines into most cells, alike in most of them. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 64_000);
  const scored = [";", "\t", ","].map((delimiter) => {
    const lengths = tried(beginning, delimiter).map((row) => row.length);
    const widest = Math.max(1, ...lengths);
    const alike = lengths.filter((length) => length === widest).length;
    return { delimiter, score: widest === 1 ? 0 : widest * (alike / lengths.length) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function tried(text: string, delimiter: string): string[][] {
  try {
    return recordsOf(text, delimiter, 20);
  } catch {
    return [];
  }
}

function recordsOf(text: string, delimiter: string, most: number): string[][] {
  try {
    return parse(text, {
      ...{ delimiter, to: most, bom: true, relax_quotes: true, relax_column_count: true },
      ...{ skip_empty_lines: false, max_record_size: limits.columns * limits.cell },
    });
  } catch {
    throw new Unreadable("file-broken");
  }
}

/** What our own files write so that a spreadsheet takes it for text: `="0401234567"`, and an apostrophe before what begins like a formula. */
function plainly(cell: string): string {
  const [, literal] = /^="((?:[^"]|"")*)"$/.exec(cell) ?? [];
  if (literal !== undefined) return literal.replaceAll('""', '"');
  return cell.replace(/^'(?=[\s"]*[=+\-@])/, "");
}
