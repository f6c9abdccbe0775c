import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { occasions } from "@/lib/emails/occasions";
import { definitionOf, type MailName, mails } from "@/lib/emails/registry";
import { letterFor, subjectOf } from "@/lib/emails/templates";
import { enrolmentStates } from "@/lib/enrolments/states";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { groupStates } from "@/lib/groups/states";
import { locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/emails.json";
import fi from "@/lib/i18n/messages/fi/emails.json";
import sv from "@/lib/i18n/messages/sv/emails.json";
import { meetingStates } from "@/lib/meetings/states";
import { programmeStates } from "@/lib/programmes/states";
import { sampleParams } from "./letters";
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

  it.each(locales)(
    "have a subject in %s that their stored facts say alone: lists of mails look nothing up",
    (locale) => {
      const params = sampleParams();
      for (const mail of mails)
        expect([
          mail.name,
          subjectOf(mail, params[mail.name as MailName], { locale, format: peerVisits }),
        ]).toEqual([mail.name, expect.stringMatching(/\S/)]);
    },
  );

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
      "check-held": "request",
      "check-off": "uninvite",
      "check-place": "request",
      "day-cancelled": "cancel",
      "days-cancelled": "cancel",
      "colleague-asked": "request",
      "colleague-off": "uninvite",
      "day-restored": "request",
      "meeting-scheduled": "request",
      "network-called": "request",
      "network-called-off": "cancel",
      "network-left": "uninvite",
      "meeting-changed": "request",
      "meeting-moving": "cancel",
      "meeting-cancelled": "cancel",
      "meeting-left": "uninvite",
      "meeting-free": "uninvite",
      "place-taken": "request",
      "stand-in-asked": "request",
      "stand-in-found": "uninvite",
      "place-promoted": "request",
      "place-received": "request",
      "place-given-up": "uninvite",
      "place-handed-on": "uninvite",
      "place-set-back": "uninvite",
    });
  });
});

describe("D1: the table of events and readers", () => {
  const letters = Object.entries(occasions).flatMap(([event, said]) =>
    said.map((letter) => ({ event, ...letter })),
  );

  it("writes every mail at some event, and to each reader that it has words for", () => {
    const said = new Set(letters.map(({ mail, to }) => `${mail} → ${to}`));
    const words = mails.flatMap(({ name, readers }) => readers.map((reader) => `${name} → ${reader}`));
    expect(words.filter((one) => !said.has(one))).toEqual([]);
  });

  it("writes to nobody for whom a mail has no words", () => {
    const wrong = letters.filter(({ mail, to }) => !definitionOf(mail)?.readers.includes(to));
    expect(wrong).toEqual([]);
  });

  it("knows every action that the code records", () => {
    const recorded = sources.flatMap(({ text }) =>
      [...text.matchAll(/record\(\s*tx,\s*viewer,\s*"([\w.-]+)"/g)].map((match) => match[1] as string),
    );
    expect(recorded.length).toBeGreaterThan(30);
    expect(recorded.filter((action) => !(action in occasions))).toEqual([]);
  });

  it("knows every event of the four states", () => {
    const events = [programmeStates, enrolmentStates, groupStates, meetingStates].flatMap(
      ({ noun, events }) => Object.keys(events).map((event) => `${noun}.${event}`),
    );
    expect(events.filter((event) => !(event in occasions))).toEqual([]);
  });
});

describe("a row that the first version queued", () => {
  const rows = Object.entries(queuedByFirstVersion());
  it.each(rows.flatMap(([name, params]) => locales.map((locale) => ({ name, params, locale }))))(
    "is still a letter: $name in $locale",
    ({ name, params, locale }) => {
      const mail = definitionOf(name);
      if (!mail) throw new Error(`${name} is not defined any more`);
      const found = { values: { since: "open", goesOn: "yes" } };
      const letter = letterFor(
        mail,
        params,
        { locale, format: peerVisits },
        new Date("2027-02-20T10:00:00Z"),
        found,
      );
      expect(JSON.stringify(letter)).not.toMatch(/undefined|null|\[object|\{[a-z]/);
    },
  );
});

function withoutDefinition(text: string, name: string): string {
  return text.replace(`export const ${name} = defineMail<`, "").replace(/^import .*$/gm, "");
}
