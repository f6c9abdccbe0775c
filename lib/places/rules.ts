import type { Refusal } from "@/lib/kernel/refusals";
import { hasBegun } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import type { PlaceState } from "@/lib/places/states";
import { overlap } from "@/lib/time/spans";

/** A live row of a meeting: somebody's place, or their turn in the queue. */
export type Row = {
  id: string;
  state: PlaceState;
  /** Who came earlier has the lesser one. */
  turn: number;
  number: number | null;
  /** Of which organisation they come; null where that is not known. */
  agency: string | null;
  remote: boolean;
  askedAt: Date | null;
};

/** What a meeting has room for. */
export type Room = {
  capacity: number;
  perOrganisation: number | null;
  capUntil: Date | null;
  startsAt: Date | null;
  remoteWelcome: boolean;
};

/** The capacity of a meeting at which nobody counts places. */
export const noLimit = 10_000;

/** Until so many hours before a meeting a freed place goes to the first of the queue by itself; then all who wait are asked. */
export const byItselfHours = 48;

/** What becomes of a queue: who goes on to which place, and who is asked who presses first. */
export type Settled = { promoted: { id: string; number: number }[]; asked: string[] };

/**
 * Moves a queue as far as there is room. Nobody passes anybody but who may not go on yet, because so many of their organisation have a
 * place already. `newcomer` has just come: within the last 48 hours they go on where nobody waits before them.
 */
export function settle(rows: readonly Row[], room: Room, now: Date, newcomer?: string): Settled {
  const waiting = queueOf(rows);
  if (givesByItself(room, now)) return { promoted: promoted(waiting, rows, room, now), asked: [] };
  const may = waiting.filter((row) => !isCapped(row, rows, room, now));
  if (free(rows, room) === 0 || may.length === 0) return { promoted: [], asked: [] };
  if (newcomer === undefined) return { promoted: [], asked: may.map(({ id }) => id) };
  const alone = may.every(({ id }) => id === newcomer) ? may : [];
  return { promoted: promoted(alone, rows, room, now), asked: [] };
}

/** Those who wait for room, the first one first; who takes part from afar waits for none. */
export function queueOf<R extends Row>(rows: readonly R[]): R[] {
  return rows
    .filter(({ state, remote }) => state === "WAITING" && !remote)
    .sort((one, other) => one.turn - other.turn);
}

/** The how-manieth somebody is in the queue; null for who does not wait. */
export function positionOf(rows: readonly Row[], id: string): number | null {
  const index = queueOf(rows).findIndex((row) => row.id === id);
  return index < 0 ? null : index + 1;
}

/** How many places are free. */
export function free(rows: readonly Row[], { capacity }: Pick<Room, "capacity">): number {
  return Math.max(0, capacity - takenIn(rows).length);
}

/** Whether a freed place goes to the first of the queue by itself. */
export function givesByItself({ startsAt }: Pick<Room, "startsAt">, now: Date): boolean {
  return startsAt === null || startsAt.getTime() - now.getTime() > byItselfHours * 3_600_000;
}

/** The number of the place that somebody gets who presses now, or null where none is free for them. */
export function numberFor(id: string, rows: readonly Row[], room: Room, now: Date): number | null {
  const row = rows.find((one) => one.id === id);
  if (row?.state !== "WAITING") return null;
  if (row.remote) return room.remoteWelcome ? lowestFree(rows, true) : null;
  if (free(rows, room) === 0 || isCapped(row, rows, room, now)) return null;
  return lowestFree(rows, false);
}

/**
 * Of those who have a place the ones for whom there would be none, were there only so many: who came last. And the new numbers of those
 * who stay, where theirs is beyond what there is.
 */
export function lowered(
  rows: readonly Row[],
  capacity: number,
): { setBack: Row[]; renumbered: { id: string; number: number }[] } {
  const taken = takenIn(rows).sort((one, other) => one.turn - other.turn);
  const stay = taken.slice(0, capacity);
  const kept = stay.filter(({ number }) => (number ?? 0) <= capacity);
  const used = new Set(kept.map(({ number }) => number));
  const renumbered: { id: string; number: number }[] = [];
  for (const { id } of stay.filter((row) => !kept.includes(row))) {
    const number = lowestBeside(used);
    used.add(number);
    renumbered.push({ id, number });
  }
  return { setBack: taken.slice(capacity), renumbered };
}

