import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsFor } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import { waits } from "@/lib/reports/waits";
import type { GroupFacts, MeetingFacts, OptionFacts, VoteAnswer } from "@/lib/steps/facts";
import type { Task } from "@/lib/steps/step";
import { awaitedSides } from "@/lib/tasks/awaited";
import { dueDay } from "@/lib/tasks/awaiting";
import { path } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import { isStuck, isYours, openTasks, type Standing, yourTasks } from "@/lib/tasks/turns";
import { addDays, endOfDayAfter } from "@/lib/time/days";
import { openDoors } from "@/tests/support/formats/open-doors";

const now = new Date("2027-02-01T10:00:00Z");
const ago = (days: number) => addDays(now, -days);

const meeting = (n: 1 | 2, more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: `m${n}`,
  step: `visit-${n}`,
  hostSeat: n,
  state: "UNSCHEDULED",
  startsAt: null,
  endsAt: null,
  changedAt: ago(5),
  placed: false,
  options: [],
  ...more,
});
const at = (startsAt: Date, state: MeetingFacts["state"] = "SCHEDULED") => ({
  state,
  startsAt,
  endsAt: addDays(startsAt, 0.1),
  placed: true,
});
const option = (answers: { one?: VoteAnswer; two?: VoteAnswer; facilitator?: VoteAnswer }): OptionFacts => ({
  id: "o",
  startsAt: addDays(now, 20),
  createdAt: ago(1),
  seats: { 1: answers.one, 2: answers.two },
  facilitator: answers.facilitator,
});
const group = (more: Partial<GroupFacts> = {}): GroupFacts => ({
  id: "g",
  ...ofSize(2),
  state: "CONFIRMED",
  rhythms: null,
  checks: [],
  timeZone: "Europe/Helsinki",
  createdAt: ago(20),
  proposedAt: ago(15),
  answerBefore: ago(5),
  confirmedAt: ago(6),
  hasFacilitator: true,
  roles: ["lead"],
  documents: [],
  seats: [1, 2].map((seat) => ({
    seat,
    enrolmentId: `e${seat}`,
    agreedAt: ago(6),
    declinedAt: null,
    talkAskedAt: null,
    written: true,
  })),
  meetings: [meeting(1), meeting(2)],
  submissions: [],
  unanswered: [],
  ...more,
});
const contact = (seat: number): Standing => ({
  userId: `u${seat}`,
  seats: [seat],
  contactOf: [seat],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: false,
});
const facilitator: Standing = {
  userId: "f",
  seats: [],
  contactOf: [],
  facilitator: true,
  holds: true,
  roles: [],
  coordinator: false,
};
const coordinator: Standing = {
  userId: "c",
  seats: [],
  contactOf: [],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: true,
};
const planOf = (facts: GroupFacts) => tasks(peerVisits, facts, now);
const find = (facts: GroupFacts, key: string) => planOf(facts).find((task) => task.key === key) as Task;
const whose = (facts: GroupFacts, key: string) =>
  find(facts, key).whose.map((one) => (one.kind === "seat" ? one.seat : one.kind));

