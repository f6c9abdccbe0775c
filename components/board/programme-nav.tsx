import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

const parts = ["programme", "enrolments", "matching", "groups", "emails", "reports", "exports"] as const;

type Props = { locale: Locale; slug: string; current: (typeof parts)[number] };

/** The pages of one programme, for the one who runs it. */
export function ProgrammeNav({ locale, slug, current }: Props) {
  const t = translator(locale, "board");
  const base = href(locale, to.manage.programme(slug));
  return (
    <nav aria-label={t("nav.label")} className="part-nav no-print">
      {parts.map((part) => (
        <a
          key={part}
          href={part === "programme" ? base : `${base}/${part}`}
          aria-current={part === current ? "page" : undefined}
        >
          {t(`nav.${part}`)}
        </a>
      ))}
    </nav>
  );
}
