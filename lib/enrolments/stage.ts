import type { EnrolmentState } from "@/lib/enrolments/states";
import { isGroupedByHand } from "@/lib/formats/grouping";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { whyNotEnrol } from "@/lib/programmes/rules";
import { daysBetween } from "@/lib/time/days";

/** Where an enrolment is now, each with a sentence of its own: its state, its pair's, how far the visits are, what the programme allows. */
export const enrolmentStages = [
  "unfinished",
  "unfinished-closed",
  "link-first",
  "read-soon",
  "read-late",
  "paired-soon",
  "paired-anew",
  "taken-in",
  "waits",
  "waits-on",
  "declined",
  "withdrawn",
  "proposed",
  "said-yes",
  "talks",
  "confirmed",
  "visiting",
  "visited",
  "completed",
  "over",
] as const;

export type EnrolmentStage = (typeof enrolmentStages)[number];

/** What an enrolment's stage depends on. */
export type Staged = {
  state: EnrolmentState;
  submittedAt: Date | null;
  /** It is taken in as soon as its address is proven, which it is not yet. */
  awaitsLink: boolean;
  part: string;
  programme: Parameters<typeof whyNotEnrol>[0] & { format: string };
  liveGroup: {
    state: string;
    agreedAt: Date | null;
    talkAskedAt: Date | null;
    meetings: readonly { state: string }[];
  } | null;
  /** A group that was proposed and is no more, or goes on without it. */
  formerGroup: { id: string | null } | null;
};

/** The stage of an enrolment now. A drafted pair changes nothing. */
export function stageOf(enrolment: Staged, now: Date): EnrolmentStage {
  const { state, programme, liveGroup } = enrolment;
  if (state === "DECLINED") return "declined";
  if (state === "WITHDRAWN") return "withdrawn";
  if (state === "DRAFT") return isOpen(enrolment, now) ? "unfinished" : "unfinished-closed";
  if (liveGroup?.state === "COMPLETED") return "completed";
  if (programme.state === "CLOSED" || programme.state === "CANCELLED") return "over";
  if (liveGroup?.state === "PROPOSED") return answerOf(liveGroup);
  if (liveGroup?.state === "CONFIRMED") return visitsOf(liveGroup.meetings);
  if (state === "SUBMITTED" && enrolment.awaitsLink) return "link-first";
  if (state === "SUBMITTED") return isLate(enrolment, now) ? "read-late" : "read-soon";
  if (state === "WAITLISTED") return programme.state === "RUNNING" ? "waits-on" : "waits";
  if (!isGroupedByHand(formatOf(programme.format))) return "taken-in";
  return enrolment.formerGroup ? "paired-anew" : "paired-soon";
}

function answerOf(seat: { agreedAt: Date | null; talkAskedAt: Date | null }): EnrolmentStage {
  if (seat.agreedAt) return "said-yes";
  return seat.talkAskedAt ? "talks" : "proposed";
}

function visitsOf(meetings: readonly { state: string }[]): EnrolmentStage {
  if (!meetings.some(({ state }) => state === "HELD")) return "confirmed";
  return meetings.every(({ state }) => state === "HELD" || state === "CANCELLED") ? "visited" : "visiting";
}

function isOpen({ programme, part }: Pick<Staged, "programme" | "part">, now: Date): boolean {
  return whyNotEnrol(programme, partOf(formatOf(programme.format), part), now) === null;
}

/** Answers are promised to be read within two weeks. */
function isLate({ submittedAt }: Staged, now: Date): boolean {
  return submittedAt !== null && daysBetween(submittedAt, now) > 14;
}
