import type { Cost } from "@/lib/grouping/pairs/partners";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a pair would cost the others, in words. */
export function costWords(locale: Locale, { points, unpaired }: Cost): string {
  const t = translator(locale, "pairing");
  const parts = [
    points === 0 && unpaired === 0 ? t("cost.nothing") : null,
    points < 0 ? t("cost.points", { n: -points }) : null,
    points > 0 ? t("cost.gain", { n: points }) : null,
    unpaired > 0 ? t("cost.unpaired", { n: unpaired }) : null,
    unpaired < 0 ? t("cost.paired", { n: -unpaired }) : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
