/** What a file may be at most: what is more is refused with a sentence, before it is read. */
export const limits = {
  /** Of the file as it is sent. */
  bytes: 8 * 1024 * 1024,
  /** Of a workbook, which is a zip: how many files it holds, and how large they are once they are unpacked. */
  entries: 1_000,
  unpacked: 100 * 1024 * 1024,
  /** Of those of them that are read. */
  read: 24 * 1024 * 1024,
  rows: 5_000,
  columns: 120,
  /** Characters of a cell, and of all cells together. */
  cell: 4_000,
  characters: 8_000_000,
} as const;

/** Lines that may stand above the heads: a title, when it was printed, an empty one. */
export const linesAbove = 10;
