import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import fi from "@/lib/i18n/messages/fi/all";
import { dueLine } from "@/lib/mail/define";
import { type DeadlineFace, hasPassed, sayDeadline } from "@/lib/time/deadline";
import { everythingIn } from "@/tests/support/said";

const zone = "Europe/Helsinki";
const day = "2026-11-15";
/** Finnish clocks are two hours ahead: the day ends at 22.00 UTC. */
const moments = [
  { when: "two weeks before", now: new Date("2026-11-01T10:00:00Z"), past: false },
  { when: "in its last minute", now: new Date("2026-11-15T21:59:00Z"), past: false },
  { when: "the minute after", now: new Date("2026-11-15T22:00:00Z"), past: true },
  { when: "two weeks past", now: new Date("2026-11-29T10:00:00Z"), past: true },
];
const faces = Object.keys(fi.deadlines) as DeadlineFace[];
const by: Record<Locale, RegExp> = {
  fi: /viimeistään|mennessä/iu,
  sv: /(?<!\p{L})senast(?!\p{L})/iu,
  en: /(?<!\p{L})by(?!\p{L})/iu,
};

describe("deadlines", () => {
  it.each(
    locales.flatMap((locale) =>
      faces.flatMap((face) => moments.map((moment) => ({ locale, face, ...moment }))),
    ),
  )("D2: $locale $face says a day as one to come only while it is, $when", ({ locale, face, now, past }) => {
    expect(by[locale].test(sayDeadline(locale, face, { day, now, zone }))).toBe(!past);
  });

  it("D2: a day that has passed is said as passed to its doer, who can still answer", () => {
    const due = { day, now: new Date("2026-11-29T10:00:00Z"), zone };
    expect(sayDeadline("fi", "headYours", due)).toBe("Määräpäivä oli su 15.11.2026, ehditte yhä");
    expect(sayDeadline("fi", "answer", due)).toBe("Määräpäivä oli su 15.11.2026; voitte yhä vastata");
    expect(sayDeadline("fi", "by", { ...due, now: new Date("2026-11-15T12:00:00Z") })).toBe(
      "viimeistään su 15.11.2026",
    );
  });

  it.each(moments)("D2: a mail's line of any deadline says the same, $when", ({ now, past }) => {
    for (const name of ["answerBy", "due", "openUntil"] as const)
      expect(dueLine(name, day, { locale: "fi", now, zone })).toEqual([
        past ? "wasDue" : name,
        "su 15.11.2026",
      ]);
  });

  it("a calendar day of the database is judged as the same day", () => {
    for (const { now, past } of moments)
      expect(hasPassed({ day: new Date(`${day}T00:00:00Z`), now, zone })).toBe(past);
  });

  // Only `sayDeadline` and `dueLine` may put a day behind "by": nothing else in the catalogues does.
  it.each(locales)("D2: no other sentence of %s says by when", (locale) => {
    const sentences: Record<Locale, RegExp> = {
      fi: /(viimeistään|mennessä|ennen) \{|^(vastatkaa )?viimeistään$|asti: \{/iu,
      sv: /(?<!\p{L})senast \{|^(svara )?senast$/iu,
      en: /(?<!\p{L})(due|hand in|answer|before|until|preferably) by \{|^(answer )?by$|, by \{day/iu,
    };
    const found = everythingIn(locale)
      // The heads of a file's columns are labels, whatever the day.
      .filter(({ where }) => !/^messages\.(deadlines|exports)\./.test(where))
      .filter(({ text }) => sentences[locale].test(text))
      .map(({ where }) => where);
    expect(found.sort()).toEqual(elsewhere);
  });
});

/** Where it is judged by code of its own: the lines of mails, and a gap between visits that is over. */
const elsewhere = [
  "format.words.meetings.times.gap",
  "messages.emails.facts.answerBy",
  "messages.emails.facts.due",
  "messages.emails.facts.openUntil",
  "messages.meetings.times.gap",
  // Paper: it hangs there before and after the day.
  "messages.programmes.poster.until",
];
