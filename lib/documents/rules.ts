import type { DocumentFacts } from "@/lib/documents/facts";
import type { DocumentState } from "@/lib/documents/states";
import type { DocumentStep, Writer } from "@/lib/formats/documents";
import type { GroupStanding } from "@/lib/groups/access";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";
import { dayAfter, dayIn } from "@/lib/time/days";

/** Who can write a document in a group: by its seats, and by the roles in which somebody guides it; and the seat that hosts its meeting, where one does. */
export type Writers = { seats: readonly number[]; roles: readonly string[]; hosts: readonly number[] };

/** What a group has of those who write: its seats, the one that hosts the meeting, and the roles in which somebody guides it. */
type Company = {
  seats: readonly number[];
  hostSeat: number | null;
  roles: readonly string[];
};

/**
 * Who writes a document in a group. Where nobody hosts, every seat is the host, and a guest too. Where nobody has any of the roles nobody
 * writes until somebody is named: what was said is not those whom it was said to to write.
 */
export function writersOf(writes: readonly Writer[], { seats, hostSeat, roles }: Company): Writers {
  const hosts = seats.filter((seat) => seat === hostSeat);
  const asked = writes.flatMap((writer) => (typeof writer === "string" ? [] : [writer.role]));
  const own = {
    contact: seats,
    host: hosts.length > 0 ? hosts : seats,
    guest: seats.filter((seat) => !hosts.includes(seat)),
  };
  return {
    seats: seats.filter((seat) =>
      writes.some((writer) => typeof writer === "string" && own[writer].includes(seat)),
    ),
    roles: roles.filter((role) => asked.includes(role)),
    hosts,
  };
}

/** Whether somebody writes a document: the contacts of its seats, and who guides in one of its roles. */
export function writesIt(
  { contactOf, roles }: Pick<GroupStanding, "contactOf" | "roles">,
  writers: Pick<Writers, "seats" | "roles">,
): boolean {
  return (
    writers.seats.some((seat) => contactOf.includes(seat)) ||
    writers.roles.some((role) => roles.includes(role))
  );
}

/** - locked: the meeting before it has not been held; - over: it will not be, or the group has ended otherwise. */
export type Phase = "locked" | "open" | "over";

/** Whether a document can be worked on; when all meetings have been held, too. */
export function phaseOf(group: GroupState, meeting: { state: MeetingState } | undefined): Phase {
  if (group === "DISSOLVED" || meeting?.state === "CANCELLED") return "over";
  if (meeting?.state === "HELD") return group === "CONFIRMED" || group === "COMPLETED" ? "open" : "over";
  return group === "COMPLETED" ? "over" : "locked";
}

/** The seats whose approval what has been sent round still waits for; one that cannot be written to is not asked. */
export function approvalsMissing(
  { state, approvedBy }: Pick<DocumentFacts, "state" | "approvedBy">,
  seats: readonly { seat: number; written: boolean }[],
): number[] {
  if (state !== "SENT") return [];
  return seats.flatMap(({ seat, written }) => (written && !approvedBy.includes(seat) ? [seat] : []));
}

type Approving = Pick<DocumentStep, "passes" | "corrects">;

/** Whether what all approve goes to somebody first, who corrects its facts before anybody else reads it. */
export function isCorrectedFirst({ passes, corrects }: Approving): boolean {
  return passingOf({ passes }) === "all-approve" && (corrects ?? []).length > 0;
}

/** The seats to which such a document goes first: the host's, unless that cannot be written to. */
export function firstIn(
  step: Approving,
  { hosts }: Pick<Writers, "hosts">,
  seats: readonly { seat: number; written: boolean }[],
): number[] {
  if (!isCorrectedFirst(step)) return [];
  return seats.flatMap(({ seat, written }) => (written && hosts.includes(seat) ? [seat] : []));
}

/** Whether what went round last still waits for those to whom it went first, and nobody else may read it. */
export function waitsForFirst(first: readonly number[], approvedBy: readonly number[]): boolean {
  return first.some((seat) => !approvedBy.includes(seat));
}

/** Of the seats whose approval is missing those that are asked for it now: where it goes to somebody first they alone, until they have approved. */
export function askedNow(missing: readonly number[], first: readonly number[]): readonly number[] {
  const now = missing.filter((seat) => first.includes(seat));
  return now.length > 0 ? now : missing;
}

/** Why a document cannot be written now, or null. */
export function whyNotWrite(phase: Phase, state: DocumentState): Refusal | null {
  if (phase === "locked") return { code: "document-not-open" };
  if (phase === "over") return { code: "document-over" };
  return state === "WRITING" ? null : { code: "document-sent" };
}

/** What makes a document pass; where its recipe says nothing, that every seat approves it. */
export function passingOf({ passes }: Pick<DocumentStep, "passes">): NonNullable<DocumentStep["passes"]> {
  return passes ?? "all-approve";
}

/** Whether a document goes to anybody before it passes; one that its writer publishes and nobody corrects does not. */
export function goesRound({ passes, corrects }: Pick<DocumentStep, "passes" | "corrects">): boolean {
  return passingOf({ passes }) !== "author" || (corrects ?? []).length > 0;
}

/** The last day for answering what was sent round at this instant. */
export function answerDay({ days }: Pick<DocumentStep, "days">, sentAt: Date, timeZone: string): string {
  return dayAfter(dayIn(sentAt, timeZone), days.answer);
}

/** Whether those to whom it was sent have been heard: they have all read it, or their days are over. */
export function isHeard(
  step: Pick<DocumentStep, "days">,
  round: { sentAt: Date; heardAt: Date | null },
  { now, timeZone }: { now: Date; timeZone: string },
): boolean {
  return round.heardAt !== null || dayIn(now, timeZone) > answerDay(step, round.sentAt, timeZone);
}

/**
 * Why a document cannot be published now, or null. One that nobody may object to, or whose readers have been heard, can; of one that is
 * written on again, if no sentence is new to them: `unheard` are those that nobody has had their days for.
 */
export function whyNotPublish(
  passing: NonNullable<DocumentStep["passes"]>,
  phase: Phase,
  { state, heard, unheard }: { state: DocumentState; heard: boolean; unheard: number },
): Refusal | null {
  if (phase === "locked") return { code: "document-not-open" };
  if (phase === "over") return { code: "document-over" };
  if (passing === "all-approve" || state === "APPROVED") return { code: "changed-by-someone-else" };
  if (passing === "author") return null;
  if (state === "SENT") return heard ? null : { code: "document-being-read" };
  return unheard === 0 ? null : { code: "document-unread" };
}

/** Why what was sent round can be neither approved nor sent back now, or null. */
export function whyNotAnswer(phase: Phase): Refusal | null {
  return phase === "open" ? null : { code: "document-over" };
}
