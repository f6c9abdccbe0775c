import { isAskedBefore, isYearly, monthsOf } from "@/lib/formats/asked";
import { meetingWords } from "@/lib/formats/meeting-names";
import { isOf, meetingOf, type Occurrence, surveysIn } from "@/lib/formats/occurrences";
import type { SurveyStep } from "@/lib/formats/recipe";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { askedFrom, lastHeld } from "@/lib/meetings/later";
import { isToCome } from "@/lib/meetings/rules";
import type { GroupFacts } from "@/lib/steps/facts";
import { arranges, blank, type StepBehaviour, type Task, type TaskStatus, unopened } from "@/lib/steps/step";
import { addDays } from "@/lib/time/days";

/**
 * Those who came are asked about a meeting, or about the whole; all surveys share one stop at the end of the path, but for those of months
 * later and those before a meeting, which have their own.
 */
export const survey: StepBehaviour<"survey"> = {
  has: ["survey"],
  tasks: (at, group, now) => [surveyTask(at, group, now)],
  stop: (step) => ({ kind: "survey", step: monthsOf(step) > 0 || isAskedBefore(step) ? step.key : null }),
  agreed: false,
  cameAbout: (tasks) => tasks.some(({ status }) => status === "done"),
  seals: false,
  place: ({ step, meetingId }, { id }) =>
    meetingId ? to.meetingSurvey(meetingId, step) : to.groupSurvey(id, step),
  name: (locale, format, { about, step }, host) => {
    const t = translator(locale, "board", format);
    const early = surveysIn(format).find((one) => one.key === step && isAskedBefore(one));
    if (early) return early.survey.title[locale];
    return about ? t("tasks.feedback", meetingWords(format, about, locale, host)) : t("tasks.closing");
  },
};

/** The steps of a group with the surveys that it was asked about other meetings, when its format asked about those. */
export function withAsked(steps: readonly Occurrence[], { unanswered }: GroupFacts): Occurrence[] {
  const meetings = steps.filter(({ step }) => step.kind === "meeting").map(({ key }) => key);
  return steps.flatMap((one) => {
    if (!isOf(one, "survey") || one.about === null) return [one];
    const { step, number } = one;
    if (number > 1) return [];
    const was = (meeting: string) =>
      unanswered.some((asked) => asked.step === step.key && asked.about === meeting);
    const has = (meeting: string) => steps.some((other) => other.step === step && other.about === meeting);
    return meetings
      .filter((meeting) => has(meeting) || was(meeting))
      .map((meeting) => ({ ...one, about: meeting, key: `${step.key}:${meeting}` }));
  });
}

/** Where a survey before a meeting stands until it is asked, so many days before; null from then on. */
function beforeAsking(
  meeting: GroupFacts["meetings"][number] | undefined,
  { openDays }: SurveyStep,
  group: GroupFacts,
  now: Date,
): TaskStatus | null {
  if (!arranges(group) || meeting?.state === "CANCELLED") return unopened(group);
  if (!meeting?.startsAt) return meeting?.state === "HELD" ? null : "locked";
  return addDays(meeting.startsAt, -openDays) > now ? "waiting" : null;
}

function surveyTask(at: Occurrence<SurveyStep>, group: GroupFacts, now: Date): Task {
  const { step, key, about } = at;
  const meeting = group.meetings.find((one) => one.step === meetingOf(at));
  const task = {
    ...blank,
    key: `survey:${key}`,
    kind: "survey" as const,
    step: step.key,
    about,
    meetingId: about ? (meeting?.id ?? null) : null,
  };
  const months = monthsOf(step);
  if (isYearly(step)) {
    // Whoever is asked elsewhere this year is not asked here, so that nobody waits for it.
    const isAsked = group.unanswered.some((one) => one.step === step.key);
    if (!isAsked && !group.meetings.some(({ state }) => state === "HELD"))
      return { ...task, status: arranges(group) ? "locked" : unopened(group) };
  } else if (months > 0) {
    const last = lastHeld(group.meetings);
    if (!last)
      return {
        ...task,
        status: group.meetings.some(isToCome) && arranges(group) ? "locked" : unopened(group),
      };
    if (askedFrom(last, months, group.timeZone) > now)
      return { ...task, status: arranges(group) ? "waiting" : unopened(group) };
  } else if (at.before !== null) {
    const status = beforeAsking(meeting, step, group, now);
    if (status && !group.unanswered.some((one) => one.step === step.key)) return { ...task, status };
  } else if (meeting?.state !== "HELD") {
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
