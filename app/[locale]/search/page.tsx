import "@/app/sheets/manage.css";
import { notFound } from "next/navigation";
import { SearchPage, searchTitle } from "@/app/[locale]/search/search-page";
import { pageTitle } from "@/components/layout/page-title";
import { signedInViewer } from "@/lib/auth/gate";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { guidesAnything } from "@/lib/search/queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ locale }, { words }] = await Promise.all([params, askedFor(searchParams, "words")]);
  return pageTitle(locale, searchTitle(locale, words));
}

/** Search over the groups that one guides; to who guides none it does not exist. */
export default async function GuidingSearchPage({ params, searchParams }: Props) {
  const [{ locale }, { words, of }] = await Promise.all([params, askedFor(searchParams, "words", "of")]);
  const viewer = await signedInViewer(to.search({ words, of }));
  if (!(await guidesAnything(viewer))) notFound();
  return <SearchPage {...{ locale, viewer, words, of }} side="guiding" />;
}
