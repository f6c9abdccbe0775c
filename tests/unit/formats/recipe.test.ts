import { describe, expect, test } from "vitest";
import { seatColumns } from "@/lib/exports/columns";
import { isGroupedByHand, sizesOf } from "@/lib/formats/grouping";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import {
  agendaOf,
  answeredSurveys,
  assignmentSteps,
  documentSteps,
  gapOf,
  meetingSteps,
  stepsFor,
  surveySteps,
} from "@/lib/formats/occurrences";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format, type MeetingStep, type Step, type SurveyStep } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { mostSeats } from "@/lib/groups/schema";
import { questionsOf } from "@/lib/surveys/rules";

const keys = (format: Format, seats: number) => stepsFor(format, ofSize(seats)).map(({ key }) => key);

describe("the steps of a peer visit", () => {
  test("are two visits for a pair, and three for a three", () => {
    expect(keys(peerVisits, 2)).toEqual(["visit-1", "interim", "visit-2", "feedback:visit-1", "closing"]);
    expect(keys(peerVisits, 3)).toEqual([
      "visit-1",
      "interim",
      "visit-2",
      "visit-3",
      "feedback:visit-1",
      "closing",
    ]);
  });

  test.each([2, 3])("let each of %i seats host once, in their order", (seats) => {
    const hosts = meetingSteps(peerVisits, ofSize(seats)).map(({ hostSeat }) => hostSeat);
    expect(hosts).toEqual(Array.from({ length: seats }, (_, index) => index + 1));
  });

  test.each([
    [2, "visit-2"],
    [3, "visit-3"],
  ])("of %i seats close after %s", (seats, last) => {
    expect(surveySteps(peerVisits, ofSize(seats)).find(({ key }) => key === "closing")?.after).toBe(last);
  });

  test("keep the assignment between the first visit and the second, whatever the size", () => {
    for (const seats of [2, 3])
      expect(assignmentSteps(peerVisits, ofSize(seats))).toMatchObject([
        { after: "visit-1", before: "visit-2" },
      ]);
  });

  test("leave weeks before every visit but the first", () => {
    expect(meetingSteps(peerVisits, ofSize(3)).map((one) => [one.after, gapOf(one)?.min])).toEqual([
      [null, undefined],
      ["visit-1", 2],
      ["visit-2", 2],
    ]);
  });

  test("G6: ask three questions after the first visit and one survey after the last", () => {
    const [first, last] = surveySteps(peerVisits, ofSize(2));
    expect([first?.about, last?.after]).toEqual(["visit-1", "visit-2"]);
    expect(first?.step.survey.pages.flatMap(({ questions }) => questions)).toHaveLength(3);
    expect(surveySteps(peerVisits, ofSize(2))).toHaveLength(2);
  });

  test("ask the same surveys of a group of any size", () => {
    expect(answeredSurveys(peerVisits).map(({ key }) => key)).toEqual(["feedback", "closing"]);
  });

  test("have an agenda of their own, or the one of all meetings of their step, or none", () => {
    const [own] = [peerVisits.agendas["visit-1"] ?? []];
    const format = { ...peerVisits, agendas: { "visit-1": own, circle: own.slice(1) } };
    expect(agendaOf(format, { step: "visit-1", kind: "visit" })).toEqual(own);
    expect(agendaOf(format, { step: "circle-3", kind: "circle" })).toEqual(own.slice(1));
    expect(agendaOf(format, { step: "visit-2", kind: "visit" })).toEqual([]);
  });

  test("have an agenda for every visit of the largest group", () => {
    for (const { key, step } of meetingSteps(peerVisits, ofSize(sizesOf(peerVisits).most))) {
      const agenda = peerVisits.agendas[key] ?? [];
      expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(step.minutes);
    }
  });
});

