import { phaseOf } from "@/lib/assignments/rules";
import type { AssignmentStep, Format, MeetingStep, SurveyStep } from "@/lib/formats/recipe";
import { stepsFor } from "@/lib/formats/recipe";
import { whyNotChoose, whyNotGivePlace } from "@/lib/meetings/rules";
import { called } from "@/lib/tasks/called";
import type { GroupFacts, MeetingFacts, Whose } from "@/lib/tasks/facts";
import { endOfDayAfter } from "@/lib/time/days";

export type TaskKind = "proposal" | "agreement" | "times" | "place" | "visit" | "assignment" | "survey";

/** - done: it has been, whatever has become of the group since; - waiting: nothing to do before its time comes; - skipped: will not be done any more; - locked: something else comes first. */
export type TaskStatus = "done" | "open" | "waiting" | "skipped" | "locked";

export type Task = {
  /** Unique in the group, such as `assignment:interim:2`. */
  key: string;
  kind: TaskKind;
  step: string;
  /** The meeting's step that a survey is about. */
  about: string | null;
  seat: number | null;
  meetingId: string | null;
  status: TaskStatus;
  whose: readonly Whose[];
  /** Due before this instant, the end of the day that is shown. */
  by: Date | null;
  /** Open since. */
  since: Date | null;
};

/** The plan of a group: all that its format asks for, its status, whose turn it is and by when. Pages, reminders and the board are views of it. */
export function tasks(format: Format, group: GroupFacts, now: Date): Task[] {
  const steps = stepsFor(format, group.seats.length);
  const meetings = steps.filter(({ kind }) => kind === "meeting").map(({ key }) => key);
  return [
    proposal(group),
    ...group.seats.map((seat) => agreement(group, seat)),
    ...steps.flatMap((step) => {
      if (step.kind === "meeting") return meetingTasks(group, step, now);
      if (step.kind === "assignment") return assignmentTasks(group, step);
      return surveyTasks(meetings, group, step, now);
    }),
  ].map((task) => ({ ...task, whose: task.whose.map((whose) => called(group, whose)) }));
}

const blank = { about: null, seat: null, meetingId: null, whose: [], by: null, since: null } as const;

function proposal(group: GroupFacts): Task {
  const status = group.state === "DRAFT" ? "open" : group.proposedAt ? "done" : "skipped";
  return {
    ...blank,
    key: "proposal",
    kind: "proposal",
    step: "proposal",
    status,
    whose: [{ kind: "coordinator" }],
    since: group.createdAt,
  };
}

function agreement(group: GroupFacts, seat: GroupFacts["seats"][number]): Task {
  const task = {
    ...blank,
    key: `agreement:${seat.seat}`,
    kind: "agreement" as const,
    step: "agreement",
    seat: seat.seat,
  };
  if (seat.agreedAt) return { ...task, status: "done" };
  if (group.state === "DRAFT") return { ...task, status: "locked" };
  if (group.state !== "PROPOSED") return { ...task, status: "skipped" };
  const whose: Whose[] = seat.talkAskedAt ? [{ kind: "coordinator" }] : [{ kind: "seat", seat: seat.seat }];
  return {
    ...task,
    status: "open",
    whose,
    by: group.answerBefore,
    since: seat.talkAskedAt ?? group.proposedAt,
  };
}

function meetingTasks(group: GroupFacts, step: MeetingStep, now: Date): Task[] {
  const meeting = group.meetings.find((candidate) => candidate.step === step.key);
  return [times(group, step, meeting), place(group, step, meeting, now), visit(group, step, meeting, now)];
}

