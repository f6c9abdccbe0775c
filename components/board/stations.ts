import type { PathStep, PathWords } from "@/components/ui/path";
import { type Occurrence, stepsFor } from "@/lib/formats/occurrences";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { path, type Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** The stations of a group as its coordinator sees them; the survey is behind everybody on the board. */
export function stationsOf(group: GroupPlan, now: Date): Station[] {
  const standing = { ...group.standing, seats: [], contactOf: [], facilitator: false, coordinator: true };
  return path(stepsOf(group), group.plan, standing, now);
}

/** What a station is called at the head of a column. */
export function stationName(locale: Locale, steps: readonly Occurrence[], key: string): string {
  const t = translator(locale, "board");
  const visit = keysOfVisits(steps).indexOf(key) + 1;
  if (visit > 0) return t("stations.visit", { n: String(visit) });
  if (key === "survey" || key === "pair" || key === "feedback") return t(`stations.${key}`);
  return t("stations.assignment");
}

/** The stations as steps of the drawn path. */
export function pathSteps(locale: Locale, group: GroupPlan, now: Date): PathStep[] {
  const steps = stepsOf(group);
  const visits = keysOfVisits(steps);
  return stationsOf(group, now).map(({ key, status }) => ({
    key,
    label: stationName(locale, steps, key),
    status,
    house: visits.includes(key),
  }));
}

function stepsOf({ programme, seats }: GroupPlan): Occurrence[] {
  return stepsFor(programme.format, { seats: seats.length });
}

function keysOfVisits(steps: readonly Occurrence[]): string[] {
  return steps.filter(({ step }) => step.kind === "meeting").map(({ key }) => key);
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
