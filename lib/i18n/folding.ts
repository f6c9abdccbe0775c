/**
 * Text folded for searching: small letters without dots, rings, accents and invisible marks, one space between words. What the
 * database searches in is folded by its function `folded`, which says the same.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[øđłæßð]/g, (letter) => others[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

const others: Record<string, string> = { ø: "o", đ: "d", ł: "l", æ: "ae", ß: "ss", ð: "d" };

/** The words of a text to look for with LIKE: folded, with its wildcards as the letters that they are. */
export function searchWords(text: string): string[] {
  return folded(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
}
