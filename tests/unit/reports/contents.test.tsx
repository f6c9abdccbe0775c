import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReportComparison } from "@/components/reports/report-comparison";
import { ReportContents } from "@/components/reports/report-contents";
import { ReportFeedback, ReportMethod, ReportWords } from "@/components/reports/report-feedback";
import { ReportThemes, ReportVisits } from "@/components/reports/report-numbers";
import { ReportPredictions } from "@/components/reports/report-predictions";
import { ReportSummary } from "@/components/reports/report-summary";
import { answeredSurveys } from "@/lib/formats/occurrences";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import type { Report } from "@/lib/reports/report-queries";
import { totals } from "@/lib/surveys/totals";
import { readingCircle } from "@/tests/support/formats/reading-circle";

const report = (format: Format, predictions?: null): Report => ({
  ...{
    format,
    enrolments: {},
    enrolled: 0,
    parts: {},
    groups: {},
    visits: 0,
    months: [],
    associations: 0,
    people: 0,
  },
  ...{
    attendances: 0,
    unconfirmed: 0,
    needs: [],
    offers: [],
    talked: [],
    quotes: [],
    insights: [],
    days: [],
    documents: [],
    goingOn: { networks: 0, people: 0 },
  },
  surveys: answeredSurveys(format)
    .map(({ key: step, survey: definition }) => ({
      step,
      definition,
      totals: totals(definition, [], format.counting),
      closed: false,
      asked: null,
    }))
    .filter(({ totals: { questions } }) => questions.length > 0),
  ...{ counting: format.counting, predictions },
});

describe("the contents of a report", () => {
  it.each([
    ["peer visits", peerVisits, null, ["themes", "feedback", "closing", "predictions"]],
    ["organisation visits", organisationVisit, undefined, ["themes", "feedback"]],
    ["a reading circle", readingCircle, undefined, ["closing"]],
  ] as const)("name every part that stands below, and no other: %s", (_, format, predictions, own) => {
    const one = report(format, predictions ?? undefined);
    const whole = { ...one, predictions };
    const before = { slug: "2026", name: { fi: "2026", sv: "2026", en: "2026" }, report: whole };
    const ids = (html: string) =>
      [...html.matchAll(/<(?:section|div)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const below = renderToStaticMarkup(
      <>
        <ReportSummary locale="fi" report={whole} />
        <ReportComparison locale="fi" report={whole} before={before} />
        <ReportVisits locale="fi" report={whole} />
        <ReportThemes locale="fi" report={whole} themes={[]} />
        <ReportFeedback locale="fi" report={whole} />
        <ReportPredictions locale="fi" report={whole} />
        <ReportWords locale="fi" report={whole} />
        <ReportMethod locale="fi" report={whole} />
      </>,
    );
    const contents = renderToStaticMarkup(<ReportContents locale="fi" report={whole} compared />);
    const named = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(named).toEqual(["summary", "comparison", "visits", ...own, "quotes", "insights", "method"]);
    expect(ids(below)).toEqual(named);
  });

  it("begins with what was thought of it, by the questions that the format names, whatever their keys", () => {
    const one = report(readingCircle);
    const given = Array.from({ length: 12 }, (_, at) => ({
      ...{ groupId: `g${at % 4}`, counts: true, batch: 1, about: null },
      answers: { again: "8" },
    }));
    const counted = one.surveys.map((survey) => ({
      ...survey,
      totals: totals(survey.definition, given, readingCircle.counting),
    }));
    const html = renderToStaticMarkup(<ReportSummary locale="en" report={{ ...one, surveys: counted }} />);
    expect(html).toContain("How likely are you to recommend the reading circle to a friend?");
  });
});
