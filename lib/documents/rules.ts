import type { DocumentFacts } from "@/lib/documents/facts";
import type { DocumentState } from "@/lib/documents/states";
import type { Writer } from "@/lib/formats/documents";
import type { GroupStanding } from "@/lib/groups/access";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";

/** Who can write a document in a group: by its seats, and by the roles in which somebody guides it. */
export type Writers = { seats: readonly number[]; roles: readonly string[] };

/** What a group has of those who write: its seats, the one that hosts the meeting, and the roles in which somebody guides it. */
type Company = {
  seats: readonly number[];
  hostSeat: number | null;
  roles: readonly string[];
};

/**
 * Who writes a document in a group. Where nobody hosts, every seat is the host; where nobody has any of the roles, the host writes,
 * so that there is always somebody.
 */
export function writersOf(writes: readonly Writer[], { seats, hostSeat, roles }: Company): Writers {
  const host = hostSeat !== null && seats.includes(hostSeat) ? [hostSeat] : seats;
  const asked = writes.flatMap((writer) => (typeof writer === "string" ? [] : [writer.role]));
  const guides = roles.filter((role) => asked.includes(role));
  const nobodyElse = asked.length === writes.length && guides.length === 0;
  const own = writes.includes("contact") ? seats : writes.includes("host") || nobodyElse ? host : [];
  return { seats: own, roles: guides };
}

type Standing = Pick<GroupStanding, "seats" | "contactOf" | "facilitator" | "roles">;

/** Whether somebody writes a document: the contacts of its seats, and who guides in one of its roles. */
export function writesIt(
  { contactOf, roles, facilitator }: Pick<Standing, "contactOf" | "roles" | "facilitator">,
  writers: Writers,
): boolean {
  return (
    writers.seats.some((seat) => contactOf.includes(seat)) ||
    (facilitator && writers.roles.some((role) => roles.includes(role)))
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

/** What somebody may read of a document: what is being written, what has been sent round, what was approved last. */
export type Sight = { draft: boolean; round: boolean; approved: boolean };

/**
 * Who reads what: those who write what they write; the contacts and those who guide what has been sent round; the whole group what
 * was approved. Nobody else reads any of it, coordinators neither. Every reader of documents comes through here.
 */
export function sightOf(standing: Standing, writers: Writers): Sight {
  const draft = writesIt(standing, writers);
  const round = draft || standing.facilitator || standing.contactOf.length > 0;
  return { draft, round, approved: round || standing.seats.length > 0 };
}

/** Why a document cannot be written now, or null. */
export function whyNotWrite(phase: Phase, state: DocumentState): Refusal | null {
  if (phase === "locked") return { code: "document-not-open" };
  if (phase === "over") return { code: "document-over" };
  return state === "WRITING" ? null : { code: "document-sent" };
}

/** Why what was sent round can be neither approved nor sent back now, or null. */
export function whyNotAnswer(phase: Phase): Refusal | null {
  return phase === "open" ? null : { code: "document-over" };
}
