import { meetingDays } from "@/components/meetings/meeting-days";
import { type GroupPlan, pairName, shortName } from "@/components/tasks/names";
import { stopName } from "@/components/tasks/stop-name";
import { dueBy } from "@/components/tasks/task-words";
import { Path, type PathStep } from "@/components/ui/path";
import { stepsFor } from "@/lib/formats/occurrences";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MeetingState } from "@/lib/meetings/states";
import { isAgreed, path, type Station } from "@/lib/tasks/path";
import { formatDateTime } from "@/lib/time/format";

type Props = { locale: Locale; group: GroupPlan; now: Date; size: "page" | "row" };

/** The cycle of a group as the path, with the dates that are known. */
export function GroupPath({ locale, group, now, size }: Props) {
  const t = translator(locale, "tasks", group.programme.format);
  const label =
    size === "page"
      ? t("path", { seats: group.seats.length })
      : t("pathOf", { pair: pairName(locale, group) });
  return <Path locale={locale} size={size} label={label} steps={groupSteps(locale, group, size, now)} />;
}

/** The stops of a group as its viewer sees them. */
export function groupSteps(locale: Locale, group: GroupPlan, size: Props["size"], now: Date): PathStep[] {
  const steps = stepsFor(group.programme.format, group.facts);
  return path(steps, group.plan, group.standing, now).map((station) =>
    stepOf(locale, group, station, size, now),
  );
}

function stepOf(
  locale: Locale,
  group: GroupPlan,
  station: Station,
  size: Props["size"],
  now: Date,
): PathStep {
  const meeting = group.facts.meetings.find(({ step }) => step === station.step);
  const host = group.seats.find(({ seat }) => seat === meeting?.hostSeat);
  return {
    key: station.key,
    status: station.status,
    label: stopName(
      locale,
      { format: group.programme.format, seats: group.seats.length, host: host && shortName(host.name) },
      station,
    ),
    house: station.kind === "meeting",
    word: wordOf(locale, group, station, meeting?.state),
    detail: detailOf(locale, group, station, now),
    href: size === "page" && meeting?.startsAt ? href(locale, to.meeting(meeting.id)) : undefined,
  };
}

/** In other words than its status has: a visit that is agreed on, or was cancelled. */
function wordOf(
  locale: Locale,
  group: GroupPlan,
  station: Station,
  meetingState: MeetingState | undefined,
): string | undefined {
  if (isAgreedOn(station)) return translator(locale, "tasks", group.programme.format)("agreed");
  return meetingState === "CANCELLED" ? translator(locale, "states", null)("meeting.CANCELLED") : undefined;
}

/** A visit that has its time and place waits for its day and for nobody. */
function isAgreedOn({ tasks, status }: Station): boolean {
  return status === "theirs" && tasks.every((task) => task.status !== "open") && tasks.some(isAgreed);
}

function detailOf(
  locale: Locale,
  group: GroupPlan,
  { step: own, status, tasks }: Station,
  now: Date,
): string | null {
  const t = translator(locale, "tasks", group.programme.format);
  const zone = group.programme.timeZone;
  const meeting = group.facts.meetings.find(({ step }) => step === own);
  const several = meeting?.days && meeting.days.length > 1;
  if (meeting?.state === "HELD" && meeting.startsAt) return meetingDays(locale, meeting, zone);
  if (meeting && status === "skipped") return null;
  if (meeting?.startsAt && several) return meetingDays(locale, meeting, zone);
  if (meeting?.startsAt) return formatDateTime(meeting.startsAt, { locale, zone });
  if (meeting) {
    const host = group.seats.find(({ seat }) => seat === meeting.hostSeat);
    return host ? t("hosts", { host: shortName(host.name) }) : null;
  }
  const waits = status === "yours" || status === "theirs" || status === "sealed";
  const due = waits && tasks.find((task) => task.status === "open" && task.by);
  return due ? dueBy(locale, group, due, now) : null;
}
