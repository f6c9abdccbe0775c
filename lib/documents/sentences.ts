import { createHash } from "node:crypto";

/** A sentence of a document: the how-manieth of its part, and a mark of its words. */
export type Sentence = { index: number; mark: string; text: string };

/**
 * The sentences of a part, in their order: line by line, as Unicode's rules end them. Pure and the same everywhere, so that a sentence
 * is found again by its place and its words.
 */
export function sentencesOf(text: string): Sentence[] {
  return lines(text)
    .flat()
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one, index) => ({ index, mark: markOf(one), text: one }));
}

/** A mark of a sentence's words: another comma, letter case or space leaves it the same sentence. */
export function markOf(sentence: string): string {
  const words = sentence
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return createHash("sha256")
    .update(words || sentence.trim())
    .digest("base64url")
    .slice(0, 22);
}

/** The parts without the sentences of these marks, wherever they stand; a line of which nothing is left goes with them. */
export function without<Parts extends Readonly<Record<string, string>>>(
  parts: Parts,
  struck: ReadonlySet<string>,
): Record<keyof Parts, string> {
  const cut = (text: string) =>
    lines(text)
      .flatMap((line) => {
        const left = line.filter((one) => one.trim() === "" || !struck.has(markOf(one)));
        if (left.length === line.length) return [line.join("")];
        const rest = left.join("").trim();
        return rest === "" ? [] : [rest];
      })
      .join("\n");
  return Object.fromEntries(Object.entries(parts).map(([key, text]) => [key, cut(text)])) as Record<
    keyof Parts,
    string
  >;
}

/** The marks of all sentences of a document. */
export function marksOf(parts: Readonly<Record<string, string>>): Set<string> {
  return new Set(Object.values(parts).flatMap((text) => sentencesOf(text).map(({ mark }) => mark)));
}

/** The sentences of these marks, with the part that each stands in. */
export function sentencesIn(
  parts: Readonly<Record<string, string>>,
  marks: ReadonlySet<string>,
): { part: string; text: string }[] {
  return Object.entries(parts).flatMap(([part, text]) =>
    sentencesOf(text)
      .filter(({ mark }) => marks.has(mark))
      .map((one) => ({ part, text: one.text })),
  );
}

/** The pieces of each line, which together are the line. */
function lines(text: string): string[][] {
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}

const segmenter = new Intl.Segmenter("fi", { granularity: "sentence" });
