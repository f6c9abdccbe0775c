import { describe, expect, it } from "vitest";
import { definitionOf } from "@/lib/emails/registry";
import { letterFor, subjectOf } from "@/lib/emails/templates";
import { askedAs, isAskedBefore } from "@/lib/formats/asked";
import { answeredSurveys } from "@/lib/formats/occurrences";
import type { Format, SurveyStep } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { locales } from "@/lib/i18n/locales";
import { sampleParams } from "./letters";

const mail = definitionOf("survey-asked");
/** Of what a survey is, as its mail has to tell it: a meeting, all of them, what came after, or every year. */
const kindOf = (step: SurveyStep) => ("about" in step.when ? "meeting" : (askedAs(step) ?? "all"));
const sample = sampleParams();
const paramsOf = (step: SurveyStep) => ({
  ...sample["survey-asked"],
  ...{ step: step.key, about: kindOf(step) === "meeting" ? "visit-1" : null, as: askedAs(step) },
});

/** What a mail says that asks somebody: its subject and how it begins. */
function said(format: Format, step: SurveyStep): string[] {
  if (!mail) throw new Error("the mail is not defined");
  return locales.flatMap((locale) => {
    const wording = { locale, format };
    const params = paramsOf(step);
    const { paragraphs } = letterFor(mail, params, wording, new Date("2027-02-20T10:00:00Z"), {});
    return [subjectOf(mail, params, wording), ...paragraphs.slice(0, 1)];
  });
}

describe.each(formats.map((format) => [format.key, format] as const))(
  "a mail that asks in %s",
  (_, format) => {
    it("says of nothing else than a meeting that it was about a meeting, and tells what comes later apart", () => {
      const about = new Map<string, Set<string>>();
      for (const step of answeredSurveys(format).filter((one) => !isAskedBefore(one))) {
        const kind = kindOf(step);
        about.set(kind, new Set([...(about.get(kind) ?? []), ...said(format, step)]));
      }
      const all = [...about.values()].flatMap((texts) => [...texts]);
      expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
      expect(all.length).toBeGreaterThan(0);
    });
  },
);
