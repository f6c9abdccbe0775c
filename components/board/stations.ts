import { drawn } from "@/components/steps/kinds";
import type { PathStep, PathWords } from "@/components/ui/path";
import { stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardGroup } from "@/lib/reports/board-queries";
import { path, type Station } from "@/lib/tasks/path";

/** The stations of a group as its coordinator sees them; the survey is behind everybody on the board. */
export function stationsOf(group: BoardGroup, now: Date): Station[] {
  const standing = {
    ...group.standing,
    ...{ seats: [], contactOf: [], facilitator: false, holds: false, roles: [], coordinator: true },
  };
  return path(stepsFor(group.programme.format, group.facts), group.plan, standing, now);
}

/** What a station is called at the head of a column. */
export function stationName(locale: Locale, format: Format, { kind, step }: Station): string {
  const t = translator(locale, "board", format);
  if (kind === "enrolling") return t("stations.survey");
  return kind === "grouping" ? t("stations.pair") : drawn[kind].column(locale, format, { step });
}

/** The stations as steps of the drawn path. */
export function pathSteps(locale: Locale, group: BoardGroup, now: Date): PathStep[] {
  return stationsOf(group, now).map((station) => ({
    key: station.key,
    label: stationName(locale, group.programme.format, station),
    status: station.status,
    house: station.kind === "meeting",
  }));
}

/** The words of the statuses for a coordinator, who waits for others more than others wait for them. */
export function pathWords(locale: Locale, format: Format): PathWords {
  const t = translator(locale, "board", format);
  return {
    done: t("words.done"),
    yours: t("words.yours"),
    theirs: t("words.theirs"),
    later: t("words.later"),
    skipped: t("words.skipped"),
    stuck: t("words.stuck"),
    sealed: t("words.sealed"),
  };
}
