import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type MailName, mails } from "@/lib/emails/registry";
import { letterFor } from "@/lib/emails/templates";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { meetingForms, meetingWords, tellsApart } from "@/lib/formats/meeting-names";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { meetingSteps } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { formats } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import { type Locale, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";
import { keysOf, type Tree, textAt } from "@/tests/support/messages";
import { lookedUp, sampleParams } from "@/tests/unit/emails/letters";

const platform: Record<Locale, Tree> = { fi, sv, en };

/** A meeting that a message calls by a number itself, in whatever case. */
const byNumber: Record<Locale, RegExp> = {
  fi: /(\{n\}|#|\d)\. (tapaami|vierailu)/iu,
  sv: /(?<!\p{L})(möte|besök|träff) (\{n\}|#|\d)/iu,
  en: /(?<!\p{L}|exchange )(meeting|visit) (\{n\}|#|\d)/iu,
};

/** Keys that other namespaces have too, for something else. */
const common = ["eyebrow"];

describe("what a meeting is called", () => {
  it("is said in one place: no message of the platform or of a format calls a meeting by a number itself", () => {
    const trees = locales.flatMap((locale) => [
      { locale, from: "platform", tree: platform[locale] },
      ...formats.flatMap(({ key, words }) =>
        Object.entries(words).map(([namespace, own]) => ({
          ...{ locale, from: `${key} ${namespace}`, tree: own[locale] as Tree },
        })),
      ),
    ]);
    const wrong = trees.flatMap(({ locale, from, tree }) =>
      keysOf(tree)
        .filter((key) => byNumber[locale].test(textAt(tree, key)))
        .map((key) => `${locale} ${from} ${key}`),
    );
    expect(trees.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it("is told to every message that says a meeting: none is given an object that only has its number", () => {
    const says = new RegExp(`\\{(${meetingForms.join("|")})\\}`);
    const keys = keysOf(platform.fi).filter((key) => says.test(textAt(platform.fi, key)));
    const inside = keys.map((key) => key.slice(key.indexOf(".") + 1)).filter((key) => !common.includes(key));
    const call = new RegExp(
      `"(${inside.map((key) => key.replaceAll(".", "\\.")).join("|")})", \\{(?! ?\\.\\.\\.|\\s*\\.\\.\\.)`,
    );
    const files = ["app", "components", "lib"].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`));
    const wrong = files.filter((file) => call.test(readFileSync(file, "utf8")));
    expect(inside.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it.each(formats)("tells all meetings of a group of $key apart, in every form and language", (format) => {
    const modes = format.modes?.map(({ key }) => key) ?? [null];
    for (const locale of locales)
      for (const mode of modes)
        for (const form of meetingForms) {
          const keys = meetingSteps(format, { ...ofSize(3), mode }).map(({ key }) => key);
          const said = keys.map((key) => meetingWords(format, key, locale)[form]);
          expect(new Set(said).size, `${locale} ${form}: ${said.join(", ")}`).toBe(keys.length);
          const hosted = meetingWords(format, keys[0] ?? null, locale, "Sari Salonen")[form];
          for (const one of [...said, hosted]) {
            expect(one).not.toMatch(/[{}]|undefined| {2}|^ | $/);
            if (/^[A-Z]/.test(form)) expect(one).toMatch(/^[\p{Lu}\d]/u);
          }
        }
  });

  it.each(formats.filter(tellsApart))(
    "has a name for each meeting of $key, none by its number alone",
    (format) => {
      const meetings = format.steps.flatMap((step) => (step.kind === "meeting" ? [step] : []));
      for (const { key, name } of meetings) expect(name, key).toBeDefined();
      for (const locale of locales)
        for (const { key } of meetings)
          expect(Object.values(meetingWords(format, `${key}-1`, locale)).join("\n")).not.toMatch(
            byNumber[locale],
          );
    },
  );

  it("bends a name by the cases of Finnish", () => {
    const said = (key: string, host?: string) => {
      const words = meetingWords(expertExchange, key, "fi", host);
      return `${words.OfMeeting} aika, ${words.forMeeting}, ${words.aboutMeeting}, ${words.noMeeting}`;
    };
    expect(said("kick-off-1")).toBe(
      "Aloitustapaamisen aika, aloitustapaamiselle, aloitustapaamisesta, aloitustapaamista",
    );
    expect(said("mentoring-2")).toBe(
      "2. mentorointikeskustelun aika, 2. mentorointikeskustelulle, 2. mentorointikeskustelusta, 2. mentorointikeskustelua",
    );
    expect(said("days-2")).toBe(
      "2. vaihtopäivien aika, 2. vaihtopäiville, 2. vaihtopäivistä, 2. vaihtopäiviä",
    );
    expect(meetingWords(expertExchange, "days-2", "fi", "Sari").meetingTitle).toBe(
      "Vaihtopäivät, isäntänä Sari",
    );
    expect(meetingWords(expertExchange, "days-2", "sv", "Sari").meeting).toBe("utbytesbesöket (värd Sari)");
    expect(meetingWords(expertExchange, "kick-off-1", "en").Meeting).toBe("The kick-off");
  });

  it("is a number where a recipe gives no name, and a visit where there is a host to go to", () => {
    expect(meetingWords(meetingSeries, "meeting-3", "fi").OfMeeting).toBe("3. tapaamisen");
    expect(meetingWords(peerVisits, "visit-2", "fi", "Kuoro").meetingTitle).toBe(
      "2. vierailu, isäntänä Kuoro",
    );
    expect(meetingWords(null, "visit-2", "en", "Kuoro").meetingTitle).toBe("Meeting 2, hosted by Kuoro");
  });

  it("stands in every mail of an exchange that says which meeting it is about", () => {
    for (const locale of locales)
      for (const step of ["kick-off-1", "days-2", "closing-1"]) {
        const samples = sampleParams("Sari Salonen");
        const letters = mails.map((mail) => {
          const params: object = samples[mail.name as MailName];
          const of = "meetingId" in params ? { ...params, step } : params;
          return letterFor(
            mail,
            of,
            { locale, format: expertExchange },
            new Date("2027-03-01"),
            lookedUp[mail.name as MailName],
          );
        });
        const texts = letters.map(({ subject, paragraphs, next }) =>
          [subject, ...paragraphs, ...next].join("\n"),
        );
        expect(texts.filter((text) => byNumber[locale].test(text))).toEqual([]);
        const { meeting, Meeting } = meetingWords(expertExchange, step, locale, "Sari Salonen");
        expect(
          texts.filter((text) => text.includes(meeting) || text.includes(Meeting)).length,
        ).toBeGreaterThan(4);
      }
  });
});
