import { Page } from "@/components/layout/page";
import { SearchForm } from "@/components/search/search-form";
import { SearchKey } from "@/components/search/search-key";
import { SearchResults } from "@/components/search/search-results";
import { Notice } from "@/components/ui/notice";
import { StaticPart } from "@/components/ui/static-part";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { namesLikeIt, search } from "@/lib/search/queries";
import { askedFrom, type SearchSide, sourceKeys } from "@/lib/search/rules";

type Props = {
  locale: Locale;
  viewer: Viewer;
  side: SearchSide;
  words: string | undefined;
  /** The one source that is searched, as the address says it. */
  of: string | undefined;
};

const pages = { manage: to.manage.search, guiding: to.search };

/** Searches from one side: the field, and what was found. */
export async function SearchPage({ locale, viewer, side, words, of }: Props) {
  const t = translator(locale, "search");
  const page = pages[side];
  const only = sourceKeys.find((source) => source === of) ?? null;
  const asked = askedFrom(words);
  const found = asked ? await search(viewer, side, asked, only) : [];
  const like = asked && found.length === 0 && side === "manage" ? await namesLikeIt(viewer, asked) : [];
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("title")}
      lead={asked ? undefined : t(side === "manage" ? "lead" : "leadGuiding")}
    >
      {side === "guiding" ? <SearchKey at={href(locale, page())} /> : null}
      <StaticPart className="stack-lg">
        <SearchForm locale={locale} at={href(locale, page())} words={words} />
        {asked ? (
          <SearchResults
            {...{ locale, found, only, like }}
            words={asked.text}
            at={(query) => href(locale, page(query))}
          />
        ) : words ? (
          <Notice locale={locale} tone="warning">
            <p>{t("short")}</p>
          </Notice>
        ) : (
          <p className="text-soft max-sm:hidden">{t("key")}</p>
        )}
      </StaticPart>
    </Page>
  );
}

/** What a page of a search is called. */
export function searchTitle(locale: Locale, words: string | undefined): string {
  const t = translator(locale, "search");
  const asked = askedFrom(words);
  return asked ? t("titleOf", { words: asked.text }) : t("title");
}
