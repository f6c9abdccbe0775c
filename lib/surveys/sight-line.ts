import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SeenBy } from "@/lib/surveys/definition";
import { isNameless, sight } from "@/lib/surveys/sight";

/** The line under a question: who sees its answer and from when on. Made from `sight`, so that it says what is done. */
export function sightLine(locale: Locale, seenBy: SeenBy): string {
  const t = translator(locale, "ui");
  if (isNameless({ seenBy })) return t(`seenBy.${seenBy as "totals"}`);
  const guides = (["coordinator", "facilitator"] as const).filter((reader) => sight[seenBy][reader]);
  const who = listed(
    locale,
    guides.map((reader) => t(`sees.${reader}`)),
  );
  const later = sight[seenBy].pair;
  if (later === "proposed" || later === "agreed") return t("sees.then", { who, later: t(`sees.${later}`) });
  return t(guides.length === 1 ? "sees.only" : "sees.line", { who });
}
