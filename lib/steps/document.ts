import { approvalsMissing, phaseOf, writersOf } from "@/lib/documents/rules";
import { addressOf } from "@/lib/documents/schema";
import type { DocumentStep } from "@/lib/formats/documents";
import { followedBy, type Occurrence } from "@/lib/formats/occurrences";
import { documentNames } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { GroupFacts, MeetingFacts, Whose } from "@/lib/steps/facts";
import { blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** Written by who may after a meeting, sent round, and approved by every seat. It stands at the stop of its meeting. */
export const document: StepBehaviour<"document"> = {
  has: ["document", "approval"],
  tasks: documentTasks,
  stop: (_, { step, about }) => (about ? { kind: "meeting", step: about } : { kind: "document", step }),
  agreed: false,
  cameAbout: (tasks) => tasks.every(({ status }) => status === "done"),
  seals: false,
  place: (task, { id }) => to.document(id, addressOf(task)),
  name: (locale, format, { kind, step, about }, n) => {
    const t = translator(locale, "board", format);
    const facts = { ...documentNames(format, step, locale), n: about ? Number(n) : 0 };
    return kind === "approval" ? t("tasks.approval", facts) : t("tasks.document", facts);
  },
};

function documentTasks(at: Occurrence<DocumentStep>, group: GroupFacts): Task[] {
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
  if (phase !== "open" && state !== "APPROVED") {
    const status = phase === "locked" && (meeting || unopened(group) === "locked") ? "locked" : "skipped";
    return [{ ...writing, status }, ...approvals(() => ({ status }))];
  }
  if (state === "WRITING") {
    const since = round > 0 ? changedAt : (meeting?.endsAt ?? null);
    const open = {
      status: "open",
      whose: whoWrites(step, meeting, group),
      ...dueFrom(since, step.days.write, group),
    } as const;
    return [{ ...writing, ...open }, ...approvals(() => ({ status: "locked" }))];
  }
  const missing = approvalsMissing({ state, approvedBy }, group.seats);
  const due = dueFrom(changedAt, step.days.answer, group);
  return [
    { ...writing, status: "done" },
    ...approvals(({ seat, written }) => {
      if (missing.includes(seat)) return { status: "open", whose: [{ kind: "seat", seat }], ...due };
      return { status: written || approvedBy.includes(seat) ? "done" : "skipped" };
    }),
  ];
}

const unwritten = { state: "WRITING", round: 0, changedAt: null, approvedBy: [] } as const;

/** Whose turn it is to write: the contacts of these seats, and those who guide in these roles. */
function whoWrites({ writes }: DocumentStep, meeting: MeetingFacts | undefined, group: GroupFacts): Whose[] {
  const { seats, roles } = writersOf(writes, {
    seats: group.seats.map(({ seat }) => seat),
    hostSeat: meeting?.hostSeat ?? null,
    roles: group.roles,
  });
  return [
    ...seats.filter(isWritten(group)).map((seat) => ({ kind: "seat" as const, seat })),
    ...roles.map((role) => ({ kind: "facilitator" as const, role })),
  ];
}

/** A seat that cannot be written to is not asked to write, and who calls it reads nothing of the group. */
function isWritten({ seats }: GroupFacts) {
  return (seat: number) => seats.some((one) => one.seat === seat && one.written);
}

/** Due so many days after something has happened. */
function dueFrom(since: Date | null, days: number, { timeZone }: GroupFacts): Pick<Task, "by" | "since"> {
  return { since, by: since && endOfDayAfter(since, days, timeZone) };
}
