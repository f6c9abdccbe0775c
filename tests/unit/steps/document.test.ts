import { describe, expect, test } from "vitest";
import { foldsOf } from "@/components/steps/step-folds";
import type { DocumentFacts } from "@/lib/documents/facts";
import { documentSteps, stepsFor } from "@/lib/formats/occurrences";
import { lastMeeting } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import type { Task } from "@/lib/steps/step";
import { taskName } from "@/lib/tasks/names";
import { path } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import { isStuck, isYours } from "@/lib/tasks/turns";
import { addDays } from "@/lib/time/days";
import { withDocument } from "@/tests/support/memo-format";

const now = new Date("2027-02-01T10:00:00Z");
const memos = withDocument();

describe("a document as a step", () => {
  test("is written once of every meeting, or once of the whole, and follows its meeting", () => {
    expect(stepsFor(memos, ofSize(3)).map(({ key }) => key)).toEqual([
      ...["visit-1", "memo:visit-1", "visit-2", "memo:visit-2", "visit-3", "memo:visit-3"],
    ]);
    const whole = withDocument({ when: { after: lastMeeting } });
    expect(documentSteps(whole, ofSize(2)).map(({ key, after, about }) => [key, after, about])).toEqual([
      ["memo", "visit-2", null],
    ]);
    expect(stepsFor(whole, ofSize(2)).at(-1)?.key).toBe("memo");
  });

  test("stands at the stop of its meeting, which is behind only when all have approved it", () => {
    const stop = (facts: GroupFacts) =>
      path(stepsFor(memos, ofSize(2)), tasks(memos, facts, now), standing, now).find(
        ({ step }) => step === "visit-1",
      );
    expect(stop(group())).toMatchObject({ kind: "meeting", step: "visit-1", status: "yours" });
    expect(stop(group(sent([1])))?.status).toBe("theirs");
    expect(stop(group({ ...sent([1, 2]), state: "APPROVED" }))?.status).toBe("done");
  });

  test("has a fold of its own beside that of its meeting", () => {
    const [during] = foldsOf({ programme: { format: memos }, facts: ofSize(2) });
    expect(during.map((folds) => folds.map(({ key }) => key))).toEqual([
      ["visit-1", "memo:visit-1"],
      ["visit-2", "memo:visit-2"],
    ]);
  });

  test("waits for its meeting, is written by the contacts in seven days, and then waits for each seat for ten", () => {
    expect(told(group(undefined, "SCHEDULED"))).toEqual([
      "document:memo:visit-1 locked",
      "approval:memo:visit-1:1 locked",
      "approval:memo:visit-1:2 locked",
    ]);
    expect(told(group())).toEqual([
      "document:memo:visit-1 open 2027-02-06T22:00:00.000Z seat 1, seat 2",
      "approval:memo:visit-1:1 locked",
      "approval:memo:visit-1:2 locked",
    ]);
    expect(told(group(sent([1])))).toEqual([
      "document:memo:visit-1 done",
      "approval:memo:visit-1:1 done",
      "approval:memo:visit-1:2 open 2027-02-10T22:00:00.000Z seat 2",
    ]);
    expect(told(group({ ...sent([1, 2]), state: "APPROVED" }))).toEqual([
      "document:memo:visit-1 done",
      "approval:memo:visit-1:1 done",
      "approval:memo:visit-1:2 done",
    ]);
  });

  test("is to be corrected within its days from when somebody asked for that", () => {
    const asked = { ...sent([]), state: "WRITING", changedAt: addDays(now, -1) } as const;
    expect(told(group(asked))[0]).toBe("document:memo:visit-1 open 2027-02-07T22:00:00.000Z seat 1, seat 2");
  });

  test("memo later than 7 days: it is due in two, and stuck for those who coordinate when it is later than seven", () => {
    const format = withDocument({ days: { write: 2, answer: 5, stuck: 7 } });
    const stuck = (days: number) => {
      const at = addDays(now, days);
      const writing = tasks(format, group(), at).find(({ kind }) => kind === "document") as Task;
      return [writing.by?.toISOString(), isStuck(writing, at)];
    };
    expect([stuck(2), stuck(4), stuck(6)]).toEqual(
      [false, false, true].map((is) => ["2027-02-01T22:00:00.000Z", is]),
    );
    const plain = tasks(memos, group(), addDays(now, 6)).find(({ kind }) => kind === "document") as Task;
    expect(isStuck(plain, addDays(now, 6))).toBe(true);
  });

  test("will not be written of a meeting that was not held, nor in a group that has ended before it", () => {
    const skipped = ["document:memo:visit-1", "approval:memo:visit-1:1", "approval:memo:visit-1:2"].map(
      (key) => `${key} skipped`,
    );
    expect(told(group(undefined, "CANCELLED"))).toEqual(skipped);
    expect(told({ ...group(undefined, "SCHEDULED"), state: "DISSOLVED" })).toEqual(skipped);
    expect(told({ ...group(), state: "COMPLETED" })[0]).toMatch(/^document:memo:visit-1 open/);
  });

  test("is no matter of a seat that cannot be written to: it neither writes nor approves", () => {
    const facts = group();
    const silent = { ...facts, seats: facts.seats.map((one) => ({ ...one, written: one.seat === 1 })) };
    expect(told(silent)[0]).toBe("document:memo:visit-1 open 2027-02-06T22:00:00.000Z seat 1");
    expect(told({ ...silent, documents: [sent([1])] })[2]).toBe("approval:memo:visit-1:2 skipped");
  });

  test("is the host's to write, or of who guides in a role; where nobody does, a coordinator names somebody", () => {
    const whose = (facts: GroupFacts, writes: Parameters<typeof withDocument>[0]) =>
      tasks(withDocument(writes), facts, now).find(({ kind }) => kind === "document")?.whose;
    expect(whose(group(), { writes: ["host"] })).toEqual([{ kind: "seat", seat: 1 }]);
    expect(whose(group(), { writes: [{ role: "lead" }] })).toEqual([{ kind: "facilitator", role: "lead" }]);
    const alone = { ...group(), roles: [] };
    expect(whose(alone, { writes: [{ role: "lead" }] })).toEqual([{ kind: "coordinator" }]);
  });

  test("is the turn of who guides in the role that writes it, not of who guides in another", () => {
    const format = withDocument({ writes: [{ role: "lead" }] });
    const task = tasks(format, group(), now).find(({ kind }) => kind === "document") as Task;
    const guide = {
      userId: "f",
      seats: [],
      contactOf: [],
      facilitator: true,
      holds: true,
      roles: [],
      coordinator: false,
    };
    expect(isYours(task, { ...guide, roles: ["lead"] })).toBe(true);
    expect(isYours(task, { ...guide, roles: ["assistant"] })).toBe(false);
  });

  test("is called by its title in lists and mails, with the meeting that it is about", () => {
    const named = (format: ReturnType<typeof withDocument>) =>
      tasks(format, group(), now)
        .filter(({ kind, seat }) => kind === "document" || (kind === "approval" && seat === 2))
        .map((task) => taskName("fi", { format, ...ofSize(2) }, task));
    expect(named(memos).slice(0, 2)).toEqual([
      "Muistio kirjoitettavana, 1. vierailu",
      "Muistio hyväksyttävänä, 1. vierailu",
    ]);
    expect(named(withDocument({ when: { after: lastMeeting } }))).toEqual([
      "Muistio kirjoitettavana",
      "Muistio hyväksyttävänä",
    ]);
  });
});

