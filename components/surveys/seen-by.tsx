import { LockLine, type SeenByLine } from "@/components/ui/lock-line";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { SeenBy as Audience } from "@/lib/surveys/definition";
import { briefSight, sightLine } from "@/lib/surveys/sight-line";

export type Readers = Audience | "everybody" | "public";

const shared: readonly Readers[] = ["group", "pair", "agreed", "totals", "quote", "public"];

/** Says who sees what is written in a field. */
export function seenByLine(locale: Locale, format: Worded | null, who: Readers): SeenByLine {
  const tone = shared.includes(who) ? "shared" : "confidential";
  const t = translator(locale, "surveys", format);
  if (who === "everybody") return { text: t("seenBy.group"), tone };
  if (who === "public") return { text: t("seenBy.public"), tone };
  return { text: sightLine(locale, format, who), tone };
}

/** The same in two words, where the page says the sentence once (`SightKey`). */
export function briefLine(locale: Locale, format: Worded, who: Audience): SeenByLine {
  return { ...seenByLine(locale, format, who), text: briefSight(locale, format, who) };
}

type Props = { locale: Locale; format: Worded | null; who: Readers };

/** The line of who sees, standing on its own. */
export function SeenBy({ locale, format, who }: Props) {
  return <LockLine line={seenByLine(locale, format, who)} />;
}
