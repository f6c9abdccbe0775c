import { globSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";

type Tree = { [key: string]: string | Tree };

const catalogues: Record<string, Tree> = { fi, sv, en };
const sources = globSync("{app,components,lib,scripts}/**/*.{ts,tsx}").map((file) =>
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

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
    )
    .sort();
}

function textAt(tree: Tree, key: string): string {
  const found = key
    .split(".")
    .reduce<string | Tree | undefined>(
      (node, part) => (typeof node === "object" ? node[part] : undefined),
      tree,
    );
  return typeof found === "string" ? found : "";
}

/** The names that a message fills in, in any of its branches. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) visit(option.value);
      if (element.type === TYPE.tag) visit(element.children);
    }
  };
  visit(parse(text));
  return [...names].sort();
}
