import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { ReportThemes } from "@/components/reports/report-numbers";
import { ReportSummary } from "@/components/reports/report-summary";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Report } from "@/lib/reports/report-queries";
import { totals } from "@/lib/surveys/totals";

const empty: Report = {
  ...{
    format: peerVisits,
    enrolments: {},
    enrolled: 0,
    parts: {},
    groups: {},
    visits: 0,
    months: [],
    associations: 0,
  },
  ...{
    people: 0,
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
  ...{ surveys: [], counting: peerVisits.counting },
};

test("each part of a strip has its number, however small it is, and all of them fill the strip", () => {
  for (const counts of [
    [1, 0, 2, 400, 600],
    [1, 1, 1, 1, 996],
    [0, 0, 0, 0, 7],
    [120, 1, 130, 1, 2],
  ]) {
    const html = renderToStaticMarkup(
      <DistributionChart locale="fi" title="Väittämät" rows={[{ key: "a", label: "A", counts }]} />,
    );
    const strip = html.slice(0, html.indexOf("</figure>")).split("<svg")[2] ?? "";
    const numbers = [...strip.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(counts.filter((count) => count > 0));
    const edges = [...strip.matchAll(/<rect x="([\d.]+)" y="0" width="([\d.]+)"[^>]*fill-none/g)];
    const last = edges.at(-1);
    expect(Number(last?.[1]) + Number(last?.[2])).toBeCloseTo(400);
    for (const [, , wide] of edges) expect(Number(wide)).toBeGreaterThanOrEqual(18);
  }
});

test("what is sought and offered is one chart that says the gap of each theme", () => {
  const [one, two] = peerVisits.themes;
  const report = {
    ...empty,
    needs: [{ key: one?.key ?? "", count: 26 }],
    offers: [
      { key: two?.key ?? "", count: 5 },
      { key: one?.key ?? "", count: 2 },
    ],
  };
  const html = renderToStaticMarkup(<ReportThemes locale="fi" report={report} themes={peerVisits.themes} />);
  const cells = [...html.matchAll(/<t[hd] scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/g)].map(([, head, rest]) =>
    [head, ...(rest ?? "").matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) =>
      String(Array.isArray(cell) ? cell[1] : cell).replaceAll(/<[^>]*>/g, ""),
    ),
  );
  expect(cells).toEqual([
    [one?.label.fi, "26 yhdistystä", "2 yhdistystä", "+24"],
    [two?.label.fi, "0 yhdistystä", "5 yhdistystä", "−5"],
  ]);
});

test("the report begins with three sentences, the last with how many of those asked are in the numbers", () => {
  const step = peerVisits.steps.find(({ key }) => key === "closing");
  if (step?.kind !== "survey") throw new Error("peer visits have a closing survey");
  const given = Array.from({ length: 12 }, (_, n) => ({
    ...{ groupId: `g${n % 4}`, counts: true, batch: 1 },
    answers: { ideas: "4" },
  }));
  const survey = {
    ...{ step: step.key, definition: step.survey, closed: true, asked: 18 },
    totals: totals(step.survey, given, peerVisits.counting),
  };
  const report = {
    ...empty,
    ...{ visits: 8, associations: 8, people: 18, groups: { COMPLETED: 3, CONFIRMED: 1 }, surveys: [survey] },
  };
  const said = (locale: "fi" | "en", of: Report) =>
    renderToStaticMarkup(<ReportSummary locale={locale} report={of} />).match(/<p[^>]*>(.*?)<\/p>/)?.[1];
  expect(said("fi", report)).toBe(
    "On pidetty 8 vierailua, joilla oli 18 ihmistä. On sovittu 4 paria, ja niistä 3 on päättänyt vierailunsa. Loppukysely: kysyttiin 18 osallistujalta, ja luvuissa on 12 vastausta (67\u00a0%).",
  );
  // Of visits that the clock has held nobody has said yet who came: that nobody came is not said.
  expect(said("fi", { ...empty, visits: 3, unconfirmed: 3 })).toBe(
    "On pidetty 3 vierailua. 3 vierailulta osallistujia ei ole vielä vahvistettu. Pareja ei ole vielä sovittu.",
  );
  expect(said("en", empty)).toBe("No visits have been held yet. No pairs have been agreed yet.");
});
