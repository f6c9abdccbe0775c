import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import {
  attendanceColumns,
  enrolmentColumns,
  groupColumns,
  orderColumns,
  participantColumns,
  visitColumns,
} from "@/lib/exports/columns";
import { exportKindsOf } from "@/lib/exports/rules";
import { sizesOf } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "exports", null)("title"));
}

/** What can be taken out of a programme, and what the files hold. */
export default async function ExportsPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await managedProgramme(slug);
  const columns = columnsIn(formatOf(programme.format));
  const t = translator(locale, "exports", formatOf(programme.format));
  const minutes = Math.min(60, Number.parseInt((await askedFor(searchParams, "wait")).wait ?? "", 10) || 0);
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={t("title")}
      lead={t("lead")}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="exports" />
      {minutes > 0 ? (
        <Notice locale={locale} tone="warning">
          {t("tooMany", { minutes })}
        </Notice>
      ) : null}
      {exportKindsOf(formatOf(programme.format)).map((kind) => (
        <Section key={kind} title={t(`${kind}.title`)} lead={t(`${kind}.lead`)}>
          <div className="row">
            <LinkButton
              tone={kind === "enrolments" ? "primary" : "secondary"}
              href={href(locale, to.manage.exportFile(slug, `${kind}.xlsx`))}
              download
            >
              {t("xlsx")}
              <span className="sr-only">: {t(`${kind}.title`)}</span>
            </LinkButton>
            <LinkButton tone="quiet" href={href(locale, to.manage.exportFile(slug, `${kind}.csv`))} download>
              {t("csv")}
              <span className="sr-only">: {t(`${kind}.title`)}</span>
            </LinkButton>
          </div>
          {kind === "feedback" ? null : (
            <Disclosure summary={t("columnsTitle")}>
              <ul className="list">
                {columns[kind].map(({ key }) => (
                  <li key={key}>{t(`columns.${key}`)}</li>
                ))}
                {kind === "enrolments" ? <li>{t("columnsAnswers")}</li> : null}
              </ul>
            </Disclosure>
          )}
        </Section>
      ))}
      <p className="text-soft">
        {t("csvHint")} {t("logged")}
      </p>
    </Page>
  );
}

function columnsIn(format: Format) {
  return {
    enrolments: enrolmentColumns,
    participants: participantColumns,
    pairs: groupColumns(sizesOf(format).most),
    visits: visitColumns,
    attendance: attendanceColumns,
    orders: orderColumns,
  };
}
