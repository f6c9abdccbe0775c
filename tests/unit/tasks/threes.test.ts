import { describe, expect, test } from "vitest";
import { stepsFor } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import type { Task } from "@/lib/steps/step";
import { taskName } from "@/lib/tasks/names";
import { path } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import type { Standing } from "@/lib/tasks/turns";
import { addDays, endOfDayAfter } from "@/lib/time/days";

const now = new Date("2027-02-01T10:00:00Z");
const meeting = (n: number, days?: number, state: MeetingFacts["state"] = "SCHEDULED"): MeetingFacts => ({
  id: `m${n}`,
  step: `visit-${n}`,
  hostSeat: n,
  state: days === undefined ? "UNSCHEDULED" : state,
  startsAt: days === undefined ? null : addDays(now, days),
  endsAt: days === undefined ? null : addDays(now, days + 0.1),
  changedAt: addDays(now, -5),
  placed: true,
  options: [],
});
const three = (more: Partial<GroupFacts> = {}): GroupFacts => ({
  id: "g",
  ...ofSize(3),
  state: "CONFIRMED",
  rhythms: null,
  checks: [],
  timeZone: "Europe/Helsinki",
  createdAt: addDays(now, -20),
  proposedAt: addDays(now, -15),
  answerBefore: addDays(now, -5),
  confirmedAt: addDays(now, -6),
  hasFacilitator: true,
  roles: ["lead"],
  documents: [],
  seats: [1, 2, 3].map((seat) => ({
    seat,
    enrolmentId: `e${seat}`,
    agreedAt: addDays(now, -6),
    declinedAt: null,
    talkAskedAt: null,
    written: true,
  })),
  meetings: [meeting(1), meeting(2), meeting(3)],
  submissions: [],
  unanswered: [],
  ...more,
});
const find = (facts: GroupFacts, key: string) =>
  tasks(peerVisits, facts, now).find((task) => task.key === key) as Task;
const contact = (seat: number): Standing => ({
  userId: `u${seat}`,
  seats: [seat],
  contactOf: [seat],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: false,
});
const held = (n: number, days: number) => meeting(n, days, "HELD");

describe("the plan of a three", () => {
  test("has three agreements, three visits, three assignments and feedback on the first visit and on all", () => {
    expect(tasks(peerVisits, three(), now).map(({ key }) => key)).toEqual([
      "proposal",
      ...[1, 2, 3].map((seat) => `agreement:${seat}`),
      ...["times", "place", "visit"].map((kind) => `${kind}:visit-1`),
      ...[1, 2, 3].map((seat) => `assignment:interim:${seat}`),
      ...["times", "place", "visit"].map((kind) => `${kind}:visit-2`),
      ...["times", "place", "visit"].map((kind) => `${kind}:visit-3`),
      "survey:feedback:visit-1",
      "survey:closing",
    ]);
  });

  test("asks the third host for the place of the third visit", () => {
    const facts = three({
      meetings: [held(1, -40), held(2, -20), { ...meeting(3, 10), placed: false }],
    });
    expect(find(facts, "place:visit-3").whose).toEqual([{ kind: "seat", seat: 3 }]);
  });

  test("wants the time of the third visit by the second", () => {
    const facts = three({ meetings: [meeting(1, 5), meeting(2, 30), meeting(3)] });
    expect(find(facts, "times:visit-3")).toMatchObject({
      status: "open",
      by: endOfDayAfter(now, 30, "Europe/Helsinki"),
    });
  });

  test("asks nobody to close before the last visit", () => {
    const unanswered = [
      {
        step: "closing",
        about: null,
        userId: "u1",
        seat: 1,
        openUntil: addDays(now, 10),
        askedAt: addDays(now, -1),
      },
    ];
    const second = three({ meetings: [held(1, -40), held(2, -20), meeting(3, 10)] });
    expect(find(second, "survey:closing").status).toBe("locked");
    const third = three({ meetings: [held(1, -40), held(2, -20), held(3, -1)], unanswered });
    expect(find(third, "survey:closing")).toMatchObject({
      status: "open",
      whose: [{ kind: "person", userId: "u1", seat: 1 }],
    });
  });

  test("that began before there was a third visit never waits for one", () => {
    const facts = three({ state: "COMPLETED", meetings: [held(1, -40), held(2, -20)] });
    expect(find(facts, "visit:visit-3").status).toBe("skipped");
  });
});

describe("the path of a three", () => {
  const stations = (facts: GroupFacts, standing: Standing) =>
    path(stepsFor(peerVisits, ofSize(3)), tasks(peerVisits, facts, now), standing, now).map(
      ({ kind, step, status }) => `${step ?? kind} ${status}`,
    );

  test("goes over three houses", () => {
    expect(stations(three(), contact(3))).toEqual([
      "enrolling done",
      "grouping done",
      "visit-1 yours",
      "interim later",
      "visit-2 yours",
      "visit-3 yours",
      "survey later",
    ]);
  });

  test("keeps what two have handed in sealed until the third is in", () => {
    const meetings = [held(1, -3), meeting(2, 20), meeting(3, 40)];
    const submissions = [1, 2].map((seat) => ({ step: "interim", seat, handedInAt: now }));
    const facts = three({ meetings, submissions });
    expect(stations(facts, contact(1))).toContain("interim sealed");
    expect(stations(facts, contact(3))).toContain("interim yours");
  });
});

test("the third visit's tasks carry its number", () => {
  const size = { format: peerVisits, ...ofSize(3) };
  expect(taskName("fi", size, find(three(), "times:visit-3"))).toBe("3. vierailun ajan sopiminen");
});
