import type { DrawnStep, Face } from "@/components/steps/drawn";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { whyNotChoose } from "@/lib/meetings/rules";
import type { Task } from "@/lib/steps/step";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";
import { formatDate } from "@/lib/time/format";

/** A meeting as it is drawn. */
export const meeting: DrawnStep = {
  station: (locale, { format }, { n }) => translator(locale, "tasks", format)("stations.visit", { n }),
  column: (locale, format, { n }) => translator(locale, "board", format)("stations.visit", { n: String(n) }),
  cell: meetingDetail,
  face: (group, task) => {
    if (task.kind === "times") return timesFace(group, task);
    return task.kind === "place" ? "place" : "visit";
  },
};

function timesFace(group: GroupPlan, task: Task): Face {
  const options = group.facts.meetings.find(({ id }) => id === task.meetingId)?.options ?? [];
  const seats = group.facts.seats.map(({ seat }) => seat);
  const allAnswered = options.every(
    (option) => option.facilitator !== undefined && seats.every((seat) => option.seats[seat]),
  );
  if (options.length === 0) return "propose-times";
  if (!allAnswered) return "vote";
  return options.some((option) => whyNotChoose(seats, option) === null) ? "choose" : "propose-times";
}

function meetingDetail(locale: Locale, { facts, programme }: GroupPlan, { step: own, status }: Station) {
  const t = translator(locale, "board", programme.format);
  const meeting = facts.meetings.find(({ step }) => step === own);
  if (!meeting) return null;
  if (!meeting.startsAt || meeting.state === "PROPOSED" || meeting.state === "UNSCHEDULED")
    return t("cell.times", { n: meeting.options.length });
  const day = formatDate(meeting.startsAt, { zone: programme.timeZone, locale });
  return meeting.state === "SCHEDULED" && status === "stuck" ? `${day} ${t("cell.overdue")}` : day;
}
