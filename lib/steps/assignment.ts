import { meetingBefore, phaseOf } from "@/lib/assignments/rules";
import { isOfHost, type Occurrence } from "@/lib/formats/occurrences";
import type { AssignmentStep } from "@/lib/formats/recipe";
import { namesOfStep } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { GroupFacts } from "@/lib/steps/facts";
import { blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** Each seat answers by itself between two meetings, and all are revealed when all are in; or whoever hosts does, before their meeting, at whose stop it stands. */
export const assignment: StepBehaviour<"assignment"> = {
  has: ["assignment"],
  tasks: assignmentTasks,
  stop: (_, { step, about }) => (about ? { kind: "meeting", step: about } : { kind: "assignment", step }),
  agreed: false,
  // A meeting was held also where its host has written nothing before.
  cameAbout: (tasks) => tasks.every(({ status, about }) => about !== null || status === "done"),
  seals: true,
  place: ({ step }, { id }) => to.assignment(id, step),
  name: (locale, format, { step, about }) => {
    const t = translator(locale, "board", format);
    return about ? t("tasks.host-list", namesOfStep(format, step, locale)) : t("tasks.assignment");
  },
};

function assignmentTasks(at: Occurrence<AssignmentStep>, group: GroupFacts, now: Date): Task[] {
  const after = at.after === null ? null : group.meetings.find((meeting) => meeting.step === at.after);
  const before = meetingBefore(at, group.meetings);
  const by = before?.startsAt ? endOfDayAfter(before.startsAt, -at.step.due.days, group.timeZone) : null;
  const until = isOfHost(at.step) ? { startsAt: before?.startsAt ?? null } : null;
  const seats = group.seats.filter(({ seat }) => until === null || seat === at.hostSeat);
  return seats.map(({ seat }) => {
    const task = {
      ...blank,
      key: `assignment:${at.key}:${seat}`,
      kind: "assignment" as const,
      step: at.key,
      about: until ? at.before : null,
      seat,
      by,
    };
    const handedIn = group.submissions.some(
      (one) => one.step === at.key && one.seat === seat && one.handedInAt,
    );
    if (handedIn) return { ...task, status: "done" as const };
    if (after === undefined) return { ...task, status: unopened(group) };
    const phase = phaseOf({ groupState: group.state, after, before, until }, now);
    if (phase !== "open")
      return { ...task, status: phase === "over" ? ("skipped" as const) : ("locked" as const) };
    return {
      ...task,
      status: "open" as const,
      whose: [{ kind: "seat" as const, seat }],
      since: after ? after.endsAt : group.confirmedAt,
    };
  });
}
