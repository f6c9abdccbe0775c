import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { whatWasDone, whoDidIt } from "@/components/reports/activity-words";
import { DateTime } from "@/components/time/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type ActivityRow, activityPage, listActivity } from "@/lib/reports/activity-queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "activity", null)("title"));
}

/** Who did what, when, in the programmes that the coordinator runs. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { rows, total } = await listActivity(await managingViewer(), page);
  const t = translator(locale, "activity", null);
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("title")}
      lead={t("lead")}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
    >
      <Table
        caption={t("caption")}
        captionHidden
        columns={[
          { key: "at", label: t("columns.at") },
          { key: "what", label: t("columns.what"), head: true },
          { key: "about", label: t("columns.about") },
          { key: "who", label: t("columns.who") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            at: <DateTime value={row.at} zone="Europe/Helsinki" locale={locale} />,
            what: whatWasDone(locale, row),
            about: <About locale={locale} row={row} />,
            who: whoDidIt(locale, row),
          },
        }))}
        empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
      />
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / activityPage)}
        href={(n) => `?page=${n}`}
      />
    </Page>
  );
}

function About({ locale, row: { subject } }: { locale: Locale; row: ActivityRow }) {
  if (!subject) return null;
  return subject.path ? (
    <a href={href(locale, subject.path)}>{subject.name[locale]}</a>
  ) : (
    subject.name[locale]
  );
}
