/** What stands on the picture that a link to a public page is shown with. */
export type PictureWords = { title: string; lines: readonly string[] };

/** As those who show links ask for it (https://ogp.me). */
export const pictureSize = { width: 1200, height: 630 } as const;

/** So many letters of a name and of a line; what is longer ends in three dots. */
const longest = { title: 140, line: 120 } as const;

/**
 * The words as they can be drawn: only letters that the fonts have, for the drawing library would fetch others from strangers;
 * without direction marks, control characters and runs of space, and cut where no picture has room.
 */
export function drawable({ title, lines }: PictureWords, letters: ReadonlySet<number>): PictureWords {
  const clean = (text: string, most: number) => cut(only(text, letters), most);
  return {
    title: clean(title, longest.title) || "Kylässä",
    lines: lines.map((line) => clean(line, longest.line)).filter(Boolean),
  };
}

/** The text without what cannot be drawn; nothing of it where a letter would be missing, for half a name is a wrong name. */
function only(text: string, letters: ReadonlySet<number>): string {
  const known = Array.from(text.normalize("NFC"), (letter) => {
    if (/\s/u.test(letter)) return " ";
    const isKnown =
      letters.has(letter.codePointAt(0) as number) && !/[\p{C}\p{Extended_Pictographic}]/u.test(letter);
    return isKnown ? letter : /[\p{L}\p{N}]/u.test(letter) ? null : "";
  });
  return known.includes(null) ? "" : known.join("").replace(/ +/g, " ").trim();
}

function cut(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** How large a title of so many letters stands, so that the longest keeps its lines within the picture. */
export function titleSize({ length }: string): number {
  if (length <= 22) return 92;
  if (length <= 32) return 78;
  if (length <= 70) return 70;
  return length <= 105 ? 58 : 48;
}
