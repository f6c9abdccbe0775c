import { meetingDays } from "@/components/meetings/meeting-days";
import type { DrawnStep, Face } from "@/components/steps/drawn";
import { meetingWords } from "@/lib/formats/meeting-names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { whyNotChoose } from "@/lib/meetings/rules";
import type { Task } from "@/lib/steps/step";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** A meeting as it is drawn. */
export const meeting: DrawnStep = {
  station: (locale, { format, host }, { step }) =>
    translator(locale, "tasks", format)("stations.visit", meetingWords(format, step, locale, host)),
  column: (locale, format, { step }) =>
    translator(locale, "board", format)("stations.visit", meetingWords(format, step, locale)),
  cell: meetingDetail,
  face: (group, task) => {
    if (task.kind === "times") return timesFace(group, task);
    return task.kind === "place" ? "place" : "visit";
  },
};

function timesFace(group: GroupPlan, task: Task): Face {
  if (foundTogether(group, task)) return rhythmFace(group, task);
  const options = group.facts.meetings.find(({ id }) => id === task.meetingId)?.options ?? [];
  const seats = group.facts.seats.map(({ seat }) => seat);
  const allAnswered = options.every(
    (option) => option.facilitator !== undefined && seats.every((seat) => option.seats[seat]),
  );
  if (options.length === 0) return "propose-times";
  if (!allAnswered) return "vote";
  return options.some((option) => whyNotChoose(seats, option) === null) ? "choose" : "propose-times";
}

function foundTogether({ programme: { format } }: GroupPlan, { step }: Task): boolean {
  return format.steps.some(
    (one) => one.kind === "meeting" && one.times === "together" && step.startsWith(`${one.key}-`),
  );
}

/** Of the dates of all meetings: who has not answered answers, whoever holds the meetings chooses. */
function rhythmFace({ facts: { rhythms }, standing }: GroupPlan, { whose }: Task): Face {
  if (!rhythms) return "propose-rhythms";
  const asked = whose.some(
    (one) =>
      (one.kind === "person" && one.userId === standing.userId) ||
      (one.kind === "facilitator" && one.role !== undefined && standing.roles.includes(one.role)),
  );
  const isChoosing = whose.some((one) => one.kind === "facilitator" && one.role === undefined);
  return asked || !isChoosing ? "answer-rhythms" : "choose-rhythm";
}

function meetingDetail(locale: Locale, { facts, programme }: GroupPlan, { step: own, status }: Station) {
  const t = translator(locale, "board", programme.format);
  const meeting = facts.meetings.find(({ step }) => step === own);
  if (!meeting) return null;
  if (!meeting.startsAt || meeting.state === "PROPOSED" || meeting.state === "UNSCHEDULED")
    return t("cell.times", { n: meeting.options.length || (facts.rhythms?.count ?? 0) });
  const day = meetingDays(locale, meeting, programme.timeZone);
  return meeting.state === "SCHEDULED" && status === "stuck" ? `${day} ${t("cell.overdue")}` : day;
}
