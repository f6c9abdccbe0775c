import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const blocks =
  /<(ActionButton|ChangeButton|DefinitionList|Disclosure|div|EmptyState|form|Form|FormDisclosure|ListForm|Notice|ol|PairingForm|Section|StaticPart|Table|ul)\b/;

/** The lines at which a paragraph holds a block: the parser closes it there, and React finds another page than the one it made (#418). */
function blocksInParagraphs(page: string): number[] {
  return [...page.matchAll(/<p\b[^>]*>((?:(?!<\/p>)[\s\S])*?)<\/p>/g)].flatMap(({ 1: inner = "", index }) =>
    blocks.test(inner) ? [page.slice(0, index).split("\n").length] : [],
  );
}

it("no paragraph holds a form, a list or another block", () => {
  const wrong = globSync("{app,components}/**/*.tsx").flatMap((file) =>
    blocksInParagraphs(readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
  );
  expect(wrong).toEqual([]);
  expect(blocksInParagraphs("<div>\n<p>\n<ActionButton />\n</p><p>text</p></div>")).toEqual([2]);
});
