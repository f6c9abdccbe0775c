import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageTags, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";
import { type Namespace, translator } from "@/lib/i18n/translator";

type Any = (key: string, values?: Record<string, string | number>) => string;

describe("what is said without the library", () => {
  it.each(locales)("is what the library says, of every message in %s", (locale) => {
    const messages = { fi, sv, en }[locale];
    const said: string[] = [];
    const expected: string[] = [];
    for (const [namespace, tree] of Object.entries(messages)) {
      const ours = translator(locale, namespace as Namespace, null as never) as unknown as Any;
      const theirs = createTranslator({
        ...{ locale: languageTags[locale], messages: messages as never, namespace: namespace as never },
        timeZone: "Europe/Helsinki",
      }) as unknown as Any;
      for (const [key, text] of leaves(tree as Tree)) {
        if (text.includes("<")) continue;
        for (const values of valuesFor(text)) {
          said.push(ours(key, values));
          expected.push(theirs(key, values));
        }
      }
    }
    expect(said.length).toBeGreaterThan(1000);
    expect(said).toEqual(expected);
  });

  it("leaves what it lacks to the library, which says so", () => {
    const t = translator("en", "home", null) as unknown as Any;
    expect(t("greeting", { name: "{name} 'x' $& <b>" })).toContain("{name} 'x' $& <b>");
    expect(() => t("greeting", {})).toThrow();
    expect(() => t("there is none", { name: "x" })).toThrow();
  });
});

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, before = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value]] : leaves(value, `${before}${key}.`),
  ) as [string, string][];
}

/** Every name in it gets a text, a number, none, and one of many thousands. */
function valuesFor(text: string): Record<string, string | number>[] {
  const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name as string);
  const counted = new Set(
    [...text.matchAll(/\{\s*(\w+)\s*,\s*(?:plural|number|selectordinal)/g)].map(([, n]) => n),
  );
  const all = (word: string, number: number) =>
    Object.fromEntries(names.map((name) => [name, counted.has(name) || word === "" ? number : word]));
  return [all("<Ääni> {x} 'y'", 1), all("", 0), all("", 12_345.5)];
}
