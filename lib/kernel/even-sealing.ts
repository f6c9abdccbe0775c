import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sealBytes, unsealBytes } from "@/lib/kernel/sealing";

/**
 * Pressed and filled up before it is sealed, so that the length of what is sealed tells nothing of what it is: everything that fits is
 * of one size, and what does not of four times that.
 */
export function sealEvenly(key: Buffer, place: string, what: unknown, size: number): string {
  const pressed = deflateRawSync(JSON.stringify(what));
  let length = size;
  while (length < pressed.length + 4) length *= 4;
  const filled = Buffer.alloc(length);
  filled.writeUInt32BE(pressed.length);
  pressed.copy(filled, 4);
  return sealBytes(key, place, filled);
}

/** What was sealed evenly for this place, or null: wrong key, wrong place, or altered. */
export function unsealEvenly<What>(key: Buffer, place: string, text: string): What | null {
  const filled = unsealBytes(key, place, text);
  if (!filled) return null;
  // An older version sealed the words as they were.
  const plain =
    filled[0] === "{".charCodeAt(0) ? filled : inflateRawSync(filled.subarray(4, 4 + filled.readUInt32BE()));
  return JSON.parse(plain.toString("utf8")) as What;
}
