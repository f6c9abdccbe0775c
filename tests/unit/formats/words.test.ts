import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { meetingWords } from "@/lib/formats/meeting-names";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { formats } from "@/lib/formats/registry";
import { type Locale, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";
import type { OfFormat, Overrides } from "@/lib/i18n/overrides";
import { type Messages, type Namespace, translator } from "@/lib/i18n/translator";
import { keysOf, placeholders, type Tree, textAt, wordsOf } from "@/tests/support/messages";
import { ofPairs } from "@/tests/support/words";

const platform: Record<Locale, Messages> = { fi, sv, en };
const namespaces = Object.keys(fi) as Namespace[];
const otherwise = formats.flatMap(({ words }) => Object.entries(words)) as [OfFormat, Record<Locale, Tree>][];

/** Words of what enrols and where it meets, without those of pairs. */
const ofAssociations: Record<Locale, RegExp> = {
  fi: /(?<!\p{L})(vierail|yhdisty)/iu,
  sv: /(?<!\p{L})(besök)|förening/iu,
  en: /(?<!\p{L})(visit|association)/iu,
};

/**
 * How many messages of the platform speak like that, in any language. Only fewer: a namespace that is not here has none, and what
 * peer visits say otherwise stands in their own words. The workbench of pairs may say pairs, for it makes nothing else.
 */
const left: Partial<Record<Namespace, number>> = { pairing: 26 };

/** What is said of the workbench that makes pairs, one way of grouping among others. */
function isOfPairing(namespace: Namespace, key: string): boolean {
  return namespace === "pairing" || (namespace === "activity" && key.startsWith("actions.pairing."));
}

describe("the words of a format", () => {
  it("says in peer visits to the letter what they have always said: printed anew with -u where a wording is meant to change", async () => {
    for (const locale of locales)
      await expect(printed(locale)).toMatchFileSnapshot(`../../fixtures/peer-visits-words/${locale}.txt`);
  });

  it("overrides only messages that there are, the same ones in each language, with the same parameters", () => {
    const wrong = otherwise.flatMap(([namespace, words]) =>
      locales.flatMap((locale) =>
        keysOf(words.fi).filter((key) => {
          const here = placeholders(textAt(platform[locale][namespace], key));
          const there = placeholders(textAt(words[locale], key)).filter((name) => !alwaysTold.includes(name));
          return (
            textAt(platform[locale][namespace], key) === "" || there.some((name) => !here.includes(name))
          );
        }),
      ),
    );
    expect(wrong).toEqual([]);
    for (const [, words] of otherwise)
      for (const locale of locales) expect(keysOf(words[locale])).toEqual(keysOf(words.fi));
  });

  it("is heard where one asks for the format, and the platform's where one asks for none", () => {
    expect(translator("fi", "insights", peerVisits)("back", { seats: 2 })).toBe("Parin sivulle");
    expect(translator("fi", "insights", peerVisits)("new.title")).toBe(fi.insights.new.title);
    expect(translator("fi", "insights", null)("back", { seats: 2 })).toBe("Ryhmän sivulle");
  });

  it("does not compile with a key that there is not, or where nobody says whose words are asked for", () => {
    // @ts-expect-error no message has this key
    const wrong: Overrides<"insights"> = { fi: { nobody: "x" }, sv: {}, en: {} };
    // @ts-expect-error a format is missing, or null
    const ask = () => translator("fi", "insights");
    expect([wrong, ask]).toHaveLength(2);
  });

  it("overrides nothing with what the platform says anyway", () => {
    const same = otherwise.flatMap(([namespace, words]) =>
      keysOf(words.fi).filter((key) =>
        locales.every((locale) => textAt(words[locale], key) === textAt(platform[locale][namespace], key)),
      ),
    );
    expect(same).toEqual([]);
  });

  it("is not left out where a page or a mail asks for no format: what is said there, formats say the same", () => {
    const overrides = otherwise.flatMap(([namespace, words]) =>
      keysOf(words.fi).map((key) => `${namespace}.${key}`),
    );
    const wrong = globSync("{app,components,lib,server}/**/*.{ts,tsx}").flatMap((path) =>
      readFileSync(path, "utf8")
        .split(/^\}/m)
        .flatMap(saidOfNoFormat)
        .map(({ namespace, key, whole }) => ({ path, said: `${namespace}.${key}`, whole }))
        .filter(({ said, whole }) => overrides.some((one) => (whole ? one === said : one.startsWith(said)))),
    );
    expect(wrong).toEqual([]);
    expect(
      saidOfNoFormat('const t = translator(locale, "insights", null); t("back"; t(`new.$' + "{x}`"),
    ).toEqual([
      { namespace: "insights", key: "back", whole: true },
      { namespace: "insights", key: "new.", whole: false },
    ]);
  });

  it("calls what people do at an organisation visit a visit, and who does it an association, in whatever is said of its programmes", () => {
    const meetings: Record<Locale, RegExp> = {
      fi: /(?<!\p{L})(tapaami|organisaatio|ilmoittautu(nut|nee))/iu,
      sv: /(?<!\p{L})(möte|träff(en|ar)?(?!\p{L})|organisation)/iu,
      en: /(?<!\p{L}|online |about )(meeting|organisation(?! visit))/iu,
    };
    const said = Object.keys(organisationVisit.words) as OfFormat[];
    const wrong = said.flatMap((namespace) =>
      locales.flatMap((locale) => {
        const t = translator(locale, namespace, organisationVisit);
        return keysOf(fi[namespace])
          .filter((key) => !ofNoProgramme.some((one) => `${namespace}.${key}`.startsWith(one)))
          .filter((key) => meetings[locale].test(wordsOf(t.raw(key as never))))
          .map((key) => `${locale} ${namespace}.${key}`);
      }),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it("is not spoken by the platform, but for what is counted here and may only become less", () => {
    const counts = Object.fromEntries(
      namespaces
        .map((namespace) => [
          namespace,
          keysOf(fi[namespace]).filter(
            (key) => !ofTwo.includes(`${namespace}.${key}`) && speaks(namespace, key),
          ).length,
        ])
        .filter(([, count]) => count !== 0),
    );
    expect(counts).toEqual(left);
  });
});

const asked = /translator\(\s*\w+,\s*"(\w+)",\s*null,?\s*\)/.source;

/** The messages of a piece of code that are said for no format: at once, or by the name that their translator is given. */
function saidOfNoFormat(code: string) {
  const names = [...code.matchAll(new RegExp(`const (\\w+) = ${asked}`, "g"))];
  const ways: [way: string, namespace: string | null][] = [
    [asked, null],
    ...names.map(([, name = "", namespace = ""]): [string, string] => [`(?<![\\w.])${name}`, namespace]),
  ];
  return ways.flatMap(([way, namespace]) =>
    [...code.matchAll(new RegExp(`${way}\\(\\s*["\`]([\\w.-]+)(["$])`, "g"))].map((found) => ({
      namespace: namespace ?? found[1] ?? "",
      key: found.at(-2) ?? "",
      whole: found.at(-1) === '"',
    })),
  );
}

/** Where one speaks of two persons or of two answers, which are both, whatever the format; and of who visits a page. */
const ofTwo = ["enrolments.checking.joining.which", "errors.missing.keepId", "refusals.other-weekday"];

/** Said of the register, and to who comes new, whatever the format; and that somebody has signed up. */
const ofNoProgramme = [
  ...["activity.actions.enrolment.move", "activity.actions.organisation.", "activity.actions.undo."],
  ...["emails.leads.enrolment-returned", "pages.privacy.whoText", "programmes.manage.nav.organisations"],
  // Said of programmes only in which meetings are ordered.
  ...["leads", "nexts", "subjects"].flatMap((part) => [`emails.${part}.offer-`, `emails.${part}.company-`]),
  ...["refusals.offer-", "refusals.company-", "refusals.newcomers-over"],
  // Said of formats with modes only.
  ...["groups.mode.", "matching.draft.mode", "refusals.mode-"],
  ...["leads", "nexts"].map((part) => `emails.${part}.group-mode`),
  // Said of days of rounds only.
  ...["reports.days.", "exports.columns.organisations"],
  // Formats of visits find the date of each by itself.
  // It has nobody without whom a meeting may be free.
  ...["meetings.free.", "facilitation.sheet.free", "refusals.guide-not-away", "refusals.nobody-holds"],
  ...["activity.actions.meeting.free", "activity.actions.meeting.end-free"],
  ...["subjects", "leads", "actions", "nexts"].flatMap((part) =>
    ["free", "led"].map((mail) => `emails.${part}.meeting-${mail}`),
  ),
  ...["meetings.rhythms.", "meetings.times.done.rhythm", "activity.actions.group.propose-rhythm"],
  ...["board.few.", "board.tasks.few"],
  ...["subjects", "leads", "actions", "nexts"].map((part) => `emails.${part}.rhythm`),
  ...["yours", "about", "action", "theirs"].flatMap((part) =>
    ["propose-rhythms", "answer-rhythms", "choose-rhythm", "naming", "few"].map(
      (face) => `tasks.${part}.${face}`,
    ),
  ),
];

/** The seats of a group are told with each of its messages, whether the platform's own counts them or not. */
const alwaysTold = ["seats"];

/** Each message of peer visits that speaks of pairs or visits, as its translator has it, with what a visit is called in it. */
function printed(locale: Locale): string {
  const lines = namespaces.flatMap((namespace) =>
    keysOf(fi[namespace])
      .filter((key) => locales.some((one) => ofPairs[one].test(said(one, namespace, key))))
      .map((key) => `${namespace}.${key}: ${said(locale, namespace, key)}`),
  );
  return `${lines.join("\n")}\n`;
}

function said(locale: Locale, namespace: Namespace, key: string): string {
  const message: string = translator(locale, namespace as OfFormat, peerVisits).raw(key as never);
  const words = meetingWords(peerVisits, "visit-7777", locale, "{host}");
  return message.replace(/\{(\w*[mM]eeting\w*)\}/g, (whole, form: keyof typeof words) =>
    words[form] === undefined ? whole : words[form].replace("7777", "{n}"),
  );
}

function speaks(namespace: Namespace, key: string): boolean {
  const spoken = isOfPairing(namespace, key) ? ofAssociations : ofPairs;
  return locales.some((locale) => spoken[locale].test(wordsOf(textAt(platform[locale][namespace], key))));
}
