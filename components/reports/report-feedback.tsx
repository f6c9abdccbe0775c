import { BarsChart } from "@/components/charts/bars-chart";
import { ColumnsChart } from "@/components/charts/columns-chart";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { Section } from "@/components/layout/page";
import { ReportPart } from "@/components/reports/report-part";
import { rateOf } from "@/components/reports/report-summary";
import { Notice } from "@/components/ui/notice";
import { Quote } from "@/components/ui/quote";
import type { Locale } from "@/lib/i18n/locales";
import { oneDecimal } from "@/lib/i18n/numbers";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { ReportedSurvey } from "@/lib/reports/answered-loading";
import type { Report } from "@/lib/reports/report-queries";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import type { Counting, QuestionTotal, Totals } from "@/lib/surveys/totals";

type Props = { locale: Locale; report: Report };

/** What was said of the visits, in numbers of batches that are enough to hide in; where there are none it says so. */
export function ReportFeedback({ locale, report: { format, surveys, counting } }: Props) {
  return surveys.map((survey) => (
    <SurveySection key={survey.step} {...{ locale, format, survey, counting }} />
  ));
}

/** How the answers to each question fall, survey by survey: on paper with the tables that the short report leaves out. */
export function ReportDistributions({ locale, report: { format, surveys } }: Props) {
  const t = translator(locale, "reports", format);
  return surveys
    .filter(({ totals }) => totals.answers !== null)
    .map(({ step, definition, totals }) => (
      <Section key={step} id={step} title={t("annexes.distribution", { survey: definition.title[locale] })}>
        <Ratings {...{ locale, format, definition, totals }} />
        {totals.questions.map((question) => (
          <OtherTotal key={question.key} {...{ locale, format, definition, question }} />
        ))}
      </Section>
    ));
}

function hasDistribution({ kind }: QuestionTotal): boolean {
  return kind === "score" || kind === "choice";
}

type SectionProps = { locale: Locale; format: Worded; survey: ReportedSurvey; counting: Counting };

function SurveySection({ locale, format, survey, counting }: SectionProps) {
  const t = translator(locale, "reports", format);
  const { step, definition, totals, closed } = survey;
  const { answers, groups } = totals;
  const few = closed ? "few" : "tooFew";
  return (
    <ReportPart
      id={step}
      title={definition.title[locale]}
      detail={
        answers === null
          ? undefined
          : [
              t("feedback.answers", { answers, groups: groups ?? 0 }),
              ...(survey.asked ? [t("feedback.rate", rateOf(locale, survey))] : []),
            ].join(", ")
      }
    >
      {answers === null ? (
        <Notice locale={locale} tone="info" title={t(`feedback.${few}Title`)}>
          {t(`feedback.${few}`, counting)}
        </Notice>
      ) : (
        <SurveyRatings {...{ locale, format, definition, totals }} />
      )}
    </ReportPart>
  );
}

type RatingsProps = { locale: Locale; format: Worded; definition: SurveyDefinition; totals: Totals };

function SurveyRatings({ locale, format, definition, totals }: RatingsProps) {
  return (
    <>
      <Ratings {...{ locale, format, definition, totals }} />
      {totals.questions.some(hasDistribution) ? (
        <p>{translator(locale, "reports", format)("feedback.distribution")}</p>
      ) : null}
    </>
  );
}

function Ratings({ locale, format, definition, totals: { questions } }: RatingsProps) {
  const t = translator(locale, "reports", format);
  const ratings = questions
    .filter((question) => question.kind === "rating")
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  if (ratings.length === 0) return null;
  return (
    <DistributionChart
      locale={locale}
      title={t("feedback.ratings")}
      description={t("feedback.scale")}
      rows={ratings.map(({ key, counts, unknown }) => ({
        ...{ key, counts, unknown },
        label: labelOf(definition, key, locale),
      }))}
    />
  );
}

function labelOf(definition: SurveyDefinition, key: string, locale: Locale): string {
  return questionsOf(definition).find((question) => question.key === key)?.label[locale] ?? key;
}

type OtherProps = { locale: Locale; format: Worded; definition: SurveyDefinition; question: QuestionTotal };

function OtherTotal({ locale, format, definition, question }: OtherProps) {
  const label = labelOf(definition, question.key, locale);
  const t = translator(locale, "reports", format);
  if (question.kind === "score") {
    const mean = question.mean === null ? "–" : oneDecimal(locale, question.mean);
    return (
      <ColumnsChart
        locale={locale}
        title={label}
        description={t("feedback.recommendMean", { mean, n: question.answers })}
        rows={question.counts.map((count, score) => ({
          key: String(score),
          label: String(score),
          value: count,
        }))}
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

/** So many sentences of each kind are in the short report; all of them are in its annexes. */
const fewSentences = 4;

/** What may be told onward: quotes as their writers allow, and what every side of a pair has approved. */
export function ReportWords({ locale, report, all = false }: Props & { all?: boolean }) {
  const t = translator(locale, "reports", report.format);
  const most = all ? Number.POSITIVE_INFINITY : fewSentences;
  const [quotes, insights] = [report.quotes.slice(0, most), report.insights.slice(0, most)];
  const left = {
    quotes: report.quotes.length - quotes.length,
    insights: report.insights.length - insights.length,
  };
  return (
    <>
      <ReportPart id="quotes" title={t("quotes.title")} open={all}>
        {quotes.length === 0 ? <p>{t("quotes.empty")}</p> : null}
        {quotes.map(({ text, by }) => (
          <Quote key={`${text} ${by}`} by={by ?? undefined}>
            {text}
          </Quote>
        ))}
        {left.quotes > 0 ? <p>{t("quotes.more", { n: left.quotes })}</p> : null}
      </ReportPart>
      <ReportPart id="insights" title={t("insights.title")} lead={t("insights.lead")} open={all}>
        {insights.length === 0 ? <p>{t("insights.empty")}</p> : null}
        {insights.map((text) => (
          <Quote key={text}>{text}</Quote>
        ))}
        {left.insights > 0 ? <p>{t("insights.more", { n: left.insights })}</p> : null}
      </ReportPart>
    </>
  );
}

/** How the numbers are counted, and what has been left out and why. */
export function ReportMethod({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  const left = suppressed(locale, report);
  return (
    <ReportPart id="method" title={t("method.title")}>
      <ul className="list max-w-measure">
        <li>{t("method.counts")}</li>
        <li>{t("method.threshold", report.counting)}</li>
        <li>{t("method.words")}</li>
        {report.predictions ? <li>{t("method.predictions", report.counting)}</li> : null}
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
    </ReportPart>
  );
}

function suppressed(locale: Locale, { format, surveys }: Report): string[] {
  const t = translator(locale, "reports", format);
  return surveys.flatMap(({ definition, totals: { questions } }) =>
    questions
      .filter(({ kind }) => kind === "too-few")
      .map(({ key }) => {
        const question = labelOf(definition, key, locale).replace(/[.:]$/, "");
        return `${definition.title[locale]}: ${t("method.question", { question })}`;
      }),
  );
}
