import { DistributionChart } from "@/components/charts/distribution-chart";
import { Section } from "@/components/layout/page";
import { Quote } from "@/components/ui/quote";
import type { SaidOfMeeting } from "@/lib/feedback/about-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { questionsOf } from "@/lib/surveys/rules";

/** What those who came said of a meeting, for whoever hosted it: numbers of enough, and what may be quoted. */
export function SaidOfMeetingPart({ locale, said }: { locale: Locale; said: SaidOfMeeting }) {
  const { format, definition, totals, quotes } = said;
  const t = translator(locale, "meetings", format);
  const { answers } = totals;
  if (answers === null)
    return (
      <Section id="said" title={t("said.title")}>
        <p className="max-w-measure">{t("said.waiting", { answers: format.counting.answers })}</p>
      </Section>
    );
  const questions = questionsOf(definition);
  const ratings = totals.questions.filter((question) => question.kind === "rating");
  return (
    <Section id="said" title={t("said.title")} lead={t("said.lead", { answers })}>
      {ratings.length > 0 ? (
        <DistributionChart
          locale={locale}
          title={translator(locale, "reports", format)("feedback.ratings")}
          description={translator(locale, "reports", format)("feedback.scale")}
          rows={ratings.map(({ key, counts, unknown }) => ({
            ...{ key, counts, unknown },
            label: questions.find((question) => question.key === key)?.label[locale] ?? key,
          }))}
        />
      ) : null}
      <h3>{t("said.quotes")}</h3>
      {quotes.length === 0 ? <p>{t("said.quotesNone")}</p> : null}
      {quotes.map(({ text, by }) => (
        <Quote key={text} by={by ?? undefined}>
          {text}
        </Quote>
      ))}
    </Section>
  );
}
