import type { DocumentFacts } from "@/lib/documents/facts";
import {
  answerDay,
  approvalsMissing,
  askedNow,
  firstIn,
  isHeard,
  passingOf,
  phaseOf,
  type Writers,
  writersOf,
} from "@/lib/documents/rules";
import { addressOf } from "@/lib/documents/schema";
import type { DocumentStep } from "@/lib/formats/documents";
import { aboutMeeting } from "@/lib/formats/meeting-names";
import { followedBy, type Occurrence } from "@/lib/formats/occurrences";
import { documentNames } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { GroupFacts, MeetingFacts, Whose } from "@/lib/steps/facts";
import { blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDay, endOfDayAfter } from "@/lib/time/days";

/**
 * Written by who may after a meeting, sent round, and approved by every seat; or corrected by those whom it names, and published by who
 * writes it. It stands at the stop of its meeting.
 */
export const document: StepBehaviour<"document"> = {
  has: ["document", "approval", "publishing"],
  tasks: documentTasks,
  stop: (_, { step, about }) => (about ? { kind: "meeting", step: about } : { kind: "document", step }),
  agreed: false,
  cameAbout: (tasks) => tasks.every(({ status }) => status === "done"),
  seals: false,
  place: (task, { id }) => to.document(id, addressOf(task)),
  name: (locale, format, { kind, step, about }, host) => {
    const t = translator(locale, "board", format);
    const names = documentNames(format, step, locale);
    const facts = { ...names, ...aboutMeeting(format, about, locale, host) };
    if (kind === "approval") return t("tasks.approval", facts);
    return kind === "publishing" ? t("tasks.publishing", facts) : t("tasks.document", facts);
  },
};

function documentTasks(at: Occurrence<DocumentStep>, group: GroupFacts, now: Date): Task[] {
  const { step, key, about } = at;
  const meeting = group.meetings.find((one) => one.step === followedBy(at));
  const found = group.documents.find((one) => one.step === step.key && one.about === about);
  const common = { ...blank, step: step.key, about, meetingId: meeting?.id ?? null };
  const writing = { ...common, key: `document:${key}`, kind: "document" as const };
  const approvals = (of: (seat: GroupFacts["seats"][number]) => Partial<Task> & Pick<Task, "status">) =>
    group.seats.map((own): Task => {
      const { seat } = own;
      return { ...common, key: `approval:${key}:${seat}`, kind: "approval", seat, ...of(own) };
    });
  const { state, round, changedAt, approvedBy } = found ?? unwritten;
  const phase = phaseOf(group.state, meeting);
  if (passingOf(step) !== "all-approve") {
    const publishing = { ...common, key: `publishing:${key}`, kind: "publishing" as const };
    return publishedTasks({ writing, publishing }, { step, meeting, found, group, now });
  }
  if (phase !== "open" && state !== "APPROVED") {
    const status = phase === "locked" && (meeting || unopened(group) === "locked") ? "locked" : "skipped";
    return [{ ...writing, status }, ...approvals(() => ({ status }))];
  }
  if (state === "WRITING") {
    const since = round > 0 ? changedAt : (meeting?.endsAt ?? null);
    const open = {
      status: "open",
      whose: whoWrites(step, meeting, group),
      ...dueFrom(since, step.days.write, group, step.days.stuck),
    } as const;
    return [{ ...writing, ...open }, ...approvals(() => ({ status: "locked" }))];
  }
  const missing = approvalsMissing({ state, approvedBy }, group.seats);
  const first = firstIn(step, writersIn(step, group, meeting?.step ?? null), group.seats);
  const asked = askedNow(missing, first);
  // Where it has gone to somebody first the others have been asked since they approved it.
  const since = asked.some((seat) => first.includes(seat)) ? changedAt : (found?.heardAt ?? changedAt);
  const due = dueFrom(since, step.days.answer, group);
  return [
    { ...writing, status: "done" },
    ...approvals(({ seat, written }) => {
      if (asked.includes(seat)) return { status: "open", whose: [{ kind: "seat", seat }], ...due };
      if (missing.includes(seat)) return { status: "locked" };
      return { status: written || approvedBy.includes(seat) ? "done" : "skipped" };
    }),
  ];
}

