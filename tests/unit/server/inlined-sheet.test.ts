import { expect, it } from "vitest";
import { withInlinedSheets } from "@/server/inlined-sheet";

const sheet = (file: string, media = "") =>
  `<link rel="stylesheet" href="/_next/static/chunks/${file}" nonce="n1" data-precedence="next"${media}/>`;

it("a page's sheet stands in the page, and its link stays for the next page without being waited for", () => {
  const page = `<head><meta charSet="utf-8"/>${sheet("a1~b.css")}<script nonce="n1"></script></head>`;
  expect(withInlinedSheets(page, (file) => `/* ${file} $& */`)).toBe(
    page.replace(
      sheet("a1~b.css"),
      () =>
        `<style nonce="n1">/* a1~b.css $& */</style>${sheet("a1~b.css", ' media="not all"')}<link rel="expect" href="#site-foot" blocking="render"/>`,
    ),
  );
});

it("a sheet that the build does not have, and links to other things, stay as they are", () => {
  const page = `${sheet("gone.css")}<link rel="icon" href="/favicon.svg"/><link rel="stylesheet" href="/other.css" nonce="n1"/>`;
  expect(withInlinedSheets(page)).toBe(page);
});
