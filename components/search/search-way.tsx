import { SearchForm } from "@/components/search/search-form";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** The way to search in the coordinators' line: the field itself where it has room, and where one already searches, or on a phone, a link. */
export function SearchWay({ locale, isHere }: { locale: Locale; isHere: boolean }) {
  const at = href(locale, to.manage.search());
  return (
    <>
      <a
        href={at}
        aria-current={isHere ? "page" : undefined}
        className={isHere ? "gap-1.5" : "gap-1.5 sm:hidden!"}
      >
        <Icon name="search" />
        {translator(locale, "search")("link")}
      </a>
      {isHere ? null : <SearchForm locale={locale} at={at} small />}
    </>
  );
}
