import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

const parts = {
  programme: to.manage.programme,
  enrolments: to.manage.enrolments,
  matching: to.manage.matching,
  groups: to.manage.groups,
  emails: to.manage.programmeEmails,
  reports: to.manage.reports,
  exports: to.manage.exports,
} as const;

type Props = { locale: Locale; slug: string; current: keyof typeof parts };

/** The pages of one programme, for the one who runs it. */
export function ProgrammeNav({ locale, slug, current }: Props) {
  const t = translator(locale, "board");
  return (
    <nav aria-label={t("nav.label")} className="part-nav no-print">
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <a
          key={part}
          href={href(locale, parts[part](slug))}
          aria-current={part === current ? "page" : undefined}
        >
          {t(`nav.${part}`)}
        </a>
      ))}
    </nav>
  );
}
