import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; search: Record<string, string | undefined>; base: string; left: number };

/** What the last press has done, and what comes next. */
export function Happened({ locale, search, base, left }: Props) {
  const t = translator(locale, "matching");
  const p = translator(locale, "pairing");
  const [drafted, lost, proposed, told] = [search.drafted, search.lost, search.proposed, search.told].map(
    (value) => Number(value) || 0,
  );
  const lines = [
    drafted ? t("happened.drafted", { n: drafted }) : null,
    lost ? t("happened.lost", { n: lost }) : null,
    search.proposed !== undefined ? t("happened.proposed", { n: proposed ?? 0 }) : null,
    search.saved ? t("happened.saved") : null,
    search.shared ? t("happened.shared") : null,
    search.undone ? t("happened.undone") : null,
    search.kept ? p("happened.kept") : null,
    search.removed ? p("happened.removed") : null,
    search.weighed ? p("happened.weighed") : null,
    told ? p("happened.told", { n: told }) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <Notice locale={locale} tone="success">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {proposed && left > 0 ? (
        <p>
          <a href={`${base}/matching/unpaired`}>{p("happened.tellLeft", { n: left })}</a>
        </p>
      ) : null}
    </Notice>
  );
}
