import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { type AfterReader, formSeen } from "@/lib/surveys/after-sight";
import type { SeenBy } from "@/lib/surveys/definition";
import { isNameless, sight } from "@/lib/surveys/sight";

/** The line under a question: who sees its answer and from when on. Made from what is shown, so that it says what is done. */
export function sightLine(locale: Locale, format: Worded | null, seenBy: SeenBy): string {
  const t = translator(locale, "surveys", format);
  if (isNameless({ seenBy })) return t(`seenBy.${namelessLine(seenBy)}`);
  const guides = (["coordinator", "facilitator"] as const).filter((reader) => sight[seenBy][reader]);
  const who = listed(
    locale,
    guides.map((reader) => t(`sees.${reader}`)),
  );
  const later = sight[seenBy].other;
  if (later === "proposed" || later === "agreed") return t("sees.then", { who, later: t(`sees.${later}`) });
  return t(guides.length === 1 ? "sees.only" : "sees.line", { who });
}

/** The words for what is seen of an answer without a name when its survey has closed: they say the most that is ever shown. */
function namelessLine(seenBy: SeenBy): "quote" | "words" | "totals" | "facilitator" {
  const form = (reader: AfterReader) => formSeen(reader, { seenBy, kind: "rating" }, "closed");
  if (form("report") === "quoted") return "quote";
  if (form("report") === "numbers") return "totals";
  return form("coordinator") === "words" ? "words" : "facilitator";
}