function times(group: GroupFacts, step: MeetingStep, meeting: MeetingFacts | undefined): Task {
  const task = {
    ...blank,
    key: `times:${step.key}`,
    kind: "times" as const,
    step: step.key,
    meetingId: meeting?.id ?? null,
  };
  if (meeting?.state === "HELD") return { ...task, status: "done" };
  if (!meeting || !arranges(group)) return { ...task, status: unopened(group) };
  if (meeting.state === "SCHEDULED") return { ...task, status: "done" };
  if (meeting.state === "CANCELLED") return { ...task, status: "skipped" };
  const first = group.meetings.find((candidate) => candidate.step === step.after);
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

function place(group: GroupFacts, step: MeetingStep, meeting: MeetingFacts | undefined, now: Date): Task {
  const task = {
    ...blank,
    key: `place:${step.key}`,
    kind: "place" as const,
    step: step.key,
    meetingId: meeting?.id ?? null,
  };
  if (meeting?.state === "HELD") return { ...task, status: "done" };
  if (!meeting || !arranges(group)) return { ...task, status: unopened(group) };
  if (meeting.state === "CANCELLED") return { ...task, status: "skipped" };
  if (meeting.placed) return { ...task, status: "done" };
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt) return { ...task, status: "locked" };
  if (whyNotGivePlace(meeting, group.state, now)) return { ...task, status: "skipped" };
  const whose: Whose[] = [{ kind: "seat", seat: meeting.hostSeat }];
  return {
    ...task,
    status: "open",
    whose,
    by: endOfDayAfter(meeting.startsAt, -3, group.timeZone),
    since: meeting.changedAt,
  };
}

function visit(group: GroupFacts, step: MeetingStep, meeting: MeetingFacts | undefined, now: Date): Task {
  const task = {
    ...blank,
    key: `visit:${step.key}`,
    kind: "visit" as const,
    step: step.key,
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

function assignmentTasks(group: GroupFacts, step: AssignmentStep): Task[] {
  const after = group.meetings.find((meeting) => meeting.step === step.after);
  const before = group.meetings.find((meeting) => meeting.step === step.before);
  const by = before?.startsAt ? endOfDayAfter(before.startsAt, -step.dueDaysBefore, group.timeZone) : null;
  return group.seats.map(({ seat }) => {
    const task = {
      ...blank,
      key: `assignment:${step.key}:${seat}`,
      kind: "assignment" as const,
      step: step.key,
      seat,
      by,
    };
    const handedIn = group.submissions.some(
      (one) => one.step === step.key && one.seat === seat && one.handedInAt,
    );
    if (handedIn) return { ...task, status: "done" as const };
    if (!after) return { ...task, status: unopened(group) };
    const phase = phaseOf({ groupState: group.state, after, before });
    if (phase !== "open")
      return { ...task, status: phase === "over" ? ("skipped" as const) : ("locked" as const) };
    return {
      ...task,
      status: "open" as const,
      whose: [{ kind: "seat" as const, seat }],
      since: after.endsAt,
    };
  });
}

function surveyTasks(meetings: readonly string[], group: GroupFacts, step: SurveyStep, now: Date): Task[] {
  // Which meetings a survey is about may have been others when it was asked.
  const was = (meeting: string) =>
    group.unanswered.some((one) => one.step === step.key && one.about === meeting);
  const about = step.about ? meetings.filter((one) => one === step.about || was(one)) : [null];
  return about.map((meeting) => surveyTask(group, step, meeting, now));
}

function surveyTask(group: GroupFacts, step: SurveyStep, about: string | null, now: Date): Task {
  const meeting = group.meetings.find((one) => one.step === (about ?? step.after));
  const key = `survey:${step.key}${about ? `:${about}` : ""}`;
  const task = {
    ...blank,
    key,
    kind: "survey" as const,
    step: step.key,
    about,
    meetingId: about ? (meeting?.id ?? null) : null,
  };
  if (meeting?.state !== "HELD") {
    const locked = arranges(group) && meeting !== undefined && meeting.state !== "CANCELLED";
    return { ...task, status: locked ? "locked" : unopened(group) };
  }
  const silent = group.unanswered.filter((one) => one.step === step.key && one.about === about);
  const open = silent.filter((one) => one.openUntil > now);
  const [next] = open;
  if (!next) return { ...task, status: silent.length > 0 ? "skipped" : "done" };
  const whose = open.map(({ userId, seat }) => ({ kind: "person" as const, userId, seat }));
  return { ...task, status: "open", whose, by: next.openUntil, since: next.askedAt };
}

/** Whether its visits are still being arranged. */
function arranges(group: GroupFacts): boolean {
  return group.state === "CONFIRMED";
}

/** Where nothing can be done of a step: not yet, or, of a group that runs without it or has ended, not any more. */
function unopened(group: GroupFacts): TaskStatus {
  return group.state === "DRAFT" || group.state === "PROPOSED" ? "locked" : "skipped";
}
