/**
 * Text as it may stand in a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe in front.
 * csv-stringify's own `escape_formulas` looks at the first character only, and so misses `" =1+1"` and `"\n=1"`, and it alters
 * telephone numbers, which are no formulas.
 */
export function guarded(text: string): string {
  if (telephone.test(text)) return text;
  return trigger.test(text.replace(leading, "")) ? `'${text}` : text;
}

/** What spreadsheets skip or split at before they look for a formula: space of all kinds, quotes, separators, encoded line ends. */
const leading = /^(?:[\s\p{Cc}\p{Cf}\p{Z};,"'`]|%0[9ad]|%20)+/iu;
const trigger = /^[=+\-@|＝＋－＠﹣−]/u;
const telephone = /^\+\d[\d ]{4,20}$/;