const standing = {
  userId: "u",
  seats: [1],
  contactOf: [1],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: false,
};

/** The tasks of the first meeting's document, each as a line. */
function told(facts: GroupFacts): string[] {
  return tasks(memos, facts, now)
    .filter(({ kind, about }) => (kind === "document" || kind === "approval") && about === "visit-1")
    .map(({ key, status, by, whose }) =>
      [
        key,
        status,
        by?.toISOString(),
        whose.map((one) => `${one.kind} ${"seat" in one ? one.seat : ""}`).join(", "),
      ]
        .filter((part) => part)
        .join(" "),
    );
}

function sent(approvedBy: number[]): DocumentFacts {
  return {
    ...{ step: "memo", about: "visit-1", state: "SENT", round: 1, approvedBy, heardAt: null },
    changedAt: addDays(now, -1),
  };
}

function group(document?: DocumentFacts, state: MeetingFacts["state"] = "HELD"): GroupFacts {
  const days = { createdAt: addDays(now, -20), proposedAt: addDays(now, -15), confirmedAt: addDays(now, -6) };
  const seat = { agreedAt: addDays(now, -6), declinedAt: null, talkAskedAt: null, written: true };
  const meeting = (n: number): MeetingFacts => ({
    ...{ id: `m${n}`, step: `visit-${n}`, hostSeat: n, placed: true, options: [] },
    state: n === 1 ? state : "UNSCHEDULED",
    startsAt: n === 1 ? addDays(now, -2) : null,
    endsAt: n === 1 ? addDays(now, -1.9) : null,
    changedAt: addDays(now, -5),
  });
  return {
    ...{
      id: "g",
      ...ofSize(2),
      state: "CONFIRMED",
      rhythms: null,
      checks: [],
      timeZone: "Europe/Helsinki",
      hasFacilitator: true,
      ...days,
    },
    ...{ answerBefore: addDays(now, -5), roles: ["lead"] },
    seats: [1, 2].map((n) => ({ seat: n, enrolmentId: `e${n}`, ...seat })),
    meetings: [meeting(1), meeting(2)],
    ...{ submissions: [], unanswered: [], documents: document ? [document] : [] },
  };
}
