import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DefinitionList } from "@/components/ui/definition-list";
import { listNamedAnswers, type NamedSurvey } from "@/lib/feedback/words-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatAnswer } from "@/lib/surveys/rules";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await managedProgramme(slug);
  return pageTitle(locale, translator(locale, "reports", formatOf(programme.format))("associations.title"));
}

/** What associations have said in their own name: who would like a new partner, what should be better, question by question. */
export default async function AssociationsPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const surveys = await listNamedAnswers(viewer, programme);
  const t = translator(locale, "reports", formatOf(programme.format));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={t("associations.title")}
      lead={t("associations.lead")}
      back={{ href: href(locale, to.manage.reports(slug)), label: t("title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="reports" />
      {surveys.every(({ answered }) => answered.length === 0) ? <p>{t("associations.empty")}</p> : null}
      {surveys.map((survey) => (
        <Answers key={survey.step} {...{ locale, survey, slug }} />
      ))}
    </Page>
  );
}

type AnswersProps = { locale: Locale; survey: NamedSurvey; slug: string };

function Answers({ locale, survey: { questions, answered }, slug }: AnswersProps) {
  const t = translator(locale, "reports", null);
  return questions.map((question) => {
    const items = answered.flatMap(({ enrolmentId, name, answers }) => {
      const said = formatAnswer(question, answers, locale, []);
      if (said.length === 0) return [];
      const action = {
        href: href(locale, to.manage.enrolment(slug, enrolmentId)),
        label: t("associations.open"),
      };
      return [{ term: name, value: said.join(", "), action }];
    });
    return items.length === 0 ? null : (
      <Section key={question.key} title={question.label[locale]}>
        <DefinitionList items={items} />
      </Section>
    );
  });
}
