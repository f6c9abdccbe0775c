import type { Occurrence } from "@/lib/formats/occurrences";
import type { CheckStep } from "@/lib/formats/recipe";
import { namesOfStep } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { GroupFacts, Whose } from "@/lib/steps/facts";
import { arranges, blank, type StepBehaviour, type Task, unopened } from "@/lib/steps/step";
import { endOfDayAfter } from "@/lib/time/days";

/** A technical check: whoever holds it sets its time, and each who takes part says which minutes are theirs. No meeting waits for it. */
export const check: StepBehaviour<"check"> = {
  has: ["check-time", "check"],
  tasks: checkTasks,
  stop: (_, { step }) => ({ kind: "check", step }),
  agreed: true,
  cameAbout: (tasks) => tasks.some(({ kind, status }) => kind === "check-time" && status === "done"),
  seals: false,
  place: ({ step }, { id }) => to.check(id, step),
  name: (locale, format, { kind, step }) => {
    const { title } = namesOfStep(format, step, locale);
    return translator(
      locale,
      "board",
      format,
    )(kind === "check-time" ? "tasks.checkTime" : "tasks.check", { title });
  },
};

function checkTasks({ step, before }: Occurrence<CheckStep>, group: GroupFacts, now: Date): Task[] {
  const time = { ...blank, key: `check-time:${step.key}`, kind: "check-time" as const, step: step.key };
  const choice = { ...blank, key: `check:${step.key}`, kind: "check" as const, step: step.key };
  const both = (status: Task["status"]): Task[] => [
    { ...time, status },
    { ...choice, status },
  ];
  const found = group.checks.find((one) => one.step === step.key);
  if (!found?.startsAt || !found.endsAt) {
    if (!arranges(group)) return both(unopened(group));
    const meeting = group.meetings.find((one) => one.step === before);
    if (!found || isPast(meeting, now)) return both("skipped");
    const by = meeting?.startsAt ? endOfDayAfter(meeting.startsAt, -setDays, group.timeZone) : null;
    const whose: Whose[] = [
      group.roles.includes(step.heldBy)
        ? { kind: "facilitator", role: step.heldBy }
        : { kind: "facilitator" },
    ];
    return [
      { ...time, status: "open", whose, by, since: group.confirmedAt },
      { ...choice, status: "locked" },
    ];
  }
  const set = { ...time, status: "done" as const };
  if (found.silent.length === 0) {
    const status = found.endsAt <= now || !arranges(group) ? "done" : "waiting";
    return [set, { ...choice, status, by: status === "waiting" ? found.endsAt : null }];
  }
  if (!arranges(group) || found.startsAt <= now) return [set, { ...choice, status: "skipped" }];
  const whose: Whose[] = found.silent.map((one) => ({ kind: "person", ...one }));
  const by = endOfDayAfter(found.startsAt, -1, group.timeZone);
  return [set, { ...choice, status: "open", whose, by, since: found.changedAt }];
}

function isPast(meeting: GroupFacts["meetings"][number] | undefined, now: Date): boolean {
  if (!meeting || meeting.state === "CANCELLED" || meeting.state === "HELD") return true;
  return meeting.startsAt !== null && meeting.startsAt <= now;
}

/** Days before the first meeting by which it is to have a time. */
const setDays = 10;
