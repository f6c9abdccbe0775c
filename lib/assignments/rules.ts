import type { Occurrence } from "@/lib/formats/occurrences";
import type { AssignmentStep } from "@/lib/formats/recipe";
import type { GroupStanding } from "@/lib/groups/access";
import type { Refusal } from "@/lib/kernel/refusals";
import { dayAfter, dayIn } from "@/lib/time/days";

/** How far one side is. */
export type SideState = {
  seat: number;
  handedInAt: Date | null;
  /** The facilitators that it was handed in for. */
  readers: readonly string[];
  /** A coordinator wrote it down, for an association that is called. */
  savedByCaller: boolean;
};

/** Where the assignment stands between its two meetings; one that opens at once comes `after` none. */
export type Between = {
  groupState: string;
  after: { state: string } | undefined | null;
  before: { state: string } | undefined;
  /** Of an assignment of whoever hosts: when its meeting begins. What has been handed in can be changed until then. */
  until: { startsAt: Date | null } | null;
};

/** - locked: the meeting before it has not been held; - over: the meeting after it has, or there will be none. */
export type Phase = "locked" | "open" | "over";

/**
 * The seats whose words somebody may read: one's own at any time, all of them when all are in. Facilitators read, when all are in,
 * what was handed in for them; coordinators only what one of them wrote down for an association that is called. Every reader of submissions comes through here.
 */
export function submissionsVisible(
  {
    seats,
    callsFor,
    facilitator,
    userId,
  }: Pick<GroupStanding, "seats" | "callsFor" | "facilitator" | "userId">,
  sides: readonly SideState[],
): number[] {
  const revealed = isRevealed(sides);
  const mayRead = ({ seat, readers, savedByCaller }: SideState) =>
    seats.includes(seat) ||
    (callsFor.includes(seat) && savedByCaller) ||
    (revealed && (seats.length > 0 || (facilitator && userId !== null && readers.includes(userId))));
  return sides.filter(mayRead).map(({ seat }) => seat);
}

/** Whether somebody may write for a side: its contacts, and who calls it, unless the side itself has written. */
export function mayWriteFor(
  standing: Pick<GroupStanding, "contactOf" | "callsFor">,
  { seat, version, savedByCaller }: Pick<SideState, "seat" | "savedByCaller"> & { version: number },
): boolean {
  const calls = standing.callsFor.includes(seat) && (version === 0 || savedByCaller);
  return standing.contactOf.includes(seat) || calls;
}

/** Whether all sides have handed in, so that the answers are open to all of them. */
export function isRevealed(sides: readonly Pick<SideState, "handedInAt">[]): boolean {
  return sides.length > 0 && sides.every(({ handedInAt }) => handedInAt !== null);
}

/**
 * The meeting that an assignment comes before. Where it is there from the beginning, that is the first that takes place: one that has
 * fallen away, because its host left, is stepped over; not by whoever hosts that one.
 */
export function meetingBefore<Meeting extends { step: string; state: string }>(
  { before, after, hostSeat }: Pick<Occurrence, "before" | "after" | "hostSeat">,
  inOrder: readonly Meeting[],
): Meeting | undefined {
  const at = inOrder.findIndex(({ step }) => step === before);
  const next =
    after === null && hostSeat === null
      ? inOrder.slice(at).find(({ state }) => state !== "CANCELLED")
      : undefined;
  return next ?? inOrder[at];
}

/** Whether the assignment can be worked on. */
export function phaseOf({ groupState, after, before, until }: Between, now: Date): Phase {
  if (groupState !== "CONFIRMED")
    return groupState === "DRAFT" || groupState === "PROPOSED" ? "locked" : "over";
  if (after?.state === "CANCELLED" || before?.state === "CANCELLED" || before?.state === "HELD")
    return "over";
  if (until?.startsAt && until.startsAt <= now) return "over";
  return after === null || after?.state === "HELD" ? "open" : "locked";
}

/** Why a side cannot write or hand in its answer, or null. Whoever hosts changes what has been handed in, too. */
export function whyNotWrite(
  between: Between,
  own: Pick<SideState, "seat" | "handedInAt">,
  now: Date,
): Refusal | null {
  if (own.handedInAt && !between.until) return { code: "assignment-handed-in" };
  return whyNotNow(between, now);
}

/** Why a side cannot take its answer back, or null: until all are in, nobody else has read it. */
export function whyNotTakeBack(
  between: Between,
  sides: readonly Pick<SideState, "seat" | "handedInAt">[],
  seat: number,
  now: Date,
): Refusal | null {
  if (!sides.some((side) => side.seat === seat && side.handedInAt))
    return { code: "changed-by-someone-else" };
  if (isRevealed(sides)) return { code: "assignment-revealed" };
  return whyNotNow(between, now);
}

/** The last day for the answers: so many days before the next meeting, where that has a time. */
export function dueOn(
  { step }: Pick<Occurrence<AssignmentStep>, "step">,
  before: { startsAt: Date | null } | undefined,
  zone: string,
): string | null {
  return before?.startsAt ? dayAfter(dayIn(before.startsAt, zone), -step.due.days) : null;
}

function whyNotNow(between: Between, now: Date): Refusal | null {
  const phase = phaseOf(between, now);
  if (phase === "locked") return { code: "assignment-not-open" };
  return phase === "over" ? { code: "assignment-over" } : null;
}
