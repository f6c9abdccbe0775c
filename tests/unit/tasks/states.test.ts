import { describe, expect, it } from "vitest";
import { whyNotWrite } from "@/lib/assignments/rules";
import { lead } from "@/lib/formats/leading";
import { stepsFor } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import { whyNotName } from "@/lib/groups/role-rules";
import { isTooFew, whyNotAnswer, whyNotProposeGroup } from "@/lib/groups/rules";
import { type GroupState, groupStates } from "@/lib/groups/states";
import {
  whyNotGivePlace,
  whyNotHold,
  whyNotProposeTimes,
  whyNotReinstate,
  whyNotSchedule,
  whyNotVote,
} from "@/lib/meetings/rules";
import { type MeetingState, meetingStates } from "@/lib/meetings/states";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import type { Task } from "@/lib/steps/step";
import { path } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import { addDays } from "@/lib/time/days";

const now = new Date("2027-02-01T10:00:00Z");
const statesOf = <S extends string>(table: { initial: S; events: Record<string, { to: S }> }) => [
  ...new Set([table.initial, ...Object.values(table.events).map(({ to }) => to)]),
];
const groups = statesOf<GroupState>(groupStates);
const meetings = statesOf<MeetingState>(meetingStates);
/** Every state of a pair with every state of its visits, answered and unanswered, asked for feedback or not: some never come about. */
const worlds = groups.flatMap((state) =>
  meetings.flatMap((first) =>
    meetings.flatMap((second) =>
      [true, false].flatMap((answered) =>
        [true, false].map((asked) => ({ state, first, second, answered, asked })),
      ),
    ),
  ),
);
type World = (typeof worlds)[number];

