import type { PathStep, PathWords } from "@/components/ui/path";
import { type Format, meetingSteps } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { path, type Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** The stations of a group as its coordinator sees them; the survey is behind everybody on the board. */
export function stationsOf(group: GroupPlan, now: Date): Station[] {
  const standing = { ...group.standing, seats: [], contactOf: [], facilitator: false, coordinator: true };
  return path(group.programme.format, group.plan, standing, now);
}

/** What a station is called at the head of a column. */
export function stationName(locale: Locale, format: Format, key: string): string {
  const t = translator(locale, "board");
  const visit = meetingSteps(format).findIndex((step) => step.key === key) + 1;
  if (visit > 0) return t("stations.visit", { n: String(visit) });
  if (key === "survey" || key === "pair" || key === "feedback") return t(`stations.${key}`);
  return t("stations.assignment");
}

/** The stations as steps of the drawn path. */
export function pathSteps(locale: Locale, group: GroupPlan, now: Date): PathStep[] {
  const { format } = group.programme;
  const visits = meetingSteps(format).map(({ key }) => key);
  return stationsOf(group, now).map(({ key, status }) => ({
    key,
    label: stationName(locale, format, key),
    status,
    house: visits.includes(key),
  }));
}

/** The words of the statuses for a coordinator, who waits for others more than others wait for them. */
export function pathWords(locale: Locale): PathWords {
  const t = translator(locale, "board");
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