/** Why nobody can sign up to a meeting now, or null: to one of rounds one can until its end, for whoever walks in sits down in the next. */
export function whyNotSignUp(
  meeting: {
    state: MeetingState;
    startsAt: Date | null;
    endsAt: Date | null;
    signUpOpenedAt: Date | null;
    signUpClosesAt: Date | null;
    badged: boolean;
  },
  groupState: string,
  now: Date,
): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "SCHEDULED") return { code: "meeting-not-schedulable" };
  const isLate = meeting.badged ? meeting.endsAt !== null && meeting.endsAt <= now : hasBegun(meeting, now);
  if (isLate) return { code: "meeting-has-begun" };
  const { signUpOpenedAt, signUpClosesAt } = meeting;
  const isOpen =
    signUpOpenedAt !== null && signUpOpenedAt <= now && (!signUpClosesAt || now < signUpClosesAt);
  return isOpen ? null : { code: "place-not-open" };
}

/** Why somebody's place cannot be given up or handed on, or null: it may be until the meeting begins. */
export function whyNotLeave(
  meeting: { state: MeetingState; startsAt: Date | null; endsAt: Date | null },
  now: Date,
): Refusal | null {
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  return hasBegun(meeting, now) ? { code: "meeting-has-begun" } : null;
}

type Span = { startsAt: Date; endsAt: Date };

/** What somebody is asked before they sign up to a meeting at the same time as another of theirs, or null. */
export function whyAskOverlap(span: Span, own: readonly (Span & { host: string })[]): Refusal | null {
  const other = own.find((one) => overlap(one, span));
  return other ? { code: "place-overlaps", params: { host: other.host } } : null;
}

/** What somebody is asked who had a place at their last two meetings and came to neither, or null. The latest comes first. */
export function whyAskComing(present: readonly boolean[]): Refusal | null {
  const [last, before] = present;
  return last === false && before === false ? { code: "place-sure-to-come" } : null;
}

/** Why a meeting cannot have so few places without moving somebody to the queue who has not been read as such, or null. */
export function whyNotLower(
  setBack: readonly { id: string; name: string }[],
  read: readonly string[],
): Refusal | null {
  if (setBack.length === read.length && setBack.every(({ id }) => read.includes(id))) return null;
  if (setBack.length === 0) return { code: "changed-by-someone-else" };
  const names = setBack.map(({ name }) => name).join(", ");
  return { code: "place-capacity-below", params: { names, count: setBack.length } };
}

/** Whether so many of an organisation have a place that the next of them waits: in the first days only. */
function isCapped({ agency }: Row, rows: readonly Row[], room: Room, now: Date): boolean {
  const { perOrganisation, capUntil } = room;
  if (agency === null || perOrganisation === null || !capUntil || capUntil <= now) return false;
  return takenIn(rows).filter((row) => row.agency === agency).length >= perOrganisation;
}

function promoted(waiting: readonly Row[], rows: readonly Row[], room: Room, now: Date): Settled["promoted"] {
  const so: Row[] = [...rows];
  const found: Settled["promoted"] = [];
  for (const { id } of waiting) {
    if (free(so, room) === 0) break;
    const number = numberFor(id, so, room, now);
    if (number === null) continue;
    const at = so.findIndex((one) => one.id === id);
    so[at] = { ...(so[at] as Row), state: "TAKEN", number };
    found.push({ id, number });
  }
  return found;
}

function takenIn(rows: readonly Row[]): Row[] {
  return rows.filter(({ state, remote }) => state === "TAKEN" && !remote);
}

function lowestFree(rows: readonly Row[], remote: boolean): number {
  const taken = rows.filter((row) => row.state === "TAKEN" && row.remote === remote);
  return lowestBeside(new Set(taken.map(({ number }) => number)));
}

function lowestBeside(used: ReadonlySet<number | null>): number {
  let number = 1;
  while (used.has(number)) number += 1;
  return number;
}
