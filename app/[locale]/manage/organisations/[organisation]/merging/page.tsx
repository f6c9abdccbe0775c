import { randomUUID } from "node:crypto";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Filters, FilterText } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOrganisation, listMergeable, type Registered } from "@/lib/organisations/register-queries";
import { mergeAction } from "../../actions";
import { findOrganisation } from "../find-organisation";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "organisations")("merge.title"));
}

/** Which other organisation is the same one, and, before it is done, what goes where. */
export default async function MergingPage({ params, searchParams }: Props) {
  const [{ locale, organisation: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "other", "text"),
  ]);
  const keep = await findOrganisation(id);
  const viewer = await managingViewer();
  const other =
    typeof search.other === "string" && search.other !== id
      ? await getOrganisation(viewer, search.other)
      : null;
  const t = translator(locale, "organisations");
  const text = typeof search.text === "string" ? search.text.slice(0, 100) : "";
  return (
    <Page
      locale={locale}
      title={t("merge.title")}
      eyebrow={keep.name}
      lead={other ? t("merge.check") : t("merge.choose")}
      back={{ href: href(locale, to.manage.organisation(id)), label: keep.name }}
    >
      {other ? (
        <Check locale={locale} keep={keep} other={other} />
      ) : (
        <>
          <Filters locale={locale} clear={text ? "?" : undefined}>
            <FilterText name="text" label={t("name")} value={text} />
          </Filters>
          <Choices locale={locale} among={await listMergeable(viewer, keep, text)} isSearch={text !== ""} />
        </>
      )}
    </Page>
  );
}

type ChoicesProps = {
  locale: Locale;
  among: Awaited<ReturnType<typeof listMergeable>>;
  /** Something was searched for; else those of a like name are offered. */
  isSearch: boolean;
};

function Choices({ locale, among, isSearch }: ChoicesProps) {
  const t = translator(locale, "organisations");
  if (among.length === 0)
    return isSearch ? (
      <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
    ) : (
      <EmptyState title={t("merge.none")}>{t("merge.noneHint")}</EmptyState>
    );
  return (
    <ul className="stack-sm">
      {among.map(({ id, name, municipality, businessId }) => (
        <li key={id}>
          <a href={`?other=${id}`}>{name}</a>
          <span className="block text-soft">{[municipality, businessId].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function Check({ locale, keep, other }: { locale: Locale; keep: Registered; other: Registered }) {
  const t = translator(locale, "organisations");
  const names = [...keep.names, other, ...other.names].map(({ name }) => name);
  const lines = other.enrolments.map(
    ({ name, reference, programme }) => `${name} (${reference}), ${programme.name[locale]}`,
  );
  return (
    <>
      <DefinitionList
        items={[
          { term: t("merge.keeps"), value: keep.name },
          { term: t("merge.goes"), value: other.name },
          { term: t("names.title"), value: [...new Set(names)].join(" · ") },
          { term: t("municipality"), value: keep.municipality || other.municipality || t("merge.nothing") },
          { term: t("one.businessId"), value: keep.businessId ?? other.businessId ?? t("merge.nothing") },
          { term: t("one.website"), value: keep.website ?? other.website ?? t("merge.nothing") },
          {
            term: t("merge.answers"),
            value:
              lines.length === 0 ? (
                t("merge.nothing")
              ) : (
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ),
          },
          { term: t("merge.rest"), value: t("merge.counts", { wishes: other.wishes, visits: other.visits }) },
        ]}
      />
      <p className="max-w-measure">{t("merge.undo")}</p>
      <Form
        action={mergeAction}
        texts={formTexts(locale)}
        hidden={{ keepId: keep.id, otherId: other.id }}
        formKey={randomUUID()}
        submit={t("merge.submit")}
        secondary={
          <>
            <LinkButton href={href(locale, to.manage.merging(other.id, { other: keep.id }))} tone="secondary">
              {t("merge.turn", { name: other.name })}
            </LinkButton>
            <LinkButton href={href(locale, to.manage.organisation(keep.id))} tone="quiet">
              {t("merge.back")}
            </LinkButton>
          </>
        }
      />
    </>
  );
}
