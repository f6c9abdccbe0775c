import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { DefinitionList } from "@/components/ui/definition-list";
import { getReceiptCopy } from "@/lib/enrolments/phone-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { formatDateTime } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.receipt.title"));
}

/** The receipt on paper, for an association that is not written to: to be posted, or read out on the phone. */
export default async function ReceiptPage({ params }: Props) {
  const { locale, programme: slug, enrolment: id } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const copy = await getReceiptCopy(viewer, id);
  if (!copy?.submittedAt || copy.programmeId !== programme.id) notFound();
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const { name, phone } = copy.convener;
  return (
    <Page
      locale={locale}
      title={t("manage.receipt.title")}
      eyebrow={programme.name[locale]}
      lead={<span className="print:hidden">{t("manage.receipt.lead")}</span>}
      back={{ href: href(locale, to.manage.enrolment(slug, id)), label: copy.organisation }}
    >
      <DefinitionList
        items={[
          { term: t("manage.receipt.who"), value: copy.organisation },
          { term: t("manage.receipt.reference"), value: copy.reference },
          {
            term: t("manage.receipt.when"),
            value: formatDateTime(copy.submittedAt, { locale, zone: programme.timeZone }),
          },
          { term: t("manage.receipt.call"), value: [name, phone].filter(Boolean).join(", ") },
        ]}
      />
      <p>{t("manage.receipt.next")}</p>
      {pagesOf(copy.definition, copy.short).map((page) => (
        <Section key={page.key} title={page.parts[0]?.title[locale]}>
          <AnswerList
            locale={locale}
            questions={questionsOn(page)}
            themes={copy.themes}
            answers={copy.answers}
            answeredOnly
          />
        </Section>
      ))}
    </Page>
  );
}
