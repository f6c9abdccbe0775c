import { buttonClass } from "@/components/ui/button";
import { boxClass } from "@/components/ui/field-classes";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { mostLetters } from "@/lib/search/rules";

type Props = {
  locale: Locale;
  /** The page that searches. */
  at: string;
  words?: string;
  /** In the line of a page's head it is small, and on a phone a link stands there instead. */
  small?: boolean;
};

/** The field that searches everything: a form that is got, so that a search has an address. */
export function SearchForm({ locale, at, words, small }: Props) {
  const t = translator(locale, "search");
  const size = small ? "w-48 min-h-9 px-2 py-1 text-sm" : "min-h-12 min-w-0 max-w-measure flex-1 px-3 py-2";
  return (
    <search className={small ? "ms-auto mb-1 max-sm:hidden" : "print:hidden"}>
      <form method="get" action={at} className="flex gap-2">
        <input
          type="search"
          name="words"
          defaultValue={words}
          maxLength={mostLetters}
          aria-label={t("label")}
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={small ? t("label") : undefined}
          data-search
          className={`${boxClass} ${size}`}
        />
        <button
          type="submit"
          className={`${buttonClass(small ? "secondary" : "primary", small ? "small" : "usual")} flex-none`}
        >
          {small ? <Icon name="search" label={t("submit")} /> : t("submit")}
        </button>
      </form>
    </search>
  );
}