describe("whose turn it is", () => {
  test("a draft is the coordinator's, and nothing else has begun", () => {
    const plan = planOf(
      group({
        state: "DRAFT",
        meetings: [],
        seats: group().seats.map((seat) => ({ ...seat, agreedAt: null })),
      }),
    );
    expect(plan.filter(({ status }) => status === "open").map(({ key }) => key)).toEqual(["proposal"]);
    expect(plan.filter((task) => isYours(task, coordinator)).map(({ key }) => key)).toEqual(["proposal"]);
  });

  test("a proposal waits for each that has not answered, and for the coordinator where somebody wants to talk", () => {
    const [one, two] = group().seats as [GroupFacts["seats"][0], GroupFacts["seats"][0]];
    const facts = group({
      state: "PROPOSED",
      meetings: [],
      seats: [
        { ...one, agreedAt: null },
        { ...two, agreedAt: null, talkAskedAt: ago(1) },
      ],
    });
    expect(whose(facts, "agreement:1")).toEqual([1]);
    expect(whose(facts, "agreement:2")).toEqual(["coordinator"]);
  });

  test("a time that is set waits for whoever holds the meeting, its host where nobody guides", () => {
    const facts = (hasFacilitator: boolean) =>
      group({
        ...{ hasFacilitator, roles: [] },
        meetings: [meeting(1, { step: "stop-1" }), meeting(2, { step: "stop-2", ...at(addDays(now, 9)) })],
      });
    const times = (guided: boolean) =>
      tasks(openDoors, facts(guided), now).filter(({ kind }) => kind === "times");
    expect(times(true)).toMatchObject([
      { status: "open", whose: [{ kind: "facilitator" }] },
      { status: "done" },
    ]);
    expect(times(false)[0]).toMatchObject({ whose: [{ kind: "seat", seat: 1 }] });
  });

  test("G5: what an association that cannot be written to has to do is the coordinator's, who calls it, and the rest stays theirs", () => {
    const [one, two] = group().seats as [GroupFacts["seats"][0], GroupFacts["seats"][0]];
    const seats = [{ ...one, written: false, agreedAt: null }, two];
    const called = find(group({ state: "PROPOSED", meetings: [], seats }), "agreement:1");
    expect(called.whose).toEqual([{ kind: "coordinator", callsFor: 1 }]);
    expect([isYours(called, coordinator), isYours(called, contact(1))]).toEqual([true, false]);
    expect(awaitedSides(called)).toEqual([]);
    const times = find(group({ seats, meetings: [meeting(1, { state: "PROPOSED" })] }), "times:visit-1");
    expect(times.whose).toEqual([
      { kind: "coordinator", callsFor: 1 },
      { kind: "seat", seat: 2 },
      { kind: "facilitator" },
    ]);
    expect(waits([times], now).map(({ side }) => side)).toEqual(["coordinator", 2, "facilitator"]);
  });

  test.each([
    ["nobody has proposed a time: anybody may", [], [1, 2, "facilitator"]],
    ["one side and the facilitator have not answered", [option({ one: "YES" })], [2, "facilitator"]],
    [
      "all have answered: the host and the facilitator may choose",
      [option({ one: "YES", two: "IF_NEEDED", facilitator: "YES" })],
      [1, "facilitator"],
    ],
    [
      "all have answered and no time suits: everybody proposes anew",
      [option({ one: "YES", two: "NO", facilitator: "YES" })],
      [1, 2, "facilitator"],
    ],
  ] as const)("%s", (_, options, sides) => {
    expect(
      whose(
        group({ meetings: [meeting(1, { state: "PROPOSED", options: [...options] }), meeting(2)] }),
        "times:visit-1",
      ),
    ).toEqual([...sides]);
  });

  test("the host tells the place, three days before at the latest", () => {
    const facts = group({ meetings: [meeting(1, { ...at(addDays(now, 10)), placed: false }), meeting(2)] });
    expect(whose(facts, "place:visit-1")).toEqual([1]);
    expect(find(facts, "place:visit-1").by).toEqual(endOfDayAfter(now, 7, "Europe/Helsinki"));
    expect(find(facts, "visit:visit-1").status).toBe("waiting");
  });

  test("a visit whose end has passed is the facilitator's to mark", () => {
    const facts = group({ meetings: [meeting(1, at(ago(1))), meeting(2)] });
    expect(whose(facts, "visit:visit-1")).toEqual(["facilitator"]);
  });

  test("E6: what is due on a day is due until the end of that day", () => {
    const first = meeting(1, at(ago(3), "HELD"));
    const evening = meeting(2, at(new Date("2027-03-17T16:00:00Z")));
    const due = find(group({ meetings: [first, evening] }), "assignment:interim:1");
    expect(due.by).toEqual(new Date("2027-03-10T22:00:00Z"));
    expect(dueDay(due, "Europe/Helsinki")).toBe("2027-03-10");
    expect(isStuck(due, new Date("2027-03-10T21:59:00Z"))).toBe(false);
    expect(isStuck(due, new Date("2027-03-10T22:01:00Z"))).toBe(true);
  });

  test("the assignment opens after the first visit, is due a week before the second, and falls away with it", () => {
    const held = meeting(1, at(ago(3), "HELD"));
    const second = meeting(2, at(addDays(now, 20)));
    expect(find(group({ meetings: [held, second] }), "assignment:interim:1")).toMatchObject({
      status: "open",
      by: endOfDayAfter(now, 13, "Europe/Helsinki"),
    });
    const handedIn = group({
      meetings: [held, second],
      submissions: [{ step: "interim", seat: 1, handedInAt: now }],
    });
    expect(find(handedIn, "assignment:interim:1").status).toBe("done");
    expect(
      find(group({ meetings: [held, meeting(2, { state: "CANCELLED" })] }), "assignment:interim:1").status,
    ).toBe("skipped");
    expect(find(group(), "assignment:interim:1").status).toBe("locked");
  });

  test("feedback is asked of persons, and closes by itself", () => {
    const held = [meeting(1, at(ago(3), "HELD")), meeting(2)];
    const asked = { step: "feedback", about: "visit-1", userId: "u1", seat: 1, askedAt: ago(3) };
    const open = group({ meetings: held, unanswered: [{ ...asked, openUntil: addDays(now, 11) }] });
    expect(isYours(find(open, "survey:feedback:visit-1"), contact(1))).toBe(true);
    expect(isYours(find(open, "survey:feedback:visit-1"), contact(2))).toBe(false);
    expect(
      find(
        group({ meetings: held, unanswered: [{ ...asked, openUntil: ago(1) }] }),
        "survey:feedback:visit-1",
      ).status,
    ).toBe("skipped");
    expect(find(group({ meetings: held }), "survey:feedback:visit-1").status).toBe("done");
  });

  test("what a side has to do is its contacts' to do", () => {
    const colleague = { ...contact(1), userId: "u3", contactOf: [] };
    expect(isYours(find(group(), "times:visit-1"), contact(1))).toBe(true);
    expect(isYours(find(group(), "times:visit-1"), colleague)).toBe(false);
  });
});

