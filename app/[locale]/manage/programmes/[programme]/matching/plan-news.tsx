import { Happened, Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** How an address says what the last press has done. */
export const happenings = [
  "drafted",
  "lost",
  "lostProposals",
  "saved",
  "shared",
  "undone",
  "kept",
  "removed",
  "weighed",
  "told",
] as const;

type Search = Record<(typeof happenings)[number], string | undefined>;
type Props = { locale: Locale; search: Search; programme: { slug: string; format: string }; left: number };

/** What the last press has done, and what comes next. */
export function PlanNews({ locale, search, programme, left }: Props) {
  const { slug } = programme;
  const t = translator(locale, "matching", formatOf(programme.format));
  const p = translator(locale, "pairing");
  const [drafted, lost, lostProposals] = [search.drafted, search.lost, search.lostProposals].map(
    (value) => Number(value) || 0,
  );
  const lines = [
    drafted ? t("happened.drafted", { n: drafted }) : null,
    lost ? t("happened.lost", { n: lost }) : null,
    lostProposals ? t("happened.lostProposals", { n: lostProposals }) : null,
    search.saved ? t("happened.saved") : null,
    search.shared ? t("happened.shared") : null,
    search.undone ? t("happened.undone") : null,
    search.kept ? p("happened.kept") : null,
    search.removed ? p("happened.removed") : null,
    search.weighed ? p("happened.weighed") : null,
    search.told === "0" ? t("happened.toldAlready") : null,
  ].filter((line) => line !== null);
  // Once groups have been proposed, it is time for those who are left.
  const tells = search.lostProposals !== undefined && left > 0;
  const next = tells ? (
    <p>
      <a href={href(locale, to.manage.unpaired(slug))}>{t("happened.tellLeft", { n: left })}</a>
    </p>
  ) : null;
  const [first, ...others] = lines;
  if (!first)
    return next ? (
      <Notice locale={locale} tone="info">
        {next}
      </Notice>
    ) : null;
  return (
    <Happened locale={locale} said={first}>
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {next}
    </Happened>
  );
}
