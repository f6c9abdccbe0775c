import { pathWords } from "@/components/board/stations";
import { drawn } from "@/components/steps/kinds";
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
  const word = pathWords(locale, group.programme.format)[station.status];
  return (
    <span className={station.status === "stuck" ? "font-bold text-brick" : undefined}>
      <StatusMark bare status={station.status} label={detail ? word : undefined} />
      {detail ?? word}
    </span>
  );
}

function detailOf(locale: Locale, group: GroupPlan, station: Station): string | null {
  const { status, kind } = station;
  if (status === "later" || status === "skipped" || kind === "enrolling") return null;
  return kind === "grouping" ? pairDetail(locale, group) : drawn[kind].cell(locale, group, station);
}

function pairDetail(locale: Locale, { facts, state, programme }: GroupPlan) {
  const t = translator(locale, "board", programme.format);
  if (facts.confirmedAt) return formatDate(facts.confirmedAt, { zone: programme.timeZone, locale });
  if (state === "DRAFT") return t("cell.draft");
  const agreed = facts.seats.filter(({ agreedAt }) => agreedAt).length;
  return t("cell.agreed", { n: agreed, all: facts.seats.length });
}
