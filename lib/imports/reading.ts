import { readDelimited } from "@/lib/imports/delimited";
import { limits } from "@/lib/imports/limits";
import { type FileTable, tableOf } from "@/lib/imports/table";
import { Unreadable } from "@/lib/imports/unreadable";
import { readWorkbook } from "@/lib/imports/workbook";

/** A file that was read, or why it cannot be. */
export type ReadFile = { table: FileTable } | { refused: Pick<Unreadable, "code" | "params"> };

/** Reads a file as a table, by what it begins with and never by its name. Nothing in it is run, fetched or computed. */
export async function readFile({ bytes }: { bytes: Uint8Array }): Promise<ReadFile> {
  try {
    if (bytes.byteLength === 0) throw new Unreadable("file-empty");
    if (bytes.byteLength > limits.bytes)
      throw new Unreadable("file-too-large", { most: limits.bytes / 1024 / 1024 });
    return { table: tableOf(await gridOf(bytes)) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}

function gridOf(bytes: Uint8Array) {
  if (begins(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  // What Excel wrote before 2007, and what is locked with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable("file-old");
  if (/^(?:%PDF|\{\\rtf|\x7fELF|MZ)|^\s*(?:<\?xml|<!doctype|<html)/i.test(beginning(bytes)))
    throw new Unreadable("file-unknown");
  return readDelimited(bytes);
}

function begins(bytes: Uint8Array, ...signs: number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 200));
}
