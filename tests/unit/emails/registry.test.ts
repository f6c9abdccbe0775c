import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { definitionOf, mails } from "@/lib/emails/registry";
import { letterFor } from "@/lib/emails/templates";
import { locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/emails.json";
import fi from "@/lib/i18n/messages/fi/emails.json";
import sv from "@/lib/i18n/messages/sv/emails.json";
import { queuedByFirstVersion } from "./queued-before";

const sources = globSync("lib/**/*.ts", { exclude: (name) => name.endsWith("define.ts") }).map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const defined = sources.flatMap(({ text }) =>
  [...text.matchAll(/export const (\w+) = defineMail</g)].map((match) => match[1] as string),
);

describe("the definitions of mails", () => {
  it("are all in the registry, each under a name of its own", () => {
    const names = mails.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(mails).toHaveLength(defined.length);
  });

  it.each([
    ["fi", fi],
    ["sv", sv],
    ["en", en],
  ])("have words of their own in %s, and no words belong to nobody", (_, catalogue) => {
    const names = mails.map(({ name }) => name).sort();
    for (const part of ["subjects", "leads", "actions", "nexts"] as const)
      expect([part, Object.keys(catalogue[part]).sort()]).toEqual([part, names]);
  });

  it("are each written to somebody: no definition stands unused", () => {
    const unused = defined.filter(
      (name) =>
        !sources.some(({ text }) =>
          new RegExp(`\\b${name}(\\.to\\(|[,;)\\]\\s])`).test(withoutDefinition(text, name)),
        ),
    );
    expect(unused).toEqual([]);
  });

  it("say what becomes of the calendar, and only mails with calendar facts touch it", () => {
    const uses = Object.fromEntries(
      mails.flatMap(({ name, calendar }) => (calendar ? [[name, calendar]] : [])),
    );
    expect(uses).toEqual({
      "meeting-scheduled": "request",
      "meeting-changed": "request",
      "meeting-moving": "cancel",
      "meeting-cancelled": "cancel",
      "meeting-left": "uninvite",
    });
  });
});

describe("a row that the first version queued", () => {
  const rows = Object.entries(queuedByFirstVersion());
  it.each(rows.flatMap(([name, params]) => locales.map((locale) => ({ name, params, locale }))))(
    "is still a letter: $name in $locale",
    ({ name, params, locale }) => {
      const mail = definitionOf(name);
      if (!mail) throw new Error(`${name} is not defined any more`);
      const letter = letterFor(mail, params, locale);
      expect(JSON.stringify(letter)).not.toMatch(/undefined|null|\[object|\{[a-z]/);
    },
  );
});

function withoutDefinition(text: string, name: string): string {
  return text.replace(`export const ${name} = defineMail<`, "").replace(/^import .*$/gm, "");
}