test("what is linked to a meeting that a group does not have is not asked of it", () => {
  const later: Format = {
    ...peerVisits,
    steps: [
      ...peerVisits.steps,
      {
        ...{ kind: "assignment", key: "second" },
        ...{ opens: { after: "visit-2" }, due: { days: 7, before: "visit-3" } },
      },
    ],
  };
  expect(keys(later, 3)).toContain("second");
  expect(keys(later, 2)).not.toContain("second");
});

describe.each(formats.map((format) => [format.key, format] as const))("%s", (_, format) => {
  const { least, most: largest } = sizesOf(format);
  // One group of all has no most.
  const most = Math.min(largest, 9);
  const sizes = Array.from({ length: most - least + 1 }, (_, more) => least + more);

  test("has an agenda for every meeting of a group of any size, which fills its time", () => {
    for (const seats of sizes)
      for (const { key, step } of meetingSteps(format, ofSize(seats))) {
        const agenda = agendaOf(format, { step: key, kind: step.key });
        expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(step.minutes);
      }
  });

  test("asks nothing that only those who guide would read, where there may be nobody who does", () => {
    const needsNobody = format.roles.every(({ needed }) => !needed);
    const surveys = [
      ...format.parts.map(({ intake }) => intake),
      ...answeredSurveys(format).map(({ survey }) => survey),
    ];
    const addressed = surveys.flatMap(questionsOf).filter(({ seenBy }) => seenBy === "facilitator");
    if (needsNobody) expect(addressed).toEqual([]);
    expect(format.roles.filter(({ key }) => key === "lead")).toHaveLength(1);
  });

  test("has what each of its steps is made of", () => {
    for (const seats of sizes) {
      const steps = stepsFor(format, ofSize(seats));
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThan(format.steps.length - 1);
      if (steps.some(({ step }) => step.kind === "assignment")) expect(format.assignments).not.toEqual([]);
    }
  });
});

describe("formats of several meetings and parts", () => {
  test("a visit round has a stop at each host with the same agenda, its page of the booklet and two surveys of each, and a survey at the end", () => {
    const steps = stepsFor(visitRound, ofSize(2));
    expect(steps.map(({ key }) => key)).toEqual([
      ...["stop-1", "booklet:stop-1", "stop-2", "booklet:stop-2"],
      ...["stop-feedback:stop-1", "stop-feedback:stop-2"],
      ...["host-stop:stop-1", "host-stop:stop-2", "effect"],
    ]);
    expect(visitRound.parts.map(({ key, of, accepted }) => [key, of, accepted])).toEqual([
      ["host", "organisation", "by-coordinator"],
      ["guest", "person", "at-once"],
    ]);
    expect(agendaOf(visitRound, { step: "stop-8", kind: "stop" })).toHaveLength(6);
  });

  test("a series has as many meetings as were ordered, five where nobody says, a memo of each and a report", () => {
    const meetingsOf = (ordered: number | null) => meetingSteps(meetingSeries, ofSize(1, { ordered })).length;
    expect([1, 3, 12, null].map(meetingsOf)).toEqual([1, 3, 12, 5]);
    const documents = documentSteps(meetingSeries, ofSize(1, { ordered: 2 })).map(({ key }) => key);
    expect(documents).toEqual(["memo:meeting-1", "memo:meeting-2", "final-report"]);
    expect(agendaOf(meetingSeries, { step: "meeting-1", kind: "meeting" })[0]?.key).toBe("arrival");
    expect(agendaOf(meetingSeries, { step: "meeting-4", kind: "meeting" })[0]?.key).toBe("since");
  });

  test("a series has one price and no other: five meetings", () => {
    expect(meetingSeries.prices).toEqual([{ meetings: 5, cents: 325_000 }]);
  });

  test.each(formats.map((format) => [format.key, format] as const))("%s holds together", (_, format) => {
    const keys = format.steps.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const step of format.steps)
      if (step.kind === "document") expect(format.documents.map(({ key }) => key)).toContain(step.key);
    const roles = format.roles.map(({ key }) => key);
    const named = format.steps.flatMap((step) =>
      step.kind === "document" ? [...step.writes, ...(step.corrects ?? []), ...(step.reads ?? [])] : [],
    );
    for (const one of named) if (typeof one === "object") expect(roles).toContain(one.role);
    const { grouping } = format;
    const seated =
      grouping.kind === "each" ? grouping.of : grouping.kind === "everyone" ? grouping.seats : null;
    if (seated !== null) expect(format.parts.map(({ key }) => key)).toContain(seated);
    for (const meeting of format.steps.filter((step) => step.kind === "meeting"))
      for (const [key, agenda] of Object.entries(format.agendas))
        if (key === meeting.key || new RegExp(`^${meeting.key}-\\d+$`).test(key))
          expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(meeting.minutes);
  });
});

