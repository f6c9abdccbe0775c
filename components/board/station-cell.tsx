import { pathWords } from "@/components/board/stations";
import { StatusMark } from "@/components/ui/status-mark";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";
import { formatDate } from "@/lib/time/format";

type Props = { locale: Locale; group: GroupPlan; station: Station };

/** One station of one pair, as in a timetable: its shape, and the day or the number that says how far it is. */
export function StationCell({ locale, group, station }: Props) {
  const detail = detailOf(locale, group, station);
  const word = pathWords(locale)[station.status];
  return (
    <div>
      <StatusMark bare status={station.status} label={detail ? word : undefined} />
      {detail ?? word}
    </div>
  );
}

function detailOf(locale: Locale, group: GroupPlan, station: Station): string | null {
  const { status, key, tasks } = station;
  if (status === "later" || status === "skipped") return null;
  if (key === "pair") return pairDetail(locale, group);
  if (key === "feedback") return feedbackDetail(locale, station);
  if (tasks.some(({ kind }) => kind === "assignment")) return assignmentDetail(locale, group, station);
  return meetingDetail(locale, group, station);
}

function pairDetail(locale: Locale, { facts, state, programme }: GroupPlan) {
  const t = translator(locale, "board");
  if (facts.confirmedAt) return formatDate(facts.confirmedAt, { zone: programme.timeZone, locale });
  if (state === "DRAFT") return t("cell.draft");
  const agreed = facts.seats.filter(({ agreedAt }) => agreedAt).length;
  return t("cell.agreed", { n: agreed, all: facts.seats.length });
}

function meetingDetail(locale: Locale, { facts, programme }: GroupPlan, { key, status }: Station) {
  const t = translator(locale, "board");
  const meeting = facts.meetings.find(({ step }) => step === key);
  if (!meeting) return null;
  if (!meeting.startsAt || meeting.state === "PROPOSED" || meeting.state === "UNSCHEDULED")
    return t("cell.times", { n: meeting.options.length });
  const day = formatDate(meeting.startsAt, { zone: programme.timeZone, locale });
  return meeting.state === "SCHEDULED" && status === "stuck" ? `${day} ${t("cell.overdue")}` : day;
}

function assignmentDetail(locale: Locale, { facts }: GroupPlan, { key }: Station) {
  const handedIn = facts.submissions.filter((one) => one.step === key && one.handedInAt).length;
  return translator(locale, "board")("cell.handedIn", {
    n: String(handedIn),
    all: String(facts.seats.length),
  });
}

function feedbackDetail(locale: Locale, { tasks, status }: Station) {
  if (status === "done") return null;
  const missing = tasks
    .filter((task) => task.status === "open")
    .reduce((sum, task) => sum + task.whose.length, 0);
  return missing > 0 ? translator(locale, "board")("cell.unanswered", { n: missing }) : null;
}
