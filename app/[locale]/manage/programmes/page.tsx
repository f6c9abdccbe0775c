import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ProgrammeStatus } from "@/components/manage/programme-status";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formatOfAll } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listManagedProgrammes, type ProgrammeNumbers, pageSize } from "@/lib/programmes/managing-queries";
import { formatDayRange } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "programmes", null)("manage.list.title"));
}

/** The programmes that one coordinates, and what waits in each. */
export default async function ManagedProgrammesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { total, rows } = await listManagedProgrammes(await managingViewer(), page);
  const t = translator(locale, "programmes", formatOfAll(rows.map(({ format }) => format)));
  const open = <LinkButton href={href(locale, to.manage.newProgramme())}>{t("manage.list.new")}</LinkButton>;
  const statistics = (
    <LinkButton tone="secondary" href={href(locale, to.manage.statistics())}>
      {t("manage.list.statistics")}
    </LinkButton>
  );
  return (
    <Page
      locale={locale}
      title={t("manage.list.title")}
      width="full"
      actions={
        total > 0 ? (
          <>
            {open}
            {statistics}
          </>
        ) : null
      }
    >
      {total === 0 ? (
        <EmptyState title={t("manage.list.empty")} action={open}>
          {t("manage.list.emptyHint")}
        </EmptyState>
      ) : (
        <Table
          caption={t("manage.list.title")}
          captionHidden
          columns={[
            { key: "name", label: t("manage.list.programme"), head: true },
            { key: "state", label: t("manage.list.state") },
            { key: "signUp", label: t("manage.list.signUp") },
            { key: "visits", label: t("manage.list.visits") },
            { key: "waiting", label: t("manage.list.waiting") },
          ]}
          rows={rows.map((programme) => ({
            key: programme.id,
            cells: {
              name: <a href={href(locale, to.manage.programme(programme.slug))}>{programme.name[locale]}</a>,
              state: (
                <ProgrammeStatus
                  locale={locale}
                  format={formatOf(programme.format)}
                  state={programme.state}
                />
              ),
              signUp: formatDayRange(programme.signUpOpensOn, programme.signUpClosesOn, locale),
              visits: formatDayRange(programme.meetingsFromOn, programme.meetingsToOn, locale),
              waiting: waitingWords(locale, formatOf(programme.format), programme.numbers),
            },
          }))}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / pageSize)}
        href={(number) => `?page=${number}`}
      />
    </Page>
  );
}

function waitingWords(
  locale: Locale,
  format: Format,
  { enrolments, groups, toPair }: ProgrammeNumbers,
): string {
  const t = translator(locale, "programmes", format);
  const words = [
    enrolments.SUBMITTED > 0 ? t("manage.waits.toDecide", { n: enrolments.SUBMITTED }) : null,
    toPair > 0 ? t("manage.waits.toPair", { n: toPair }) : null,
    groups.DRAFT > 0 ? t("manage.waits.drafts", { n: groups.DRAFT }) : null,
  ];
  return words.filter((word) => word !== null).join(", ") || "–";
}
