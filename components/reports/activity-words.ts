import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActivityRow } from "@/lib/reports/activity-queries";

/** What somebody did, in words. */
export function whatWasDone(
  locale: Locale,
  { action, format }: Pick<ActivityRow, "action" | "format">,
): string {
  const t = translator(locale, "activity", format);
  const key = `actions.${action}` as "actions.group.propose";
  return t.has(key) ? t(key) : t("other");
}

/** Who did it. */
export function whoDidIt(locale: Locale, { actor, name }: Pick<ActivityRow, "actor" | "name">): string {
  const t = translator(locale, "activity", null);
  if (actor === "person") return name ?? t("gone");
  return t(actor);
}
