import { describe, expect, test } from "vitest";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import {
  assignmentSteps,
  type Format,
  meetingSteps,
  stepsFor,
  surveySteps,
  surveysAfter,
} from "@/lib/formats/recipe";

const keys = (format: Format, seats: number) => stepsFor(format, seats).map(({ key }) => key);

describe("the steps of a peer visit", () => {
  test("are two visits for a pair, and three for a three", () => {
    expect(keys(peerVisits, 2)).toEqual(["visit-1", "interim", "visit-2", "feedback", "closing"]);
    expect(keys(peerVisits, 3)).toEqual(["visit-1", "interim", "visit-2", "visit-3", "feedback", "closing"]);
  });

  test.each([2, 3])("let each of %i seats host once, in their order", (seats) => {
    const hosts = meetingSteps(peerVisits, seats).map(({ hostSeat }) => hostSeat);
    expect(hosts).toEqual(Array.from({ length: seats }, (_, index) => index + 1));
  });

  test.each([
    [2, "visit-2"],
    [3, "visit-3"],
  ])("of %i seats close after %s", (seats, last) => {
    expect(surveySteps(peerVisits, seats).find(({ key }) => key === "closing")?.after).toBe(last);
  });

  test("keep the assignment between the first visit and the second, whatever the size", () => {
    for (const seats of [2, 3])
      expect(assignmentSteps(peerVisits, seats)).toMatchObject([{ after: "visit-1", before: "visit-2" }]);
  });

  test("leave weeks before every visit but the first", () => {
    expect(meetingSteps(peerVisits, 3).map(({ after, gapWeeks }) => [after, gapWeeks?.min])).toEqual([
      [undefined, undefined],
      ["visit-1", 2],
      ["visit-2", 2],
    ]);
  });

  test("G6: ask three questions after the first visit and one survey after the last", () => {
    const [first, last] = surveySteps(peerVisits, 2);
    expect([first?.about, last?.after]).toEqual(["visit-1", "visit-2"]);
    expect(first?.survey.pages.flatMap(({ questions }) => questions)).toHaveLength(3);
    expect(surveySteps(peerVisits, 2)).toHaveLength(2);
  });

  test("ask the same surveys of a group of any size", () => {
    expect(surveysAfter(peerVisits).map(({ key }) => key)).toEqual(["feedback", "closing"]);
  });

  test("have an agenda for every visit of the largest group", () => {
    for (const { key, minutes } of meetingSteps(peerVisits, peerVisits.largestGroup)) {
      const agenda = peerVisits.agendas[key] ?? [];
      expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
    }
  });
});

test("what is linked to a meeting that a group does not have is not asked of it", () => {
  const later: Format = {
    ...peerVisits,
    steps: [
      ...peerVisits.steps,
      { kind: "assignment", key: "second", after: "visit-2", before: "visit-3", dueDaysBefore: 7 },
    ],
  };
  expect(keys(later, 3)).toContain("second");
  expect(keys(later, 2)).not.toContain("second");
});
