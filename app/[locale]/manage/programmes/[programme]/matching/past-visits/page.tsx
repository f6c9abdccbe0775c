import { randomUUID } from "node:crypto";
import { pairedProgramme } from "@/app/[locale]/manage/here";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { DateField, TextField } from "@/components/ui/text-fields";
import { UndoList } from "@/components/undo/undo-list";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import { noveltyYears } from "@/lib/grouping/pairs/walls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listOrganisationNames, listPastVisits } from "@/lib/organisations/past-visit-queries";
import { formatDay } from "@/lib/time/format";
import { listUndos } from "@/lib/undo/queries";
import { addPastVisitAction, removePastVisitAction } from "./actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("past.title"));
}

/** Who has visited whom elsewhere or before this system: they are not paired again too soon. */
export default async function PastVisitsPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "done", "page"),
  ]);
  const { viewer, programme } = await pairedProgramme(slug);
  const [{ total, pages, visits }, names, { undos }] = await Promise.all([
    listPastVisits(viewer, programme.convenerId, pageNumber(search.page)),
    listOrganisationNames(viewer, programme.convenerId),
    listUndos(viewer, { convenerId: programme.convenerId, kind: "past-visit-removed" }, 1, new Date()),
  ]);
  const t = translator(locale, "pairing");
  return (
    <Page
      locale={locale}
      title={t("past.title")}
      eyebrow={programme.convener.name}
      lead={t("past.lead", { years: noveltyYears })}
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "pairing" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Happened
        locale={locale}
        said={search.done === "added" || search.done === "removed" ? t(`past.${search.done}`) : null}
      />
      <UndoList
        locale={locale}
        undos={undos}
        zone={programme.timeZone}
        back={to.manage.pastVisits(slug)}
        action={undoAction}
      />
      <Section title={t("past.add")}>
        <Form
          action={addPastVisitAction}
          texts={formTexts(locale)}
          hidden={{ slug, convenerId: programme.convenerId }}
          formKey={randomUUID()}
          submit={t("past.submit")}
        >
          <TextField name="one" label={t("past.one")} suggestions={names} autoComplete="off" required />
          <TextField name="other" label={t("past.other")} suggestions={names} autoComplete="off" required />
          <DateField name="visitedOn" label={t("past.day")} hint={t("past.dayHint")} required />
        </Form>
      </Section>
      {total === 0 ? (
        <EmptyState title={t("past.empty")}>{t("past.emptyWhat")}</EmptyState>
      ) : (
        <Section title={t("past.all")}>
          <Table
            caption={t("past.all")}
            captionHidden
            columns={[
              { key: "pair", label: t("past.pair"), head: true },
              { key: "day", label: t("past.day") },
              { key: "remove", label: t("past.do") },
            ]}
            rows={visits.map(({ id, names: pair, visitedOn }) => ({
              key: id,
              cells: {
                pair: <span id={`past-${id}`}>{pair.join(" – ")}</span>,
                day: formatDay(visitedOn, locale),
                remove: (
                  <ActionButton
                    action={removePastVisitAction}
                    texts={formTexts(locale)}
                    hidden={{ slug, id }}
                    formKey={randomUUID()}
                    label={t("past.remove")}
                    tone="quiet"
                    describedBy={`past-${id}`}
                  />
                ),
              },
            }))}
          />
          <Pagination
            locale={locale}
            page={pageNumber(search.page)}
            pages={pages}
            href={(number) => `?page=${number}`}
          />
        </Section>
      )}
    </Page>
  );
}
