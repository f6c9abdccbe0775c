import { managedProgramme, pageNumber } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import { getSuggestions, listDrafts, listPairable } from "@/lib/groups/suggestion-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getFacilitatorLoads } from "@/lib/programmes/managing-queries";
import { ByHand } from "./by-hand";
import { Drafts } from "./drafts";
import { LeftOver } from "./left-over";
import { Suggestions } from "./suggestions";

type Search = Record<string, string | undefined>;
type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "matching")("title"));
}

/** Where pairs are made: what is suggested and why, who is left, what has been pencilled. No dragging: forms and lists. */
export default async function MatchingPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([params, searchParams]);
  const { viewer, programme } = await managedProgramme(slug);
  const [{ waiting, total, pairing }, pairable, drafts, loads] = await Promise.all([
    getSuggestions(viewer, programme.id),
    listPairable(viewer, programme.id),
    listDrafts(viewer, programme.id, pageNumber(search.page)),
    getFacilitatorLoads(viewer, programme),
  ]);
  const t = translator(locale, "matching");
  const base = `/${locale}/manage/programmes/${slug}`;
  const words = {
    names: new Map(waiting.map(({ id, name }) => [id, name])),
    themes: programme.themes,
    intake: formatOf(programme.format).intake,
  };
  const left =
    total > 0 ? (
      <LeftOver locale={locale} base={base} waiting={waiting} left={pairing.left} drafts={drafts.rows} />
    ) : null;
  return (
    <Page
      locale={locale}
      title={t("title")}
      eyebrow={programme.name[locale]}
      lead={t("waiting", { n: total })}
      width="wide"
    >
      <ProgrammeNav locale={locale} slug={slug} current="matching" />
      <Happened locale={locale} search={search} />
      {total === 0 && drafts.total === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={<LinkButton href={`${base}/enrolments?state=SUBMITTED`}>{t("empty.action")}</LinkButton>}
        >
          {t("empty.what")}
        </EmptyState>
      ) : null}
      {pairing.pairs.length > 0 ? (
        <Suggestions
          locale={locale}
          slug={slug}
          programmeId={programme.id}
          pairing={pairing}
          words={words}
          total={total}
        />
      ) : null}
      {pairing.pairs.length > 0 ? left : null}
      {drafts.total > 0 ? (
        <Drafts
          locale={locale}
          slug={slug}
          programme={programme}
          drafts={drafts}
          page={pageNumber(search.page)}
          loads={loads}
          isMain={pairing.pairs.length === 0}
        />
      ) : null}
      {pairing.pairs.length > 0 ? null : left}
      {pairable.length > 1 ? (
        <Section title={t("byHand.title")} lead={t("byHand.lead")} id="by-hand">
          <ByHand
            locale={locale}
            slug={slug}
            programmeId={programme.id}
            pairable={pairable}
            chosen={[search.first, search.second]}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function Happened({ locale, search }: { locale: Locale; search: Search }) {
  const t = translator(locale, "matching");
  const [drafted, lost, proposed] = [search.drafted, search.lost, search.proposed].map(
    (value) => Number(value) || 0,
  );
  const lines = [
    drafted ? t("happened.drafted", { n: drafted }) : null,
    lost ? t("happened.lost", { n: lost }) : null,
    search.proposed !== undefined ? t("happened.proposed", { n: proposed ?? 0 }) : null,
    search.saved ? t("happened.saved") : null,
    search.undone ? t("happened.undone") : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <Notice locale={locale} tone="success">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
