import type { DocumentFacts } from "@/lib/documents/facts";
import type { Shape } from "@/lib/formats/shape";
import type { GroupState } from "@/lib/groups/states";
import type { MeetingState } from "@/lib/meetings/states";

export type VoteAnswer = "YES" | "IF_NEEDED" | "NO";

/**
 * Who acts: an enrolment by its seat, one person (of a seat), the group's facilitators (or those in a role), or the coordinators; `callsFor`: by calling
 * the association of that seat, which cannot be written to.
 */
export type Whose =
  | { kind: "seat"; seat: number }
  | { kind: "person"; userId: string; seat: number }
  | { kind: "facilitator"; role?: string }
  | { kind: "coordinator"; callsFor?: number };

export type OptionFacts = {
  id: string;
  startsAt: Date;
  createdAt: Date;
  /** The best answer of each side so far: of the seat's participants and of the facilitators; null where there are none. */
  seats: Readonly<Record<number, VoteAnswer | undefined>>;
  facilitator: VoteAnswer | undefined | null;
};

export type MeetingFacts = {
  id: string;
  step: string;
  /** The seat that hosts it; none where it has no host. */
  hostSeat: number | null;
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Its days, where it has several; also those that were cancelled alone. */
  days?: readonly { startsAt: Date; endsAt: Date; cancelledAt: Date | null }[];
  changedAt: Date;
  /** Somebody has said that its host is not there. */
  hostAwayAt?: Date | null;
  /** The host has said where it is. */
  placed: boolean;
  options: readonly OptionFacts[];
};

/** The dates of all meetings that are voted on together: whose answers are missing still. */
export type RhythmFacts = {
  count: number;
  /** When the newest was proposed. */
  since: Date;
  silent: readonly { userId: string; seat: number }[];
  /** Roles that have to be there, in which nobody has answered all. */
  silentRoles: readonly string[];
};

/** A technical check: whose word on it is missing still. */
export type CheckFacts = {
  step: string;
  startsAt: Date | null;
  endsAt: Date | null;
  changedAt: Date;
  silent: readonly { userId: string; seat: number }[];
};

/** What the plan of a group needs to know; ids, states and dates only. */
export type GroupFacts = Shape & {
  id: string;
  state: GroupState;
  /** Days are those of this zone. */
  timeZone: string;
  createdAt: Date;
  proposedAt: Date | null;
  /** The first instant after the last day for an answer. */
  answerBefore: Date | null;
  confirmedAt: Date | null;
  hasFacilitator: boolean;
  /** The roles in which somebody guides it. */
  roles: readonly string[];
  seats: readonly {
    seat: number;
    enrolmentId: string;
    agreedAt: Date | null;
    declinedAt: Date | null;
    talkAskedAt: Date | null;
    /** It has a contact; where it has none, the coordinator calls. */
    written: boolean;
  }[];
  /** In the order in which they take place. */
  meetings: readonly MeetingFacts[];
  /** Where a contact names those who take part: how many do, how many have gone, and with how few somebody has said that it goes on. */
  company?: { taking: number; gone: number; accepted: number | null };
  /** Null where none are proposed. */
  rhythms: RhythmFacts | null;
  checks: readonly CheckFacts[];
  submissions: readonly { step: string; seat: number; handedInAt: Date | null }[];
  documents: readonly DocumentFacts[];
  unanswered: readonly {
    step: string;
    about: string | null;
    userId: string;
    seat: number;
    openUntil: Date;
    askedAt: Date;
  }[];
};
