import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SelectField } from "@/components/ui/choice-fields";
import { Filters, FilterText } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { signedInViewer } from "@/lib/auth/gate";
import { getTrials, mostTried, type Trials } from "@/lib/days/trying-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { chooseSizeAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "days")("sizes.page"));
}

/** How a day would go with more or fewer people and at other tables, tried before it; what is chosen is the size of a table. */
export default async function SizesOfDayPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const { people } = await askedFor(searchParams, "people");
  const viewer = await signedInViewer(to.daySizes(id));
  const page = isId(id) ? await getTrials(viewer, id, wanted(people), new Date()) : null;
  if (!page) notFound();
  const t = translator(locale, "days");
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.dayCoach(id)), label: t("coach.page") }}
      eyebrow={page.programme[locale]}
      title={t("sizes.page")}
      lead={t("sizes.lead")}
    >
      <Filters
        locale={locale}
        action={href(locale, to.daySizes(id))}
        called={{ title: t("sizes.page"), submit: t("sizes.try") }}
      >
        <FilterText name="people" label={t("sizes.people")} value={String(page.count)} />
      </Filters>
      <p className="text-soft">{t("sizes.peopleHint", { expected: page.expected })}</p>
      {page.tried.length === 0 ? <p>{t("sizes.nobody")}</p> : null}
      {page.tried.map((tried) => (
        <Tried key={tried.count} {...{ locale, page, tried }} />
      ))}
      {page.tried.length > 0 ? <p className="text-sm text-soft">{t("sizes.time")}</p> : null}
      {page.whyNot ? (
        <Notice locale={locale} tone="info">
          {t("coach.closed")}
        </Notice>
      ) : (
        <Choose {...{ locale, page }} />
      )}
    </Page>
  );
}

/** How many are asked about; nothing where what was typed is no number that is tried. */
function wanted(people: string | undefined): number | null {
  const count = Number(people);
  return people?.trim() && Number.isInteger(count) && count > 0 && count <= mostTried ? count : null;
}

type Part = { locale: Locale; page: Trials };

function Tried({ locale, page, tried }: Part & { tried: Trials["tried"][number] }) {
  const t = translator(locale, "days");
  const { count, strangers, trials } = tried;
  const about =
    strangers > 0
      ? t("sizes.strangers", { count: strangers })
      : count < page.expected
        ? t("sizes.drawn")
        : undefined;
  const isProven = trials.every(({ proven }) => proven);
  return (
    <Section title={t("sizes.come", { count })} lead={about}>
      <Table
        caption={t("sizes.come", { count })}
        captionHidden
        columns={[
          { key: "size", label: t("sizes.size"), head: true, numeric: true },
          { key: "tables", label: t("sizes.tables"), numeric: true },
          { key: "repeats", label: t("sizes.repeats"), numeric: true },
          { key: "colleagues", label: t("sizes.colleagues"), numeric: true },
          { key: "known", label: t("sizes.known"), numeric: true },
          { key: "minutes", label: t("sizes.minutes"), numeric: true },
        ]}
        rows={trials.map(({ size, each, minutes, ...trial }) => ({
          key: String(size),
          cells: {
            ...{ size, repeats: trial.repeats, colleagues: trial.colleagues, known: trial.known },
            tables:
              each.least === each.most ? trial.tables : t("sizes.each", { ...each, tables: trial.tables }),
            minutes: t("sizes.needed", minutes),
          },
        }))}
      />
      <p className="text-sm text-soft">{t(isProven ? "sizes.proven" : "sizes.fewest")}</p>
    </Section>
  );
}

function Choose({ locale, page: { id, sizes, chosen } }: Part) {
  const t = translator(locale, "days");
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return (
    <Section title={t("sizes.choose")} lead={t("sizes.chooseLead")}>
      <Form
        action={chooseSizeAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id }}
        formKey={randomUUID()}
        submit={t("sizes.choose")}
      >
        <SelectField
          name="size"
          label={t("sizes.which")}
          empty={t("sizes.none", { least, most })}
          defaultValue={chosen === null ? undefined : String(chosen)}
          options={sizes.map((size) => ({ value: String(size), label: String(size) }))}
        />
      </Form>
    </Section>
  );
}
