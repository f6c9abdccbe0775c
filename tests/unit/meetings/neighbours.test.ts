import { describe, expect, test } from "vitest";
import { meetingSteps } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import { neighboursOf } from "@/lib/meetings/neighbours";
import { whyNotThen } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";

const now = new Date("2027-01-10T10:00:00Z");
const visit = (step: string, day?: string, state: MeetingState = day ? "SCHEDULED" : "UNSCHEDULED") => ({
  step,
  state,
  startsAt: day ? new Date(`${day}T15:00:00Z`) : null,
  endsAt: day ? new Date(`${day}T17:30:00Z`) : null,
});
type Visit = ReturnType<typeof visit>;
const steps = meetingSteps(peerVisits, ofSize(3));
const around = (step: string, visits: readonly Visit[]) => {
  const { first, next } = neighboursOf(steps, step, visits);
  return [first?.step ?? null, next?.step ?? null];
};
const refusal = (step: string, day: string, visits: readonly Visit[]) => {
  const { first, next } = neighboursOf(steps, step, visits);
  const { startsAt, endsAt } = visit(step, day);
  return (
    whyNotThen({ startsAt: startsAt as Date, endsAt: endsAt as Date }, first, next, now, "Europe/Helsinki")
      ?.code ?? null
  );
};

describe("of three visits", () => {
  const three = [visit("visit-1", "2027-02-02"), visit("visit-2", "2027-02-16"), visit("visit-3")];

  test("each comes after the one before it", () => {
    expect(around("visit-1", three)).toEqual([null, "visit-2"]);
    expect(around("visit-2", three)).toEqual(["visit-1", "visit-3"]);
    expect(around("visit-3", three)).toEqual(["visit-2", null]);
  });

  test.each([
    [
      "a week after the second is too soon for the third",
      "visit-3",
      "2027-02-23",
      "time-too-soon-after-previous",
    ],
    ["two weeks after it will do", "visit-3", "2027-03-02", null],
    ["the first cannot move close to the second", "visit-1", "2027-02-09", "time-too-close-to-next"],
  ] as const)("%s", (_, step, day, expected) => {
    expect(refusal(step, day, three)).toBe(expected);
  });

  test("the second may not come close to a third that is agreed", () => {
    const agreed = [...three.slice(0, 2), visit("visit-3", "2027-03-02")];
    expect(refusal("visit-2", "2027-02-23", agreed)).toBe("time-too-close-to-next");
    expect(refusal("visit-2", "2027-02-16", agreed)).toBeNull();
  });

  test("the third waits for the second to be agreed", () => {
    const open = [visit("visit-1", "2027-02-02"), visit("visit-2"), visit("visit-3")];
    expect(refusal("visit-3", "2027-03-02", open)).toBe("previous-not-scheduled");
  });

  test("where the second is cancelled, the third comes after the first", () => {
    const cancelled = [three[0], visit("visit-2", "2027-02-16", "CANCELLED"), three[2]] as Visit[];
    expect(around("visit-3", cancelled)).toEqual(["visit-1", null]);
    expect(refusal("visit-3", "2027-02-09", cancelled)).toBe("time-too-soon-after-previous");
    expect(refusal("visit-3", "2027-02-16", cancelled)).toBeNull();
  });

  test("where all before it are cancelled, nothing holds a visit back", () => {
    const cancelled = [visit("visit-1", undefined, "CANCELLED"), visit("visit-2", undefined, "CANCELLED")];
    expect(around("visit-3", cancelled)).toEqual([null, null]);
  });
});
