/**
 * Text as it may stand in a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe in front.
 * csv-stringify's own `escape_formulas` looks at the first character only, and so misses `" =1+1"` and `"\n=1"`.
 */
export function guarded(text: string): string {
  return trigger.test(text.replace(leading, "")) ? `'${text}` : text;
}

/**
 * Text that a spreadsheet would take for a number, a day or a time, and so lose a zero or a plus of, as one text literal:
 * `="0401234567"`. It is made of digits and what stands between them, or is a telephone number with a word beside it, and a
 * literal computes nothing. Null for other text.
 */
export function exactly(text: string): string | null {
  return numberLike.test(text) || scientific.test(text) || telephone.test(text)
    ? `="${text.replaceAll('"', '""')}"`
    : null;
}

/** What spreadsheets skip or split at before they look for a formula: space of all kinds, quotes, separators, encoded line ends. */
const leading = /^(?:[\s\p{Cc}\p{Cf}\p{Z};,"'`]|%0[9ad]|%20)+/iu;
const trigger = /^[=+\-@|＝＋－＠﹣−]/u;
const numberLike = /^\+?[\d(][\d .,:/()-]{0,60}$/;
const scientific = /^[+]?\d{1,20}(?:[.,]\d{1,20})?e[+-]?\d{1,5}$/i;
const telephone = /^\+\d[\d ()-]{4,20}[\d)][ ,;/]+[\p{L}\d .,:+()-]{0,80}$/u;
