import { meetingBefore, phaseOf } from "@/lib/assignments/rules";
import type { Occurrence } from "@/lib/formats/occurrences";
import type { AssignmentStep } from "@/lib/formats/recipe";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { GroupFacts } from "@/lib/steps/facts";
import { blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** Each seat answers by itself between two meetings, and all are revealed when all are in. */
export const assignment: StepBehaviour<"assignment"> = {
  has: ["assignment"],
  tasks: assignmentTasks,
  stop: (_, { step }) => ({ kind: "assignment", step }),
  agreed: false,
  cameAbout: (tasks) => tasks.every(({ status }) => status === "done"),
  seals: true,
  place: ({ step }, { id }) => to.assignment(id, step),
  name: (locale, format) => translator(locale, "board", format)("tasks.assignment"),
};

function assignmentTasks(at: Occurrence<AssignmentStep>, group: GroupFacts): Task[] {
  const after = at.after === null ? null : group.meetings.find((meeting) => meeting.step === at.after);
  const before = meetingBefore(at, group.meetings);
  const by = before?.startsAt ? endOfDayAfter(before.startsAt, -at.step.due.days, group.timeZone) : null;
  return group.seats.map(({ seat }) => {
    const task = {
      ...blank,
      key: `assignment:${at.key}:${seat}`,
      kind: "assignment" as const,
      step: at.key,
      seat,
      by,
    };
    const handedIn = group.submissions.some(
      (one) => one.step === at.key && one.seat === seat && one.handedInAt,
    );
    if (handedIn) return { ...task, status: "done" as const };
    if (after === undefined) return { ...task, status: unopened(group) };
    const phase = phaseOf({ groupState: group.state, after, before });
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
