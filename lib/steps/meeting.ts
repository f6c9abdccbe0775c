import type { Occurrence } from "@/lib/formats/occurrences";
import type { MeetingStep } from "@/lib/formats/recipe";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { whyNotChoose, whyNotGivePlace } from "@/lib/meetings/rules";
import type { GroupFacts, MeetingFacts, Whose } from "@/lib/steps/facts";
import { arranges, blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** People meet: a time is found together, the host says where, and those who guide say who came. */
export const meeting: StepBehaviour<"meeting"> = {
  has: ["times", "place", "visit"],
  tasks: meetingTasks,
  station: ({ step }) => step,
  cameAbout: (tasks) => tasks.filter(({ kind }) => kind === "visit").every(({ status }) => status === "done"),
  seals: false,
  place: ({ kind, meetingId }, { id }) => {
    if (kind === "times") return to.times(id);
    if (!meetingId) return to.group(id);
    return kind === "place" ? to.meetingDetails(meetingId) : to.attendance(meetingId);
  },
  name: (locale, { kind }, n) => {
    const t = translator(locale, "board");
    if (kind === "times") return t("tasks.times", { n });
    return kind === "place" ? t("tasks.place", { n }) : t("tasks.visit", { n });
  },
};

function meetingTasks(at: Occurrence<MeetingStep>, group: GroupFacts, now: Date): Task[] {
  const found = group.meetings.find((candidate) => candidate.step === at.key);
  return [times(group, at, found), place(group, at, found, now), visit(group, at, found, now)];
}

function times(group: GroupFacts, at: Occurrence<MeetingStep>, meeting: MeetingFacts | undefined): Task {
  const task = {
    ...blank,
    key: `times:${at.key}`,
    kind: "times" as const,
    step: at.key,
    meetingId: meeting?.id ?? null,
  };
  if (meeting?.state === "HELD") return { ...task, status: "done" };
  if (!meeting || !arranges(group)) return { ...task, status: unopened(group) };
  if (meeting.state === "SCHEDULED") return { ...task, status: "done" };
  if (meeting.state === "CANCELLED") return { ...task, status: "skipped" };
  const first = group.meetings.find((candidate) => candidate.step === at.after);
  const from = first ? first.startsAt : group.confirmedAt;
  const by = from && endOfDayAfter(from, first ? 0 : 14, group.timeZone);
  const [whose, since] = [whoseTimes(group, meeting), lastChange(group, meeting)];
  return { ...task, status: "open", whose, by, since };
}

/**
 * Who has to say something about the times: those who have not answered them all; when all have, those who can choose; and
 * everybody where no time suits all.
 */
function whoseTimes(group: GroupFacts, meeting: MeetingFacts): Whose[] {
  const sides: Whose[] = [
    ...group.seats.map(({ seat }) => ({ kind: "seat" as const, seat })),
    { kind: "facilitator" },
  ];
  if (meeting.options.length === 0) return sides;
  const silent = sides.filter((side) =>
    meeting.options.some((option) => (side.kind === "seat" ? !option.seats[side.seat] : !option.facilitator)),
  );
  if (silent.length > 0) return silent;
  const seats = group.seats.map(({ seat }) => seat);
  const suits = meeting.options.some((option) => whyNotChoose(seats, option) === null);
  return suits ? sides.filter((side) => side.kind !== "seat" || side.seat === meeting.hostSeat) : sides;
}

function lastChange(group: GroupFacts, meeting: MeetingFacts): Date | null {
  const created = meeting.options.map((option) => option.createdAt.getTime());
  if (created.length > 0) return new Date(Math.max(...created));
  return group.confirmedAt && group.confirmedAt > meeting.changedAt ? group.confirmedAt : meeting.changedAt;
}

function place(
  group: GroupFacts,
  at: Occurrence<MeetingStep>,
  meeting: MeetingFacts | undefined,
  now: Date,
): Task {
  const task = {
    ...blank,
    key: `place:${at.key}`,
    kind: "place" as const,
    step: at.key,
    meetingId: meeting?.id ?? null,
  };
  if (meeting?.state === "HELD") return { ...task, status: "done" };
  if (!meeting || !arranges(group)) return { ...task, status: unopened(group) };
  if (meeting.state === "CANCELLED") return { ...task, status: "skipped" };
  if (meeting.placed) return { ...task, status: "done" };
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt) return { ...task, status: "locked" };
  if (whyNotGivePlace(meeting, group.state, now)) return { ...task, status: "skipped" };
  const whose: Whose[] = [
    meeting.hostSeat === null ? { kind: "facilitator" } : { kind: "seat", seat: meeting.hostSeat },
  ];
  return {
    ...task,
    status: "open",
    whose,
    by: endOfDayAfter(meeting.startsAt, -3, group.timeZone),
    since: meeting.changedAt,
  };
}

function visit(
  group: GroupFacts,
  at: Occurrence<MeetingStep>,
  meeting: MeetingFacts | undefined,
  now: Date,
): Task {
  const task = {
    ...blank,
    key: `visit:${at.key}`,
    kind: "visit" as const,
    step: at.key,
    meetingId: meeting?.id ?? null,
  };
  if (meeting?.state === "HELD") return { ...task, status: "done" };
  if (!meeting || !arranges(group)) return { ...task, status: unopened(group) };
  if (meeting.state === "CANCELLED") return { ...task, status: "skipped" };
  if (meeting.state !== "SCHEDULED" || !meeting.endsAt) return { ...task, status: "locked" };
  const by = endOfDayAfter(meeting.startsAt ?? meeting.endsAt, 0, group.timeZone);
  if (now < meeting.endsAt) return { ...task, status: "waiting", by };
  return {
    ...task,
    status: "open",
    whose: [{ kind: "facilitator" }],
    by: endOfDayAfter(meeting.endsAt, 1, group.timeZone),
    since: meeting.endsAt,
  };
}
