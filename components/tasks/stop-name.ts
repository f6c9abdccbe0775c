import type { StopIn } from "@/components/steps/drawn";
import { drawn } from "@/components/steps/kinds";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";

/** What a stop on the path is called by those who walk it. */
export function stopName(locale: Locale, group: StopIn, { kind, step }: Station): string {
  const { format, seats } = group;
  const t = translator(locale, "tasks", format);
  if (kind === "enrolling") return t("stations.survey");
  if (kind === "grouping") return t("stations.pair", { seats });
  return drawn[kind].station(locale, group, { step });
}
