import { inflateSync } from "node:zlib";

/** Which letters (code points) a font file in WOFF has: its `cmap`, of the two formats that fonts of the web use (OpenType 1.9, cmap). */
export function lettersOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, "cmap");
  const letters = new Set<number>();
  for (let at = 0; at < cmap.readUInt16BE(2); at++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4));
    const read = readers[subtable.readUInt16BE(0)];
    if (read)
      for (const [first, last] of read(subtable)) for (let one = first; one <= last; one++) letters.add(one);
  }
  letters.delete(0xffff);
  return letters;
}

type Ranges = [first: number, last: number][];

const readers: Readonly<Record<number, (subtable: Buffer) => Ranges>> = {
  4: (subtable) => {
    const half = subtable.readUInt16BE(6);
    return Array.from({ length: half / 2 }, (_, place) => [
      subtable.readUInt16BE(14 + half + 2 + place * 2),
      subtable.readUInt16BE(14 + place * 2),
    ]);
  },
  12: (subtable) =>
    Array.from({ length: subtable.readUInt32BE(12) }, (_, place) => [
      subtable.readUInt32BE(16 + place * 12),
      subtable.readUInt32BE(16 + place * 12 + 4),
    ]),
};

/** A table of a WOFF file, unpacked (https://www.w3.org/TR/WOFF/). */
function tableOf(woff: Buffer, name: string): Buffer {
  for (let at = 0; at < woff.readUInt16BE(12); at++) {
    const entry = 44 + at * 20;
    if (woff.toString("latin1", entry, entry + 4) !== name) continue;
    const [from, packed, whole] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(from, from + packed);
    return packed < whole ? inflateSync(bytes) : bytes;
  }
  throw new Error(`a font without a table ${name}`);
}
