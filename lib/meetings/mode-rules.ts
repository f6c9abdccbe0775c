import { modesOnline } from "@/lib/formats/modes";
import { meetingSteps, stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { modeOf, type Shape } from "@/lib/formats/shape";
import { type GroupStanding, mayArrange, mayPair } from "@/lib/groups/access";
import { whyNoMode } from "@/lib/groups/rules";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";

type Group = Shape & {
  state: GroupState;
  meetings: readonly { step: string; state: MeetingState }[];
  submissions: readonly { step: string; handedInAt: Date | null }[];
};

/** In which states a meeting goes with a mode that a group leaves; times that were proposed for it go with it. */
export const mayGo: readonly MeetingState[] = ["UNSCHEDULED", "PROPOSED", "CANCELLED"];

/**
 * Whether somebody may change the mode of a group: whoever coordinates it until all have said yes to it, whoever arranges its meetings from
 * then on. Nobody of a format without modes.
 */
export function mayChangeMode(
  { modes }: Pick<Format, "modes">,
  state: GroupState,
  standing: GroupStanding,
): boolean {
  if (!modes) return false;
  if (state === "DRAFT" || state === "PROPOSED") return mayPair(standing);
  return state === "CONFIRMED" && mayArrange(standing);
}

/** Why a group cannot go on in another mode, or null: nothing of what would go with the one that it has may have a time, been held or been handed in. */
export function whyNotChangeMode(format: Format, group: Group, mode: string): Refusal | null {
  const unknown = whyNoMode(format, mode);
  if (unknown) return unknown;
  if (group.state !== "CONFIRMED")
    return group.state === "DRAFT" || group.state === "PROPOSED" ? null : { code: "group-has-ended" };
  const stays = new Set(stepsFor(format, { ...group, mode }).map(({ key }) => key));
  const goes = stepsFor(format, group).filter(({ key }) => !stays.has(key));
  const isOf = ({ step }: { step: string }) => goes.some(({ key }) => key === step);
  if (group.meetings.some((meeting) => isOf(meeting) && !mayGo.includes(meeting.state)))
    return { code: "mode-has-a-time" };
  const written = group.submissions.some((one) => isOf(one) && one.handedInAt !== null);
  return written ? { code: "mode-has-writing" } : null;
}

/** After how many rounds of times that suit nobody another mode is offered. */
const roundsToTry = 3;

/** A meeting whose time is looked for: how often times have been proposed for it, and to which of them some side has said no. */
export type Looking = {
  step: string;
  state: MeetingState;
  rounds: number;
  options: readonly { refused: boolean }[];
};

/**
 * The mode without days in one place that is offered to a group whose dates never fit: often enough times have been proposed for one of its
 * meetings, each has been refused by somebody, and the meeting is none of that mode. Null where nothing is to be offered.
 */
export function modeToOffer(format: Format, group: Group, meetings: readonly Looking[]): string | null {
  const online = modesOnline(format)[0] ?? null;
  if (group.state !== "CONFIRMED" || online === null || online === modeOf(format, group)) return null;
  const kept = meetingSteps(format, { ...group, mode: online }).map(({ key }) => key);
  const never = meetings.some(
    ({ step, state, rounds, options }) =>
      (state === "UNSCHEDULED" || state === "PROPOSED") &&
      rounds >= roundsToTry &&
      options.every(({ refused }) => refused) &&
      !kept.includes(step),
  );
  return never && whyNotChangeMode(format, group, online) === null ? online : null;
}
