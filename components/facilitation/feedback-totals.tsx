import { BarsChart } from "@/components/charts/bars-chart";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { Notice } from "@/components/ui/notice";
import type { SurveyFeedback } from "@/lib/feedback/queries";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { questionsOf } from "@/lib/surveys/rules";

/** The numbers of a survey as far as they may be shown; words are left out here. */
export function FeedbackTotals({
  locale,
  format,
  feedback,
}: {
  locale: Locale;
  format: Format;
  feedback: SurveyFeedback;
}) {
  const t = translator(locale, "facilitation", format);
  const { definition, totals } = feedback;
  const label = (key: string) => questionsOf(definition).find((one) => one.key === key)?.label[locale] ?? key;
  if (totals.answers === null) {
    const kind = feedback.closed ? "few" : "tooFew";
    return (
      <Notice locale={locale} tone="info" title={t(`feedback.${kind}Title`)}>
        {t(`feedback.${kind}`, format.counting)}
      </Notice>
    );
  }
  const hidden = totals.questions.filter(({ kind }) => kind === "too-few").map(({ key }) => label(key));
  const ratings = totals.questions.filter((question) => question.kind === "rating");
  return (
    <div className="stack-lg">
      <p>{t("feedback.answers", { answers: totals.answers, groups: totals.groups ?? 0 })}</p>
      {ratings.length > 0 ? (
        <DistributionChart
          locale={locale}
          title={t("feedback.ratings")}
          labels={[`1, ${t("feedback.low")}`, "2", "3", "4", `5, ${t("feedback.high")}`]}
          rows={ratings.map(({ key, counts, unknown }) => ({ key, label: label(key), counts, unknown }))}
        />
      ) : null}
      {totals.questions.map((question) => {
        if (question.kind === "score") {
          const rows = question.counts.map((value, score) => ({
            key: String(score),
            label: String(score),
            value,
          }));
          return <BarsChart key={question.key} locale={locale} title={label(question.key)} rows={rows} />;
        }
        if (question.kind !== "choice") return null;
        const asked = questionsOf(definition).find(({ key }) => key === question.key);
        const options = asked && "options" in asked ? asked.options : [];
        const rows = question.options.map(({ key, count }) => ({
          key,
          label: options.find((option) => option.key === key)?.label[locale] ?? key,
          value: count,
        }));
        return <BarsChart key={question.key} locale={locale} title={label(question.key)} rows={rows} />;
      })}
      {hidden.length > 0 ? <p>{t("feedback.hidden", { questions: hidden.join(" · ") })}</p> : null}
    </div>
  );
}
