// Over 250 lines because what may become of a meeting, and when, is decided here and nowhere else.
import type { Format, MeetingStep } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";
import { dayAfter, dayIn, dayOf, instantOf } from "@/lib/time/days";

type Timed = {
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  /** When it was said that its host is not there: then it is moved or cancelled though its time has come. */
  hostAwayAt?: Date | null;
};
type Voted = {
  seats: Readonly<Record<number, "YES" | "IF_NEEDED" | "NO" | undefined>>;
  /** Null where nobody guides the group. */
  facilitator: "YES" | "IF_NEEDED" | "NO" | undefined | null;
};

/** At most so many times can be on the table for one meeting. */
const mostTimes = 10;

/** Why times cannot be proposed for a meeting, or null. */
export function whyNotProposeTimes(
  meeting: Timed,
  groupState: string,
  already: number,
  more: number,
): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "UNSCHEDULED" && meeting.state !== "PROPOSED")
    return { code: "meeting-not-schedulable" };
  if (already + more > mostTimes) return { code: "too-many-times", params: { max: mostTimes } };
  return null;
}

/** Why a meeting cannot take place at a time, or null. `first` is the meeting that it comes after, with the least weeks between. */
export function whyNotThen(
  time: { startsAt: Date; endsAt: Date },
  first: (Timed & { minWeeks: number }) | null,
  next: (Timed & { minWeeks: number }) | null,
  now: Date,
  zone: string,
): Refusal | null {
  if (time.startsAt <= now) return { code: "time-in-the-past" };
  return whyNotAfter(time, first, zone) ?? whyNotBefore(time, next, zone);
}

/**
 * The first calendar day of a zone on which a meeting may begin that comes so many weeks after another: the same weekday, a day
 * early at most, at any hour.
 */
export function earliestDayAfter(first: { startsAt: Date }, minWeeks: number, zone: string): string {
  return dayAfter(dayIn(first.startsAt, zone), minWeeks * 7 - 1);
}

/** What to ask about a time that is outside the days for visits of its programme, or null: it may be meant. */
export function whyAsk(
  { startsAt }: { startsAt: Date },
  { meetingsFromOn, meetingsToOn }: { meetingsFromOn: Date; meetingsToOn: Date },
  zone: string,
): Refusal | null {
  const [day, from, to] = [dayIn(startsAt, zone), dayOf(meetingsFromOn), dayOf(meetingsToOn)];
  return day < from || day > to ? { code: "time-outside-programme", params: { day, from, to } } : null;
}

function whyNotAfter(
  time: { startsAt: Date },
  first: (Timed & { minWeeks: number }) | null,
  zone: string,
): Refusal | null {
  if (!first || first.state === "CANCELLED") return null;
  if (!first.startsAt || (first.state !== "SCHEDULED" && first.state !== "HELD"))
    return { code: "previous-not-scheduled" };
  const earliest = earliestDayAfter({ startsAt: lastDayOf(first) ?? first.startsAt }, first.minWeeks, zone);
  const tooSoon = dayIn(time.startsAt, zone) < earliest;
  return tooSoon ? { code: "time-too-soon-after-previous", params: { weeks: first.minWeeks } } : null;
}

/** When the last day of a time ends that is of several; null of a time that is one day. */
function lastDayOf({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }): Date | null {
  const isSeveral = startsAt && endsAt && endsAt.getTime() - startsAt.getTime() > longestDay;
  return isSeveral ? endsAt : null;
}

const longestDay = 12 * 60 * 60 * 1000;

function whyNotBefore(
  time: { startsAt: Date; endsAt: Date },
  next: (Timed & { minWeeks: number }) | null,
  zone: string,
): Refusal | null {
  if (!next?.startsAt || (next.state !== "SCHEDULED" && next.state !== "HELD")) return null;
  const last = { startsAt: lastDayOf(time) ?? time.startsAt };
  const tooLate = dayIn(next.startsAt, zone) < earliestDayAfter(last, next.minWeeks, zone);
  return tooLate ? { code: "time-too-close-to-next", params: { weeks: next.minWeeks } } : null;
}

