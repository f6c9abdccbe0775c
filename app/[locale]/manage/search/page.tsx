import { managingViewer } from "@/app/[locale]/manage/here";
import { SearchPage, searchTitle } from "@/app/[locale]/search/search-page";
import { pageTitle } from "@/components/layout/page-title";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ locale }, { words }] = await Promise.all([params, askedFor(searchParams, "words")]);
  return pageTitle(locale, searchTitle(locale, words));
}

/** Search over everything that one coordinates and administers. */
export default async function ManageSearchPage({ params, searchParams }: Props) {
  const [{ locale }, { words, of }] = await Promise.all([params, askedFor(searchParams, "words", "of")]);
  return <SearchPage {...{ locale, words, of }} viewer={await managingViewer()} side="manage" />;
}
