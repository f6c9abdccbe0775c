import { meetingWords } from "@/lib/formats/meeting-names";
import type { Occurrence } from "@/lib/formats/occurrences";
import type { MeetingStep } from "@/lib/formats/recipe";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { whyNotChoose, whyNotGivePlace } from "@/lib/meetings/rules";
import type { GroupFacts, MeetingFacts, Whose } from "@/lib/steps/facts";
import { arranges, blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** People meet: a time is found together, the host says where, and whoever holds the meeting says who came. */
export const meeting: StepBehaviour<"meeting"> = {
  has: ["times", "place", "visit"],
  tasks: meetingTasks,
  stop: (_, { step }) => ({ kind: "meeting", step }),
  agreed: true,
  cameAbout: (tasks) => tasks.filter(({ kind }) => kind === "visit").every(({ status }) => status === "done"),
  seals: false,
  place: ({ kind, step, status, meetingId, whose }, { id }) => {
    if (kind === "times") return to.times(id, { "#": step });
    if (!meetingId) return to.group(id);
    if (kind === "place") return to.meetingDetails(meetingId);
    // Its host was not there: it is moved or cancelled on its page.
    if (whose.some((one) => one.kind === "coordinator")) return to.meeting(meetingId);
    return status === "open" ? to.attendance(meetingId) : to.meeting(meetingId);
  },
  name: (locale, format, { kind, step }, host) => {
    const t = translator(locale, "board", format);
    const words = meetingWords(format, step, locale, host);
    if (kind === "times") return t("tasks.times", words);
    return kind === "place" ? t("tasks.place", words) : t("tasks.visit", words);
  },
};

/** How far a task is, of what is known of it while its meeting is being arranged. */
type Standing = Pick<Task, "status"> & Partial<Pick<Task, "whose" | "by" | "since">>;

function meetingTasks(at: Occurrence<MeetingStep>, group: GroupFacts, now: Date): Task[] {
  const found = group.meetings.find((candidate) => candidate.step === at.key);
  const task = (kind: "times" | "place" | "visit", standing: (meeting: MeetingFacts) => Standing): Task => ({
    ...{ ...blank, key: `${kind}:${at.key}`, kind, step: at.key, meetingId: found?.id ?? null },
    ...(isArranged(group, found) ? standing(found) : settled(group, found)),
  });
  return [
    task("times", (meeting) => times(group, at, meeting, now)),
    task("place", (meeting) => place(group, meeting, now)),
    task("visit", (meeting) => visit(group, meeting, now)),
  ];
}

/** Whether a meeting is being arranged, or is to take place. */
function isArranged(group: GroupFacts, meeting: MeetingFacts | undefined): meeting is MeetingFacts {
  return (
    meeting !== undefined && arranges(group) && meeting.state !== "HELD" && meeting.state !== "CANCELLED"
  );
}

/** What any other meeting says of all its tasks. */
function settled(group: GroupFacts, meeting: MeetingFacts | undefined): Standing {
  if (meeting?.state === "HELD") return { status: "done" };
  return { status: meeting && arranges(group) ? "skipped" : unopened(group) };
}

function times(group: GroupFacts, at: Occurrence<MeetingStep>, meeting: MeetingFacts, now: Date): Standing {
  if (meeting.state === "SCHEDULED") return { status: "done" };
  if (at.step.times === "together") return together(group, at, meeting, now);
  const isSet = at.step.times === "set";
  const whose = isSet ? holders(group, meeting) : whoseTimes(group, meeting);
  const since = lastChange(group, meeting);
  return { status: "open", whose, by: timesBy(group, at), since };
}

/**
 * The dates of all meetings are one task, that of the first which has none: to propose them, to answer within a week, to choose. Whoever
 * chooses need not wait for those who have let the week pass.
 */
function together(
  group: GroupFacts,
  at: Occurrence<MeetingStep>,
  meeting: MeetingFacts,
  now: Date,
): Standing {
  const first = group.meetings.find(({ state }) => state === "UNSCHEDULED");
  if (first?.step !== at.key) return { status: "locked" };
  const whose = holders(group, meeting);
  const { rhythms } = group;
  if (!rhythms) return { status: "open", whose, by: timesBy(group, at), since: lastChange(group, meeting) };
  const silent: Whose[] = [
    ...rhythms.silent.map(({ userId, seat }) => ({ kind: "person" as const, userId, seat })),
    ...rhythms.silentRoles.map((role) => ({ kind: "facilitator" as const, role })),
  ];
  const by = endOfDayAfter(rhythms.since, 7, group.timeZone);
  const all = silent.length === 0 ? whose : by <= now ? [...silent, ...whose] : silent;
  return { status: "open", whose: all, by, since: rhythms.since };
}

/**
 * By when a time is to be found: by the day of the meeting before, or two weeks from when the group was confirmed. Where the one before
 * has fallen away, it is the one before that, and two weeks from then at the least.
 */
function timesBy(group: GroupFacts, { after }: Occurrence<MeetingStep>): Date | null {
  const earlier = group.meetings.slice(0, group.meetings.findIndex(({ step }) => step === after) + 1);
  const previous = earlier.findLast(({ state }) => state !== "CANCELLED");
  if (previous && !previous.startsAt) return null;
  const fallen = earlier.slice(previous ? earlier.indexOf(previous) + 1 : 0);
  const ends = [
    previous?.startsAt && endOfDayAfter(previous.startsAt, 0, group.timeZone),
    ...[previous ? null : group.confirmedAt, ...fallen.map(({ changedAt }) => changedAt)].map(
      (from) => from && endOfDayAfter(from, 14, group.timeZone),
    ),
  ].flatMap((end) => end ?? []);
  return ends.reduce<Date | null>((latest, end) => (latest && latest > end ? latest : end), null);
}

/**
 * Who has to say something about the times: those who have not answered them all; when all have, those who can choose; and
 * everybody where no time suits all.
 */
function whoseTimes(group: GroupFacts, meeting: MeetingFacts): Whose[] {
  const guides: Whose[] = group.hasFacilitator ? [{ kind: "facilitator" }] : [];
  const sides = [...seatsOf(group), ...guides];
  if (meeting.options.length === 0) return sides;
  const silent = sides.filter((side) =>
    meeting.options.some((option) =>
      side.kind === "seat" ? !option.seats[side.seat] : option.facilitator === undefined,
    ),
  );
  if (silent.length > 0) return silent;
  const seats = group.seats.map(({ seat }) => seat);
  const suits = meeting.options.some((option) => whyNotChoose(seats, option) === null);
  return suits ? [...hosts(group, meeting), ...guides] : sides;
}

function seatsOf(group: GroupFacts): Whose[] {
  return group.seats.map(({ seat }) => ({ kind: "seat", seat }));
}

/** The seat that hosts a meeting. Where none does, those who guide see to it, and where nobody guides, all. */
function hosts(group: GroupFacts, { hostSeat }: MeetingFacts): Whose[] {
  if (hostSeat !== null) return [{ kind: "seat", seat: hostSeat }];
  return group.hasFacilitator ? [] : seatsOf(group);
}

/** Who holds a meeting: those who guide the group, or where nobody does, whoever hosts. */
function holders(group: GroupFacts, meeting: MeetingFacts): Whose[] {
  return group.hasFacilitator ? [{ kind: "facilitator" }] : hosts(group, meeting);
}

function lastChange(group: GroupFacts, meeting: MeetingFacts): Date | null {
  const created = meeting.options.map((option) => option.createdAt.getTime());
  if (created.length > 0) return new Date(Math.max(...created));
  return group.confirmedAt && group.confirmedAt > meeting.changedAt ? group.confirmedAt : meeting.changedAt;
}

function place(group: GroupFacts, meeting: MeetingFacts, now: Date): Standing {
  if (meeting.placed) return { status: "done" };
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt) return { status: "locked" };
  if (whyNotGivePlace(meeting, group.state, now)) return { status: "skipped" };
  const whose = meeting.hostSeat === null ? holders(group, meeting) : hosts(group, meeting);
  const by = endOfDayAfter(meeting.startsAt, -3, group.timeZone);
  return { status: "open", whose, by, since: meeting.changedAt };
}

function visit(group: GroupFacts, meeting: MeetingFacts, now: Date): Standing {
  if (meeting.state !== "SCHEDULED" || !meeting.endsAt) return { status: "locked" };
  const by = endOfDayAfter(meeting.startsAt ?? meeting.endsAt, 0, group.timeZone);
  if (meeting.hostAwayAt)
    return { status: "open", whose: [{ kind: "coordinator" }], by, since: meeting.hostAwayAt };
  if (now < meeting.endsAt) return { status: "waiting", by };
  return {
    status: "open",
    whose: holders(group, meeting),
    by: endOfDayAfter(meeting.endsAt, 1, group.timeZone),
    since: meeting.endsAt,
  };
}