describe("an organisation visit", () => {
  test("looks at itself before the first visit, visits once for each seat and writes a memo of each, and is asked after each and months later", () => {
    expect(keys(organisationVisit, 3)).toEqual([
      ...["self-assessment", "visit-1", "memo:visit-1", "visit-2", "memo:visit-2", "visit-3", "memo:visit-3"],
      ...["feedback:visit-1", "feedback:visit-2", "feedback:visit-3", "development"],
    ]);
    expect(assignmentSteps(organisationVisit, ofSize(4))).toMatchObject([{ after: null, before: "visit-1" }]);
    expect(surveySteps(organisationVisit, ofSize(4)).at(-1)).toMatchObject({
      after: "visit-4",
    });
  });
});

describe("how often a step takes place", () => {
  const [meeting, , survey] = peerVisits.steps as readonly [MeetingStep, Step, SurveyStep];
  const format = (...steps: Step[]): Format => ({ ...peerVisits, steps });

  test("the keys of visits are those that are stored and sealed, one for each seat", () => {
    for (const seats of [2, 3, 4])
      expect(meetingSteps(peerVisits, ofSize(seats)).map(({ key, number }) => [key, number])).toEqual(
        Array.from({ length: seats }, (_, index) => [`visit-${index + 1}`, index + 1]),
      );
  });

  test("a meeting without a host takes place as often as its format says, whatever the seats", () => {
    const circle = format({ ...meeting, key: "circle", count: { times: 3 } });
    for (const seats of [2, 5])
      expect(stepsFor(circle, ofSize(seats))).toMatchObject([
        { key: "circle-1", number: 1, hostSeat: null, after: null },
        { key: "circle-2", number: 2, hostSeat: null, after: "circle-1" },
        { key: "circle-3", number: 3, hostSeat: null, after: "circle-2" },
      ]);
  });

  test("a survey about each meeting is asked about each, under a key of its own", () => {
    const each = format(meeting, { ...survey, when: { about: eachMeeting } });
    expect(surveySteps(each, ofSize(3))).toMatchObject([
      { key: "feedback:visit-1", about: "visit-1", number: 1 },
      { key: "feedback:visit-2", about: "visit-2", number: 2 },
      { key: "feedback:visit-3", about: "visit-3", number: 3 },
    ]);
  });

  test("an assignment that opens at once comes before the first meeting", () => {
    const first: Step = {
      ...{ kind: "assignment", key: "self", opens: "at-once" },
      due: { days: 7, before: "visit-1" },
    };
    expect(keys(format(meeting, first), 2)).toEqual(["self", "visit-1", "visit-2"]);
  });

  test("no two of a group have one key", () => {
    const again = format(...peerVisits.steps, { ...meeting, key: "closing-day", count: { times: 2 } });
    const all = keys(again, 3);
    expect(new Set(all).size).toBe(all.length);
  });
});

test("no format has more in a group than the file of groups has heads for, or than a form can say", () => {
  for (const format of formats.filter(isGroupedByHand)) {
    expect(sizesOf(format).most).toBeLessThanOrEqual(seatColumns.length);
    expect(sizesOf(format).most).toBeLessThanOrEqual(mostSeats);
  }
});