/** Why somebody cannot take a proposed time off the table, or null: it is their own, or they guide the group. */
export function whyNotRemove(
  option: { proposedById: string | null },
  who: { userId: string | null; holds: boolean; coordinator: boolean },
): Refusal | null {
  if (who.holds || who.coordinator) return null;
  return option.proposedById !== null && option.proposedById === who.userId ? null : { code: "not-allowed" };
}

/** Why a proposed time cannot be chosen yet, or null: each side, and the facilitator where there is one, must have said yes or if need be. */
export function whyNotChoose(seats: readonly number[], votes: Voted): Refusal | null {
  const guides = votes.facilitator === null ? [] : [votes.facilitator];
  const sides = [...seats.map((seat) => votes.seats[seat]), ...guides];
  return sides.every((answer) => answer === "YES" || answer === "IF_NEEDED")
    ? null
    : { code: "time-not-voted" };
}

/** Why nobody proposes times for a meeting, answers or chooses them, or null: whoever holds it sets its time, or the dates of all meetings are found together. */
export function whyNotFoundTogether(times: MeetingStep["times"]): Refusal | null {
  if (times === "together") return { code: "time-is-of-all" };
  return times === "set" ? { code: "time-is-set" } : null;
}

/** Why a meeting cannot be given a time now, or null. */
export function whyNotSchedule(meeting: Timed, groupState: string): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "UNSCHEDULED" && meeting.state !== "PROPOSED")
    return { code: "meeting-not-schedulable" };
  return null;
}

/** Why a scheduled meeting cannot be moved, or null. */
export function whyNotMove(meeting: Timed, groupState: string, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "SCHEDULED" || !meeting.endsAt) return { code: "meeting-not-schedulable" };
  return isOver(meeting, now) ? { code: "meeting-has-begun" } : null;
}

/** Why a meeting cannot be cancelled, or null. */
export function whyNotCancel(meeting: Timed, groupState: string, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  if (meeting.state === "CANCELLED") return { code: "changed-by-someone-else" };
  return isOver(meeting, now) ? { code: "meeting-has-begun" } : null;
}

/** Whether a meeting's time has come and it takes place, as far as anybody has said. */
function isOver(meeting: Timed, now: Date): boolean {
  return hasBegun(meeting, now) && !meeting.hostAwayAt;
}

/** Whether a meeting's time has come: from then on nobody cancels or moves it; those who guide say whether it was held. */
export function hasBegun(meeting: Timed, now: Date): boolean {
  return meeting.state === "SCHEDULED" && meeting.startsAt !== null && meeting.startsAt <= now;
}

/** Whether a meeting has a time that is yet to come. */
export function isAhead(meeting: { state: MeetingState; startsAt: Date | null }, now: Date): boolean {
  return meeting.state === "SCHEDULED" && meeting.startsAt !== null && meeting.startsAt > now;
}

/** Why a meeting cannot be marked as not held, or null: it must have begun, and not be held already. */
export function whyNotMiss(meeting: Timed, now: Date): Refusal | null {
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  if (meeting.state !== "SCHEDULED") return { code: "meeting-not-schedulable" };
  return hasBegun(meeting, now) ? null : { code: "meeting-not-over" };
}

/** Why a cancelled meeting cannot be brought back, or null. */
export function whyNotReinstate(meeting: Timed, groupState: string): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  return meeting.state === "CANCELLED" ? null : { code: "changed-by-someone-else" };
}

/** Whether a meeting is still to come, or to be said of whether it was held. */
export function isToCome({ state }: Pick<Timed, "state">): boolean {
  return state !== "HELD" && state !== "CANCELLED";
}

/** Whether a group has met, and does not meet any more. */
export function hasMet(groupState: string, meetings: readonly Pick<Timed, "state">[]): boolean {
  if (!meetings.some(({ state }) => state === "HELD")) return false;
  return groupState !== "CONFIRMED" || !meetings.some(isToCome);
}

