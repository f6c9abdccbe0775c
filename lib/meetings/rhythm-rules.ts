import type { Occurrence } from "@/lib/formats/occurrences";
import type { MeetingStep } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";
import { neighboursOf } from "@/lib/meetings/neighbours";
import { whyNotThen } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { dayAfter, dayIn } from "@/lib/time/days";

/*
 * Dates of all meetings of a group at once: a rhythm has a day for each meeting that has no time yet, and people answer it as a whole.
 * Nothing here knows who the people are: those who take part under one enrolment, or each under their own.
 */

type Answer = "YES" | "IF_NEEDED" | "NO";
type Span = { startsAt: Date; endsAt: Date };
type Vote = { userId: string; value: Answer };

/** Those whose answers count: whoever takes part, and those who guide, of whom each role whose time it takes must be able. */
export type Voters = {
  people: readonly string[];
  guides: readonly { userId: string; role: string; busy: boolean }[];
};

/** How a rhythm stands: how many can, and what each busy role has said; a role in which several guide can when one can. */
export type RhythmStanding = {
  yes: number;
  ifNeeded: number;
  no: number;
  silent: number;
  roles: { role: string; answer: Answer | undefined }[];
};

/** At most so many rhythms are on the table at once. */
export const mostRhythms = 5;

/** The meetings of a group whose dates are found together and that have none yet, in their order. */
export function openTogether<M extends { step: string; state: MeetingState }>(
  steps: readonly Occurrence<MeetingStep>[],
  meetings: readonly M[],
): { at: Occurrence<MeetingStep>; meeting: M }[] {
  return steps
    .filter(({ step }) => step.times === "together")
    .flatMap((at) => {
      const meeting = meetings.find(({ step, state }) => step === at.key && state === "UNSCHEDULED");
      return meeting ? [{ at, meeting }] : [];
    });
}

/** The days of a rhythm as it is begun: every so many weeks from the first. */
export function rhythmDays(first: string, weeks: number, meetings: number): string[] {
  return Array.from({ length: meetings }, (_, index) => dayAfter(first, index * weeks * 7));
}

/** Every how many weeks a rhythm comes; null where its days are its own. */
export function weeksOf(days: readonly Span[], zone: string): number | null {
  const [first, second] = days;
  if (!first || !second) return null;
  const weeks = weeksBetween(first, second, zone);
  const even = days.every((day, index) => {
    const before = days[index - 1];
    return !before || weeksBetween(before, day, zone) === weeks;
  });
  return even && Number.isInteger(weeks) ? weeks : null;
}

function weeksBetween(one: Span, other: Span, zone: string): number {
  const days = Date.parse(dayIn(other.startsAt, zone)) - Date.parse(dayIn(one.startsAt, zone));
  return days / (7 * 24 * 60 * 60 * 1000);
}

/** Why no rhythm can be proposed now, or null. */
export function whyNotProposeRhythm(groupState: string, open: number, already: number): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (open === 0) return { code: "rhythm-chosen" };
  return already >= mostRhythms ? { code: "too-many-rhythms", params: { max: mostRhythms } } : null;
}

/**
 * What is wrong with the days of a rhythm, by the key of the meeting: that a day is past, or too close to the one before or after.
 * Meetings that have a time already stand where they are.
 */
export function wrongDays(
  steps: readonly Occurrence<MeetingStep>[],
  meetings: readonly { step: string; state: MeetingState; startsAt: Date | null; endsAt: Date | null }[],
  days: Readonly<Record<string, Span>>,
  now: Date,
  zone: string,
): { step: string; refusal: Refusal }[] {
  const then = meetings.map((meeting) => {
    const day = days[meeting.step];
    return day ? { ...meeting, ...day, state: "SCHEDULED" as const } : meeting;
  });
  return then.flatMap((meeting) => {
    const day = days[meeting.step];
    if (!day) return [];
    const { first } = neighboursOf(steps, meeting.step, then);
    const { next } = neighboursOf(steps, meeting.step, meetings);
    const refusal = whyNotThen(day, first, next, now, zone);
    return refusal ? [{ step: meeting.step, refusal }] : [];
  });
}

/** How a rhythm stands by the answers to it. */
export function standingOfRhythm({ people, guides }: Voters, votes: readonly Vote[]): RhythmStanding {
  const said = new Map(votes.map(({ userId, value }) => [userId, value]));
  const count = (value: Answer | undefined) => people.filter((userId) => said.get(userId) === value).length;
  const busy = guides.filter((one) => one.busy);
  const roles = [...new Set(busy.map(({ role }) => role))].map((role) => ({
    role,
    answer: best(busy.filter((one) => one.role === role).map(({ userId }) => said.get(userId))),
  }));
  return {
    yes: count("YES"),
    ifNeeded: count("IF_NEEDED"),
    no: count("NO"),
    silent: count(undefined),
    roles,
  };
}

function best(answers: readonly (Answer | undefined)[]): Answer | undefined {
  return (["YES", "IF_NEEDED", "NO"] as const).find((one) => answers.includes(one));
}

/** Why a rhythm cannot be chosen, or null: whoever guides in a role that has to be there must have said that they can. */
export function whyNotChooseRhythm({ roles }: RhythmStanding): Refusal | null {
  const all = roles.every(({ answer }) => answer === "YES" || answer === "IF_NEEDED");
  return all ? null : { code: "rhythm-not-for-guides" };
}

/** What to ask before a rhythm is chosen that half of those who take part, or more, have not said yes to; null where most can. */
export function whyAskRhythm({ yes, ifNeeded, no, silent }: RhythmStanding): Refusal | null {
  const [can, all] = [yes + ifNeeded, yes + ifNeeded + no + silent];
  return all === 0 || can * 2 > all ? null : { code: "rhythm-for-few", params: { can, all } };
}

/** The rhythms, the best first: those that can be chosen, to which most can come, most of them without strain, and that begin first. */
export function bestRhythms<R extends { standing: RhythmStanding; days: readonly Span[] }>(
  rhythms: readonly R[],
): R[] {
  const key = ({ standing, days }: R) => [
    whyNotChooseRhythm(standing) ? 1 : 0,
    -(standing.yes + standing.ifNeeded),
    -standing.yes,
    days[0]?.startsAt.getTime() ?? 0,
  ];
  return [...rhythms].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}

/** Whether all whose answers count have answered all rhythms. */
export function haveAllAnswered(standings: readonly RhythmStanding[]): boolean {
  return standings.every(
    ({ silent, roles }) => silent === 0 && roles.every(({ answer }) => answer !== undefined),
  );
}
