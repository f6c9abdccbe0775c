import { BarsChart } from "@/components/charts/bars-chart";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { Section } from "@/components/layout/page";
import { Notice } from "@/components/ui/notice";
import { Quote } from "@/components/ui/quote";
import type { Locale } from "@/lib/i18n/locales";
import { oneDecimal } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import type { Report, ReportedSurvey } from "@/lib/reports/report-queries";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { type QuestionTotal, type Totals, threshold } from "@/lib/surveys/totals";

type Props = { locale: Locale; report: Report };

/** What was said of the visits, in numbers of batches that are enough to hide in; where there are none yet it says so. */
export function ReportFeedback({ locale, report: { surveys } }: Props) {
  return surveys.map((survey) => <SurveySection key={survey.step} locale={locale} survey={survey} />);
}

function SurveySection({ locale, survey }: { locale: Locale; survey: ReportedSurvey }) {
  const t = translator(locale, "reports");
  const { definition, totals } = survey;
  const { answers, groups } = totals;
  return (
    <Section
      title={definition.title[locale]}
      lead={answers === null ? undefined : t("feedback.answers", { answers, groups: groups ?? 0 })}
    >
      {answers === null ? (
        <Notice locale={locale} tone="info" title={t("feedback.tooFewTitle")}>
          {t("feedback.tooFew", { answers: threshold.minAnswers, groups: threshold.minGroups })}
        </Notice>
      ) : (
        <SurveyTotals {...{ locale, definition, totals }} title={t("feedback.ratings")} />
      )}
    </Section>
  );
}

type TotalsProps = { locale: Locale; definition: SurveyDefinition; totals: Totals; title: string };

function SurveyTotals({ locale, definition, totals: { questions }, title }: TotalsProps) {
  const t = translator(locale, "reports");
  const label = (key: string) =>
    questionsOf(definition).find((question) => question.key === key)?.label[locale] ?? key;
  const ratings = questions.filter((question) => question.kind === "rating");
  return (
    <>
      {ratings.length > 0 ? (
        <DistributionChart
          locale={locale}
          title={title}
          description={t("feedback.scale")}
          rows={ratings.map(({ key, counts, unknown }) => ({ key, label: label(key), counts, unknown }))}
        />
      ) : null}
      {questions.map((question) => (
        <OtherTotal key={question.key} {...{ locale, definition, question }} label={label(question.key)} />
      ))}
    </>
  );
}

function OtherTotal({
  locale,
  definition,
  question,
  label,
}: {
  locale: Locale;
  definition: SurveyDefinition;
  question: QuestionTotal;
  label: string;
}) {
  const t = translator(locale, "reports");
  if (question.kind === "score") {
    const mean = question.mean === null ? "–" : oneDecimal(locale, question.mean);
    return (
      <BarsChart
        locale={locale}
        title={label}
        description={t("feedback.recommendMean", { mean, n: question.answers })}
        rows={question.counts
          .map((count, score) => ({ key: String(score), label: String(score), value: count }))
          .reverse()}
      />
    );
  }
  if (question.kind === "choice") {
    const asked = questionsOf(definition).find(({ key }) => key === question.key);
    const options = asked && "options" in asked ? asked.options : [];
    return (
      <BarsChart
        locale={locale}
        title={label}
        rows={question.options.map(({ key, count }) => ({
          key,
          label: options.find((option) => option.key === key)?.label[locale] ?? key,
          value: count,
        }))}
      />
    );
  }
  return null;
}

/** What may be told onward: quotes as their writers allow, and what both of a pair have approved. */
export function ReportWords({ locale, report: { quotes, insights } }: Props) {
  const t = translator(locale, "reports");
  return (
    <>
      <Section title={t("quotes.title")}>
        {quotes.length === 0 ? <p>{t("quotes.empty")}</p> : null}
        {quotes.map(({ text, by }) => (
          <Quote key={`${text} ${by}`} by={by ?? undefined}>
            {text}
          </Quote>
        ))}
      </Section>
      <Section title={t("insights.title")} lead={t("insights.lead")}>
        {insights.length === 0 ? <p>{t("insights.empty")}</p> : null}
        {insights.map((text) => (
          <Quote key={text}>{text}</Quote>
        ))}
      </Section>
    </>
  );
}

/** How the numbers are counted, and what has been left out and why. */
export function ReportMethod({ locale, report }: Props) {
  const t = translator(locale, "reports");
  const limit = { answers: threshold.minAnswers, groups: threshold.minGroups };
  const left = suppressed(locale, report);
  return (
    <Section title={t("method.title")}>
      <ul className="list measure">
        <li>{t("method.counts")}</li>
        <li>{t("method.threshold", limit)}</li>
        <li>{t("method.words")}</li>
        {report.predictions ? <li>{t("method.predictions", limit)}</li> : null}
        <li>{t("method.quotes")}</li>
      </ul>
      <h3>{t("method.suppressed")}</h3>
      {left.length === 0 ? (
        <p>{t("method.none")}</p>
      ) : (
        <ul className="list">
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function suppressed(locale: Locale, { surveys }: Report): string[] {
  const t = translator(locale, "reports");
  return surveys.flatMap(({ definition, totals: { questions } }) =>
    questions
      .filter(({ kind }) => kind === "too-few")
      .map(({ key }) => {
        const asked = questionsOf(definition).find((question) => question.key === key);
        return `${definition.title[locale]}: ${t("method.question", { question: asked?.label[locale] ?? key })}`;
      }),
  );
}