type Published = {
  step: DocumentStep;
  meeting: MeetingFacts | undefined;
  found: DocumentFacts | undefined;
  group: GroupFacts;
  now: Date;
};

/** Of one that whoever writes it publishes: to be written, and to be published when those who correct it have been heard. */
function publishedTasks(
  { writing, publishing }: Record<"writing" | "publishing", Omit<Task, "status">>,
  { step, meeting, found, group, now }: Published,
): Task[] {
  const { state, round, changedAt } = found ?? unwritten;
  const both = (status: Task["status"]) => [writing, publishing].map((task) => ({ ...task, status }));
  const phase = phaseOf(group.state, meeting);
  if (state === "APPROVED") return both("done");
  if (phase !== "open")
    return both(phase === "locked" && (meeting || unopened(group) === "locked") ? "locked" : "skipped");
  const whose = whoWrites(step, meeting, group);
  if (state === "WRITING") {
    const since = round > 0 ? changedAt : (meeting?.endsAt ?? null);
    const due = dueFrom(since, step.days.write, group, step.days.stuck);
    const open = { status: "open", whose, ...due } as const;
    return [
      { ...writing, ...open },
      { ...publishing, status: "locked" },
    ];
  }
  const sent = { sentAt: changedAt ?? now, heardAt: found?.heardAt ?? null };
  const { timeZone } = group;
  const over = endOfDay(answerDay(step, sent.sentAt, timeZone), timeZone);
  const mayPublish = passingOf(step) === "author" || isHeard(step, sent, { now, timeZone });
  const since = passingOf(step) === "author" ? sent.sentAt : (sent.heardAt ?? over);
  return [
    { ...writing, status: "done" },
    mayPublish
      ? { ...publishing, status: "open", whose, ...dueFrom(since, step.days.write, group) }
      : { ...publishing, status: "waiting", whose, by: null, since: null },
  ];
}

const unwritten = { state: "WRITING", round: 0, changedAt: null, approvedBy: [] } as const;

/** Whose turn it is to write: the contacts of these seats, and those who guide in these roles; where nobody does, who names them. */
function whoWrites(step: DocumentStep, meeting: MeetingFacts | undefined, group: GroupFacts): Whose[] {
  const { seats, roles } = writersIn(step, group, meeting?.step ?? null);
  if (seats.length + roles.length === 0) return [{ kind: "coordinator" }];
  return [
    ...seats.filter(isWritten(group)).map((seat) => ({ kind: "seat" as const, seat })),
    ...roles.map((role) => ({ kind: "facilitator" as const, role })),
  ];
}

/** Who writes a document of a group: of the whole, or about a meeting. */
export function writersIn(
  { writes }: Pick<DocumentStep, "writes">,
  group: Pick<GroupFacts, "seats" | "meetings" | "roles">,
  meeting: string | null,
): Writers {
  return writersOf(writes, {
    seats: group.seats.map(({ seat }) => seat),
    hostSeat: group.meetings.find(({ step }) => step === meeting)?.hostSeat ?? null,
    roles: group.roles,
  });
}

/** A seat that cannot be written to is not asked to write, and who calls it reads nothing of the group. */
function isWritten({ seats }: GroupFacts) {
  return (seat: number) => seats.some((one) => one.seat === seat && one.written);
}

/** Due so many days after something has happened, and stuck so many. */
function dueFrom(
  since: Date | null,
  days: number,
  { timeZone }: GroupFacts,
  stuck?: number,
): Pick<Task, "by" | "since" | "stuckFrom"> {
  const after = (count: number) => since && endOfDayAfter(since, count, timeZone);
  return { since, by: after(days), ...(stuck === undefined ? {} : { stuckFrom: after(stuck) }) };
}
