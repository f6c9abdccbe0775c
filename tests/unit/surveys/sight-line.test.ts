import { describe, expect, test } from "vitest";
import { formats } from "@/lib/formats/registry";
import { locales } from "@/lib/i18n/locales";
import type { SeenBy } from "@/lib/surveys/definition";
import { isNameless, sight } from "@/lib/surveys/sight";
import { briefSight, sightKey, sightLine } from "@/lib/surveys/sight-line";

const audiences = Object.keys(sight) as SeenBy[];
const cases = locales.flatMap((locale) =>
  formats.flatMap((format) => audiences.map((seenBy) => ({ locale, format, seenBy, name: format.key }))),
);
const asked = (seenBy: SeenBy, key: string = seenBy) => ({
  ...{ key, seenBy, kind: "rating" as const, required: false },
  label: { fi: key, sv: key, en: key },
});

describe("the words under a question", () => {
  test.each(cases)("$locale, $name: $seenBy is said in few words", ({ locale, format, seenBy }) => {
    const brief = briefSight(locale, format, seenBy);
    expect(brief.split(" ").length).toBeLessThanOrEqual(6);
    expect(brief.length).toBeLessThan(45);
  });

  test.each(cases)(
    "$locale, $name: $seenBy says “only” of whom its sentence names, or its sentence is on the page",
    ({ locale, format, seenBy }) => {
      const sentence = sightLine(locale, format, seenBy);
      const key = sightKey(locale, format, [asked(seenBy)]);
      if (isNameless({ seenBy }) || sight[seenBy].other) {
        expect(key).toEqual([{ seenBy, brief: briefSight(locale, format, seenBy), sentence }]);
      } else {
        const named = briefSight(locale, format, seenBy).split(" ").slice(1).join(" ");
        expect(key).toEqual([]);
        expect(sentence).toContain(named);
      }
    },
  );

  test.each(locales.flatMap((locale) => formats.map((format) => ({ locale, format, name: format.key }))))(
    "$locale, $name: the same words never stand for two sentences",
    ({ locale, format }) => {
      const briefs = sightKey(
        locale,
        format,
        audiences.map((seenBy) => asked(seenBy)),
      ).map(({ brief }) => brief);
      expect(new Set(briefs).size).toBe(briefs.length);
    },
  );

  test("a sentence stands once, however many questions it is about", () => {
    const [format] = formats;
    const questions = [asked("pair", "one"), asked("group", "two"), asked("totals"), asked("pair", "three")];
    expect(sightKey("fi", format, questions).map(({ seenBy }) => seenBy)).toEqual(["pair", "totals"]);
  });
});
