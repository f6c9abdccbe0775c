import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ToCheck } from "@/components/manage/to-check";
import { UnfinishedCalls } from "@/components/manage/unfinished-calls";
import { LinkButton } from "@/components/ui/button";
import { FilterSelect, FilterSort, Filters, FilterText, nameAndWaited } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { sentOnce } from "@/components/ui/sent-once";
import { StaticPart } from "@/components/ui/static-part";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickedList } from "@/components/ui/ticked-list";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { listSavedFilters } from "@/lib/enrolments/filter-queries";
import { listPhoneDrafts } from "@/lib/enrolments/phone-queries";
import { getNextToDecide, listEnrolments } from "@/lib/enrolments/queries";
import { EnrolmentFilters, filterQuery } from "@/lib/enrolments/schema";
import { type EnrolmentState, enrolmentStates } from "@/lib/enrolments/states";
import { hasChoice, partLabel } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { after } from "@/lib/kernel/states";
import { endOf, openParts, partsByPhone } from "@/lib/programmes/rules";
import { Held } from "../held";
import { decideTickedAction } from "./actions";
import { EnrolmentsTable } from "./enrolments-table";
import { NoEnrolments } from "./no-enrolments";
import { SavedFilters } from "./saved-filters";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const states: readonly EnrolmentState[] = [
  "SUBMITTED",
  "ACCEPTED",
  "WAITLISTED",
  "DECLINED",
  "WITHDRAWN",
  "DRAFT",
];

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.title"));
}

/** A programme's enrolments, narrowed and paged; those that wait for a decision can be accepted many at once. */
export default async function EnrolmentsPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(
      searchParams,
      "part",
      "state",
      "theme",
      "language",
      "paired",
      "text",
      "sort",
      "dispatch",
      "lost",
      "page",
    ),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const toCheck = await countToCheck(viewer, programme);
  const filters = EnrolmentFilters.parse(
    Object.fromEntries(
      Object.entries(search).filter(([, value]) => typeof value === "string" && value !== ""),
    ),
  );
  const asked = pageNumber(search.page);
  const { enrolments, count, page, pages } = await listEnrolments(viewer, programme.id, filters, asked);
  const format = formatOf(programme.format);
  const t = translator(locale, "enrolments", format);
  const { sort, ...narrowed } = filters;
  const isNarrowed = Object.values(narrowed).some(Boolean);
  const byPhone = partsByPhone(programme).length > 0;
  const toDecide =
    !endOf(programme.state) && enrolments.some(({ state }) => after(enrolmentStates, state, "accept"));
  const isMore = count > enrolments.length;
  const next = toDecide ? await getNextToDecide(viewer, programme.id) : null;
  const table = (ticked?: readonly string[]) => (
    <EnrolmentsTable
      {...{ locale, slug, programme, enrolments, sort, ticked }}
      sortedBy={(by) => query({ ...narrowed, sort: by })}
    />
  );
  return (
    <Page
      locale={locale}
      title={t("manage.title")}
      eyebrow={programme.name[locale]}
      width="full"
      actions={
        <>
          {openParts(programme, new Date()).length > 0 ? (
            <LinkButton href={href(locale, to.manage.inviting(slug))} tone="secondary">
              {translator(locale, "programmes", format)("manage.inviting.action")}
            </LinkButton>
          ) : null}
          {byPhone ? (
            <LinkButton href={href(locale, to.manage.newEnrolment(slug))} tone="secondary">
              {t("manage.phone.action")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      <Held locale={locale} slug={slug} back={to.manage.enrolments(slug)} named={search.dispatch} />
      {Number(search.lost) > 0 ? (
        <Notice locale={locale} tone="warning">
          <p>{t("manage.lost", { n: Number(search.lost) })}</p>
        </Notice>
      ) : null}
      <UnfinishedCalls locale={locale} slug={slug} drafts={await listPhoneDrafts(viewer, programme.id)} />
      <ToCheck locale={locale} programme={programme} count={toCheck} />
      <Filters locale={locale} clear={isNarrowed ? query({ sort }) : undefined}>
        <FilterText name="text" label={t("manage.filters.text")} value={filters.text} />
        {hasChoice(format) ? (
          <FilterSelect
            locale={locale}
            name="part"
            label={t("manage.filters.part")}
            value={filters.part}
            options={format.parts.map(({ key }) => ({
              value: key,
              label: partLabel(format, key, locale) ?? key,
            }))}
          />
        ) : null}
        <FilterSelect
          locale={locale}
          name="state"
          label={t("manage.filters.state")}
          value={filters.state}
          options={states.map((state) => ({
            value: state,
            label: translator(locale, "states", null)(`enrolment.${state}`),
          }))}
        />
        <FilterSelect
          locale={locale}
          name="theme"
          label={t("manage.filters.theme")}
          value={filters.theme}
          options={programme.themes.map(({ key, label }) => ({ value: key, label: label[locale] }))}
        />
        <FilterSelect
          locale={locale}
          name="paired"
          label={t("manage.filters.paired")}
          value={filters.paired}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`manage.filters.pairedIs.${value}`),
          }))}
        />
        <FilterSort locale={locale} value={sort} orders={nameAndWaited(locale, "sent")} />
      </Filters>
      <SavedFilters
        {...{ locale, slug }}
        programmeId={programme.id}
        saved={await listSavedFilters(viewer, programme.id)}
        query={isNarrowed ? filterQuery(filters) : ""}
      />
      {count === 0 ? (
        <NoEnrolments {...{ locale, programme, isNarrowed }} />
      ) : (
        <div className="stack [&_table]:text-sm/[1.4] [&_td:has(>div>input)]:w-11">
          <p className="row">
            <span>{t("manage.count", { n: count })}</span>
            {next ? (
              <a href={href(locale, to.manage.enrolment(slug, next.id))}>
                {t("manage.next", { name: next.name })}
              </a>
            ) : null}
          </p>
          {toDecide ? (
            <Form
              action={decideTickedAction}
              texts={formTexts(locale)}
              hidden={{ slug, back: query({ ...filters, page: page > 1 ? String(page) : undefined }) }}
              formKey={randomUUID()}
              wide
              staying
              submit={t("manage.acceptTicked")}
              secondary={
                <>
                  <SubmitButton name="decision" value="waitlist" tone="secondary">
                    {t("manage.waitlistTicked")}
                  </SubmitButton>
                  <SubmitButton name="decision" value="decline" tone="secondary">
                    {t("manage.declineTicked")}
                  </SubmitButton>
                </>
              }
            >
              {isMore ? (
                <p>
                  <label className="inline-flex min-h-11 items-center gap-2.5">
                    <input type="checkbox" name="all" value="yes" className="size-6" />
                    {t(isNarrowed ? "manage.allOfFilter" : "manage.allOfList", { n: count })}
                  </label>
                </p>
              ) : null}
              <TickedList list={sentOnce((said) => table(said.ticked("enrolments")))} name="enrolments" />
            </Form>
          ) : (
            <StaticPart>{table()}</StaticPart>
          )}
        </div>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => query({ ...filters, page: String(number) })}
      />
    </Page>
  );
}

function query(search: Record<string, string | undefined>): string {
  return `?${new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
}
