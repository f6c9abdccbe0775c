import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";
import { argumentsOf, keysOf, placeholders, type Tree, textAt } from "@/tests/support/messages";

const catalogues: Record<string, Tree> = { fi, sv, en };
const sources = globSync("{app,components,lib,server,scripts}/**/*.{ts,tsx}").map((file) =>
  readFileSync(file, "utf8"),
);

describe("messages", () => {
  it.each(["sv", "en"])("has the same keys in %s as in Finnish", (locale) => {
    expect(keysOf(catalogues[locale] as Tree)).toEqual(keysOf(fi));
  });

  it.each(["fi", "sv", "en"])("says something under every key in %s", (locale) => {
    const empty = keysOf(catalogues[locale] as Tree).filter(
      (key) => textAt(catalogues[locale] as Tree, key).trim() === "",
    );
    expect(empty).toEqual([]);
  });

  it.each(["sv", "en"])("uses the same placeholders in %s as in Finnish", (locale) => {
    const different = keysOf(fi).filter((key) => {
      const there = placeholders(textAt(catalogues[locale] as Tree, key));
      return there.join() !== placeholders(textAt(fi, key)).join();
    });
    expect(different).toEqual([]);
  });

  it.each(["sv", "en"])(
    "H: counts only what Finnish counts, and chooses between the same things, in %s",
    (locale) => {
      const different = keysOf(fi).filter((key) => {
        const here = argumentsOf(textAt(fi, key));
        const there = argumentsOf(textAt(catalogues[locale] as Tree, key));
        return (
          !there.plurals.every((name) => here.plurals.includes(name)) ||
          there.selects.join() !== here.selects.join()
        );
      });
      expect(different).toEqual([]);
    },
  );

  it.each(["sv", "en"])("H: is translated into %s, but for names and words that are the same", (locale) => {
    const same = keysOf(fi).filter((key) => {
      const text = textAt(fi, key);
      return /\p{L}/u.test(text.replace(/\{\w+\}/g, "")) && textAt(catalogues[locale] as Tree, key) === text;
    });
    expect(same.filter((key) => !sameWords.has(textAt(fi, key)))).toEqual([]);
  });

  it("has no key that nothing says", () => {
    const written = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/["'`]([\w.-]+)["'`]/g)].map((match) => match[1] as string),
      ),
    );
    const prefixes = sources.flatMap((source) =>
      [...source.matchAll(/`([\w.-]*)\$\{/g)]
        .map((match) => match[1] as string)
        .filter((prefix) => prefix.includes(".")),
    );
    const unused = keysOf(fi).filter((key) => !isUsed(key, written, prefixes));
    expect(unused).toEqual([]);
  });
});

/** Names, and what is the same in all three languages. */
const sameWords = new Set(["Kylässä", "{title} – Kylässä", "suomi", "svenska", "English", "{minutes} min"]);

/** A key is used where its path below the namespace, or the end of that path, stands in the code, or a literal prefix that is filled at run time. */
function isUsed(key: string, written: ReadonlySet<string>, prefixes: readonly string[]): boolean {
  const [, ...path] = key.split(".");
  const below = path.join(".");
  const tails = path.map((_, index) => path.slice(index).join("."));
  return (
    tails.some((tail) => written.has(tail)) ||
    prefixes.some((prefix) => below.startsWith(prefix) || key.startsWith(prefix))
  );
}
