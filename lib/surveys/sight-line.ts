import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { type AfterReader, formSeen } from "@/lib/surveys/after-sight";
import type { Question, SeenBy } from "@/lib/surveys/definition";
import { audienceOf, isNameless, sight } from "@/lib/surveys/sight";

/** The line under a question: who sees its answer and from when on. Made from what is shown, so that it says what is done. */
export function sightLine(locale: Locale, format: Worded | null, seenBy: SeenBy): string {
  const t = translator(locale, "surveys", format);
  if (isNameless({ seenBy })) return t(`seenBy.${namelessLine(seenBy)}`);
  const guides = guidesWho(seenBy);
  const who = listed(
    locale,
    guides.map((reader) => t(`sees.${reader}`)),
  );
  const later = sight[seenBy].other;
  if (later === "proposed" || later === "agreed") return t("sees.then", { who, later: t(`sees.${later}`) });
  return t(guides.length === 1 ? "sees.only" : "sees.line", { who });
}

/** The same in two words, for a page on which `sightKey` says the sentences once. */
export function briefSight(locale: Locale, format: Worded | null, seenBy: SeenBy): string {
  const t = translator(locale, "surveys", format);
  if (isNameless({ seenBy })) return t(`seesBriefly.${namelessLine(seenBy)}`);
  const later = sight[seenBy].other;
  if (later === "proposed" || later === "agreed") return t(`seesBriefly.${later}`);
  const guides = guidesWho(seenBy).map((reader) => t(`sees.${reader}`));
  return t("seesBriefly.named", { who: listed(locale, guides) });
}

/** What the two words under some questions stand for, each sentence once; those that say all that there is to say have none. */
export function sightKey(locale: Locale, format: Worded | null, questions: readonly Question[]) {
  const audiences = [...new Set(questions.map(audienceOf))].filter(
    (seenBy) => isNameless({ seenBy }) || sight[seenBy].other,
  );
  const sentences = audiences.map((seenBy) => ({
    seenBy,
    brief: briefSight(locale, format, seenBy),
    sentence: sightLine(locale, format, seenBy),
  }));
  return sentences.filter(
    ({ sentence }, at) => sentences.findIndex((one) => one.sentence === sentence) === at,
  );
}

/** Who of those that guide sees answers of a kind from the start. */
function guidesWho(seenBy: SeenBy) {
  return (["coordinator", "facilitator"] as const).filter((reader) => sight[seenBy][reader]);
}

/** The words for what is seen of an answer without a name when its survey has closed: they say the most that is ever shown. */
function namelessLine(seenBy: SeenBy): "quote" | "words" | "totals" | "facilitator" {
  const form = (reader: AfterReader) => formSeen(reader, { seenBy, kind: "rating" }, "closed");
  if (form("report") === "quoted") return "quote";
  if (form("report") === "numbers") return "totals";
  return form("coordinator") === "words" ? "words" : "facilitator";
}
