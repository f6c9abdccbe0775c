/*
 * What people type or paste, cleaned before it is judged. Characters that nobody sees come along from phones, PDF files and
 * contact cards: direction marks around a number, zero-width spaces, soft hyphens.
 */

/** Text as we keep it: NFC, line ends as \n, no control characters, trimmed; what shows nothing at all is empty. */
export function cleaned(raw: string): string {
  const text = raw
    .toWellFormed()
    .normalize("NFC")
    .replace(lineEnds, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .trim();
  return isBlank(text) ? "" : text;
}

/** A value of one line, such as a name: without invisible characters and line ends, wide letters and odd hyphens made plain. */
export function oneLine(raw: string): string {
  return cleaned(raw)
    .replace(invisible, (_, kept: string | undefined) => kept ?? "")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** A value that follows a form, such as a number or an address: one line, compatibility letters and every dash made plain. */
export function plainLine(raw: string): string {
  return oneLine(oneLine(raw).normalize("NFKC"))
    .replace(/[\p{Dash_Punctuation}\u2212]/gu, "-")
    .replace(/\p{Decimal_Number}/gu, asciiDigit);
}

/** Whether a name holds nothing of which mail programs make a link: no address on the web and none of mail, in whatever letters. */
export function isNameOnly(name: string): boolean {
  return !linkWords.test(name.normalize("NFKC"));
}

/**
 * A name as mails write it: on one line, without what names cannot hold any more, though some were kept before, and with a word joiner
 * that nobody sees in what mail programs would take for a domain. Names are full of dots ("Café.fi ry"): they are not refused for them.
 */
export function nameOnly(name: string): string {
  const line = oneLine(name);
  const clean = isNameOnly(line)
    ? line
    : oneLine(line.normalize("NFKC").replace(new RegExp(linkWords, "giu"), " "));
  return clean.replace(domainDots, "$&\u2060");
}

const linkWords = /:\/\/|www\.|@/iu;
/** The dots that may be a domain's: between a letter or digit and a letter, those of East Asian writing among them. */
const domainDots = /(?<=[\p{L}\p{M}\p{N}-])[.\u3002\uff0e\uff61](?=\p{L})/gu;

/** Whether a text shows nothing, though it may have characters. */
function isBlank(text: string): boolean {
  return /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}\u2800]*$/u.test(text);
}

/** The digits of each script stand in tens, in order. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Decimal_Number}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** CR, LF and both; VT, FF, NEL, and Unicode's own ends of lines and paragraphs (Word and mail programs paste them). */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Whatever shows nothing itself. Two kinds are kept, as the group: emoji that are joined out of several, and the joiners that
 * belong to the spelling of Arabic and Indic scripts.
 */
const joined =
  "[\\p{sc=Arabic}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Tamil}\\p{sc=Malayalam}\\p{sc=Sinhala}]";
const invisible = new RegExp(
  `(\\p{RGI_Emoji}|(?<=${joined})[\\u200c\\u200d](?=${joined}))|[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]`,
  "gv",
);