describe("what is stuck", () => {
  const task = { ...find(group(), "times:visit-1"), since: ago(2), by: addDays(now, 3) };
  test.each([
    ["a time nobody has proposed for two days is not", task, false],
    ["a time nobody has done anything for in ten days is", { ...task, since: ago(10) }, true],
    ["a task whose day has passed is", { ...task, by: ago(1) }, true],
    [
      "an assignment open for eleven days but not due yet is not",
      { ...task, kind: "assignment" as const, since: ago(11) },
      false,
    ],
    [
      "an assignment without a day, open for eleven days, is",
      { ...task, kind: "assignment" as const, since: ago(11), by: null },
      true,
    ],
    ["a survey never is: it closes by itself", { ...task, kind: "survey" as const, by: ago(1) }, false],
    ["what is done never is", { ...task, status: "done" as const, by: ago(1) }, false],
  ] as const)("%s", (_, one, expected) => {
    expect(isStuck(one as Task, now)).toBe(expected);
  });
});

describe("the path", () => {
  const stations = (facts: GroupFacts, standing: Standing) =>
    path(stepsFor(peerVisits, ofSize(2)), planOf(facts), standing, now).map(
      ({ kind, step, status }) => `${step ?? kind} ${status}`,
    );

  test("goes from the survey over both houses to the feedback", () => {
    expect(stations(group(), contact(1))).toEqual([
      "enrolling done",
      "grouping done",
      "visit-1 yours",
      "interim later",
      "visit-2 yours",
      "survey later",
    ]);
  });

  test("what one side has handed in is sealed until the other's is in", () => {
    const meetings = [meeting(1, at(ago(3), "HELD")), meeting(2, at(addDays(now, 20)))];
    const facts = group({ meetings, submissions: [{ step: "interim", seat: 1, handedInAt: now }] });
    expect(stations(facts, contact(1))).toContain("interim sealed");
    expect(stations(facts, contact(2))).toContain("interim yours");
    expect(stations(facts, facilitator)).toContain("interim theirs");
  });
});

describe("in any state whatever", () => {
  const states = fc.constantFrom("UNSCHEDULED", "PROPOSED", "SCHEDULED", "HELD", "CANCELLED") as fc.Arbitrary<
    MeetingFacts["state"]
  >;
  const vote = fc.constantFrom("YES", "IF_NEEDED", "NO", undefined) as fc.Arbitrary<VoteAnswer | undefined>;
  const anyMeeting = (n: 1 | 2) =>
    fc
      .tuple(
        states,
        fc.integer({ min: -40, max: 40 }),
        fc.boolean(),
        fc.array(fc.tuple(vote, vote, vote), { maxLength: 3 }),
      )
      .map(([state, days, placed, votes]) => {
        const timed = state === "SCHEDULED" || state === "HELD";
        const options = votes.map(([one, two, three]) => option({ one, two, facilitator: three }));
        return meeting(n, {
          state,
          placed,
          options,
          ...(timed ? { startsAt: addDays(now, days), endsAt: addDays(now, days + 0.1) } : {}),
        });
      });
  const anyGroup = fc
    .record({
      state: fc.constantFrom("DRAFT", "PROPOSED", "CONFIRMED", "COMPLETED", "DISSOLVED") as fc.Arbitrary<
        GroupFacts["state"]
      >,
      meetings: fc.tuple(anyMeeting(1), anyMeeting(2)),
    })
    .map((facts) => group(facts));

  test("every open task is somebody's, every key is told once, and a dissolved group asks nothing", () => {
    fc.assert(
      fc.property(anyGroup, (facts) => {
        const plan = planOf(facts);
        expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length);
        for (const task of plan)
          if (task.status === "open") expect(task.whose.length, task.key).toBeGreaterThan(0);
        if (facts.state === "DISSOLVED")
          expect(plan.filter(({ status, kind }) => status === "open" && kind !== "proposal")).toEqual([]);
        for (const standing of [contact(1), contact(2), facilitator, coordinator]) {
          expect(yourTasks(plan, standing).every((task) => isYours(task, standing))).toBe(true);
          expect(openTasks(plan, standing)).toHaveLength(
            plan.filter(({ status }) => status === "open").length,
          );
        }
      }),
    );
  });
});