/** Why a group cannot say that the meetings it has held are enough, or null: its format lets it, and there is one to come. */
export function whyNotEnough(
  { steps }: Pick<Format, "steps">,
  groupState: string,
  meetings: readonly Timed[],
  now: Date,
): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  const enough = steps.find((step) => step.kind === "meeting" && step.enough !== undefined);
  const held = meetings.filter(({ state }) => state === "HELD").length;
  if (enough?.kind !== "meeting" || held < (enough.enough ?? 0)) return { code: "not-allowed" };
  if (!meetings.some(isToCome)) return { code: "changed-by-someone-else" };
  return meetings.some((meeting) => hasBegun(meeting, now)) ? { code: "meeting-has-begun" } : null;
}

/** Why nobody can say now whether they come, or null: a visit has a time, and it has not begun. */
export function whyNotAnswer(meeting: Timed, groupState: string, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "SCHEDULED") return { code: "meeting-not-schedulable" };
  return hasBegun(meeting, now) ? { code: "answer-too-late" } : null;
}

/** Why nobody can answer to proposed times or take them away now, or null. */
export function whyNotVote(meeting: Timed, groupState: string): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  return meeting.state === "PROPOSED" ? null : { code: "meeting-not-schedulable" };
}

/** Why the place card cannot be changed, or null. */
export function whyNotGivePlace(meeting: Timed, groupState: string, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  if (meeting.state === "CANCELLED") return { code: "meeting-not-schedulable" };
  return hasBegun(meeting, now) ? { code: "meeting-has-begun" } : null;
}

/** Why a meeting cannot be marked held, or null: it must have begun; one of several days must be over. */
export function whyNotHold(meeting: Timed, now: Date): Refusal | null {
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt) return { code: "meeting-not-schedulable" };
  return (lastDayOf(meeting) ?? meeting.startsAt) > now ? { code: "meeting-not-over" } : null;
}

/** Whether the place card says where to come: an address or a link. */
export function isPlaced(card: { address: string | null; remoteLink: string | null }): boolean {
  return Boolean(card.address || card.remoteLink);
}

/** Whether a visit that is cancelled was to have been held: its time had come, and those who guide said that it was not. */
export function wasMissed(meeting: Timed & { cancelledAt: Date | null }): boolean {
  const { state, startsAt, cancelledAt } = meeting;
  return state === "CANCELLED" && startsAt !== null && cancelledAt !== null && startsAt <= cancelledAt;
}

/** Whether those who come are to be reminded of a visit now: from nine on the day before, or so many before, unless its time is younger than that. */
export function isReminderDue(
  visit: { startsAt: Date | null; changedAt: Date; timeZone: string },
  now: Date,
  daysBefore = 1,
): boolean {
  if (!visit.startsAt || visit.startsAt <= now) return false;
  const on = dayAfter(dayIn(visit.startsAt, visit.timeZone), -daysBefore);
  const since = instantOf(on, "09:00", visit.timeZone);
  return since instanceof Date && since <= now && visit.changedAt < since;
}

/** How a visit is spoken of: one that may still be, or one that is over or will not be. */
export type Tense = "ahead" | "behind";

/** Whether the sentences about a visit are of what comes: until it ends, where its group still meets. */
export function tenseOf(
  { state, endsAt }: { state: MeetingState; endsAt: Date | null },
  groupState: string,
  now: Date,
): Tense {
  if (state === "HELD" || state === "CANCELLED") return "behind";
  if (state === "SCHEDULED") return endsAt && endsAt <= now ? "behind" : "ahead";
  return groupState === "COMPLETED" || groupState === "DISSOLVED" ? "behind" : "ahead";
}

/**
 * Why somebody who came cannot take part from now on, or null: they read then what those they came with write. Whoever guides may say
 * who they are, and the contacts of their own side; who enrols for themselves has nobody with them.
 */
export function whyNotJoinVisit(
  standing: { contactOf: readonly number[]; facilitator: boolean; coordinator: boolean },
  side: { seat: number; personId: string | null },
): Refusal | null {
  if (side.personId) return { code: "enrolment-of-a-person" };
  const may = standing.facilitator || standing.coordinator || standing.contactOf.includes(side.seat);
  return may ? null : { code: "walk-in-of-others" };
}
