import { chosenTimes } from "@/lib/formats/chosen-times";
import { isGroupedByHand } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

const parts = {
  programme: to.manage.programme,
  enrolments: to.manage.enrolments,
  matching: to.manage.matching,
  dates: to.manage.dates,
  groups: to.manage.groups,
  emails: to.manage.programmeEmails,
  reports: to.manage.reports,
  exports: to.manage.exports,
} as const;

const navClass =
  "flex flex-wrap gap-x-1 border-b border-line print:hidden *:inline-flex *:min-h-11 *:items-center *:px-3 *:text-soft *:no-underline *:first:ps-0 *:hover:text-ink *:hover:underline *:aria-[current=page]:font-bold *:aria-[current=page]:text-ink *:aria-[current=page]:shadow-[inset_0_-4px_var(--spruce)]";

type Props = { locale: Locale; programme: { slug: string; format: string }; current: keyof typeof parts };

/** The pages of one programme, for the one who runs it. */
export function ProgrammeNav({ locale, programme, current }: Props) {
  const format = formatOf(programme.format);
  const t = translator(locale, "board", format);
  const has: Partial<Record<keyof typeof parts, boolean>> = {
    matching: isGroupedByHand(format),
    dates: chosenTimes(format) !== null,
  };
  const all = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => has[part] !== false);
  return (
    <nav aria-label={t("nav.label")} className={navClass}>
      {all.map((part) => (
        <a
          key={part}
          href={href(locale, parts[part](programme.slug))}
          aria-current={part === current ? "page" : undefined}
        >
          {t(`nav.${part}`)}
        </a>
      ))}
    </nav>
  );
}