describe("every state of a pair with every state of its visits", () => {
  it("F: what is open can be done: no offered move is refused by its own rule", () => {
    const refused = worlds.flatMap((world) => {
      const group = factsOf(world);
      return tasks(peerVisits, group, now)
        .filter(({ status }) => status === "open")
        .filter((task) => !mayDo(task, group))
        .map(({ key }) => `${worded(world)}: ${key}`);
    });
    expect(refused).toEqual([]);
  });

  it("F: a visit is done where it was held and only there, whatever has become of the pair", () => {
    const wrong = worlds.flatMap((world) =>
      (["first", "second"] as const)
        .filter((which, index) => {
          const visit = find(world, `visit:visit-${index + 1}`);
          return (visit.status === "done") !== (world[which] === "HELD");
        })
        .map((which) => `${worded(world)}: ${which}`),
    );
    expect(wrong).toEqual([]);
  });

  it("F: feedback that is asked for is open after a visit that was held, whatever has become of the pair", () => {
    const statuses = (world: World) => find(world, "survey:feedback:visit-1").status;
    const held = worlds.filter(({ first }) => first === "HELD");
    expect(held.filter(({ asked }) => asked).map(statuses)).toEqual(
      held.filter(({ asked }) => asked).map(() => "open"),
    );
    expect(held.filter(({ asked }) => !asked).map(statuses)).toEqual(
      held.filter(({ asked }) => !asked).map(() => "done"),
    );
  });

  it("F: of a pair that has ended nothing waits and nothing is locked but its surveys", () => {
    const ended = worlds.filter(({ state }) => state === "DISSOLVED" || state === "COMPLETED");
    const left = ended.flatMap((world) =>
      tasks(peerVisits, factsOf(world), now)
        .filter(({ kind, status }) => kind !== "survey" && status !== "done" && status !== "skipped")
        .map(({ key, status }) => `${worded(world)}: ${key} ${status}`),
    );
    expect(left).toEqual([]);
  });

  it("F: a stop on the path is behind only where it came about", () => {
    const wrong = worlds.flatMap((world) => {
      const group = factsOf(world);
      const plan = tasks(peerVisits, group, now);
      const standing = {
        userId: "c",
        seats: [],
        contactOf: [],
        facilitator: false,
        holds: false,
        roles: [],
        coordinator: true,
      };
      const stops = path(stepsFor(peerVisits, ofSize(2)), plan, standing, now);
      const done = (own: string) => stops.find(({ kind, step }) => (step ?? kind) === own)?.status === "done";
      return [
        ...(done("visit-1") && world.first !== "HELD" ? [`${worded(world)}: visit-1`] : []),
        ...(done("visit-2") && world.second !== "HELD" ? [`${worded(world)}: visit-2`] : []),
        ...(done("grouping") && !world.answered ? [`${worded(world)}: pair`] : []),
        ...(done("interim") ? [`${worded(world)}: interim`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("F: a cancelled visit of a pair that has ended cannot be brought back, and one of a living pair can", () => {
    const may = groups.filter((state) => whyNotReinstate({ ...blank, state: "CANCELLED" }, state) === null);
    expect(may).toEqual(["CONFIRMED"]);
    const from = meetings.filter((state) => whyNotReinstate({ ...blank, state }, "CONFIRMED") === null);
    expect(from).toEqual(["CANCELLED"]);
  });
});

const blank = { startsAt: null, endsAt: null };

function mayDo(task: Task, group: GroupFacts): boolean {
  const meeting = group.meetings.find(({ id }) => id === task.meetingId);
  switch (task.kind) {
    case "proposal":
      return whyNotProposeGroup({ ...group, facilitators: [{ role: lead }] }, peerVisits) === null;
    case "agreement":
      return whyNotAnswer(group, task.seat ?? 0) === null;
    case "naming":
      return whyNotName(group) === null;
    case "few":
      return isTooFew(peerVisits, group);
    case "times":
      return (
        meeting !== undefined &&
        [
          whyNotProposeTimes(meeting, group.state, 0, 1),
          meeting.options.length > 0 ? whyNotVote(meeting, group.state) : null,
          whyNotSchedule(meeting, group.state),
        ].every((refusal) => refusal === null)
      );
    case "check-time":
    case "check":
      return group.state === "CONFIRMED";
    case "place":
      return meeting !== undefined && whyNotGivePlace(meeting, group.state, now) === null;
    case "visit":
      return meeting !== undefined && whyNotHold(meeting, now) === null;
    case "assignment": {
      const [after, before] = group.meetings;
      const own = { seat: task.seat ?? 0, handedInAt: null };
      return whyNotWrite({ groupState: group.state, after, before, until: null }, own, now) === null;
    }
    case "document":
    case "approval":
    case "publishing":
      return true;
    case "survey":
      return task.by !== null && task.by > now;
  }
}

function find(world: World, key: string): Task {
  return tasks(peerVisits, factsOf(world), now).find((task) => task.key === key) as Task;
}

function factsOf({ state, first, second, answered, asked }: World): GroupFacts {
  return {
    id: "g",
    ...ofSize(2),
    state,
    rhythms: null,
    checks: [],
    timeZone: "Europe/Helsinki",
    createdAt: addDays(now, -60),
    proposedAt: state === "DRAFT" ? null : addDays(now, -50),
    answerBefore: addDays(now, 5),
    confirmedAt: addDays(now, -40),
    hasFacilitator: true,
    roles: ["lead"],
    documents: [],
    seats: [1, 2].map((seat) => ({
      seat,
      enrolmentId: `e${seat}`,
      agreedAt: answered ? addDays(now, -41) : null,
      declinedAt: null,
      talkAskedAt: null,
      written: true,
    })),
    meetings: [meeting(1, first, -30), meeting(2, second, -1)],
    submissions: [],
    unanswered: asked
      ? ["visit-1", "visit-2"].map((about) => ({
          ...{ step: "feedback", about, userId: "u1", seat: 1 },
          askedAt: addDays(now, -1),
          openUntil: addDays(now, 10),
        }))
      : [],
  };
}

function meeting(n: number, state: MeetingState, days: number): MeetingFacts {
  const timed = state === "SCHEDULED" || state === "HELD" || state === "CANCELLED";
  const startsAt = addDays(now, days);
  return {
    ...{ id: `m${n}`, step: `visit-${n}`, hostSeat: n, state, placed: false },
    startsAt: timed ? startsAt : null,
    endsAt: timed ? addDays(startsAt, 0.1) : null,
    changedAt: addDays(now, -35),
    options:
      state === "PROPOSED"
        ? [{ id: "o", startsAt: addDays(now, 9), createdAt: now, seats: {}, facilitator: undefined }]
        : [],
  };
}

function worded({ state, first, second, answered, asked }: World): string {
  return `${state}, ${first}, ${second}${answered ? ", answered" : ""}${asked ? ", asked" : ""}`;
}
