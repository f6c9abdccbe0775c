import { DifferenceChart } from "@/components/charts/difference-chart";
import { ReportPart } from "@/components/reports/report-part";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { readsAfter } from "@/lib/formats/parts";
import { withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { oneDecimal, signed } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type Comparison, type Outcome, outcomes, type Side } from "@/lib/reports/predictions";
import type { Report } from "@/lib/reports/report-queries";
import { questionsOf } from "@/lib/surveys/rules";

type Props = { locale: Locale; report: Report };

/** Whether the score of the pairs foretold what was said of the visits, in a sentence, or all of it factor by factor. */
export function ReportPredictions({ locale, report, slug }: Props & { slug?: string }) {
  const t = translator(locale, "reports", report.format);
  const { predictions: comparisons } = report;
  if (comparisons === undefined) return null;
  return (
    <ReportPart
      id="predictions"
      title={t("predictions.title")}
      lead={t("predictions.lead")}
      open={slug !== undefined}
    >
      {comparisons === null ? (
        <Notice locale={locale} tone="info" title={t("predictions.soonTitle")}>
          {t("predictions.soon")}
        </Notice>
      ) : comparisons.every(({ verdict }) => verdict === null) ? (
        <Notice locale={locale} tone="info" title={t("predictions.tooFewTitle")}>
          {t("predictions.tooFew", report.counting)}
        </Notice>
      ) : slug === undefined ? (
        <Short {...{ locale, report, comparisons }} />
      ) : (
        <>
          <Chart outcome="fit" {...{ locale, report, comparisons }} />
          <Chart outcome="recommend" {...{ locale, report, comparisons }} />
          <Conclusions {...{ locale, report, comparisons, slug }} />
        </>
      )}
    </ReportPart>
  );
}

function Short({ locale, report, comparisons }: Omit<ChartProps, "outcome">) {
  const t = translator(locale, "reports", report.format);
  const total = comparisons.find(({ key }) => key === "total")?.verdict;
  return (
    <>
      {total ? <p className="max-w-measure">{t(`predictions.total.${total}`)}</p> : null}
      <p className="max-w-measure">{t("predictions.annex")}</p>
    </>
  );
}

type ChartProps = {
  locale: Locale;
  report: Report;
  comparisons: readonly Comparison[];
  outcome: Outcome;
};

function Chart({ locale, report, comparisons, outcome }: ChartProps) {
  const t = translator(locale, "reports", report.format);
  const factor = translator(locale, "pairing");
  const asked = readsAfter(report.format).thought?.[outcome];
  const question = report.surveys
    .flatMap(({ definition }) => questionsOf(definition))
    .find(({ key }) => key === asked);
  const side = ({ mean, answers }: Side) => ({
    value: mean,
    said: t("predictions.side", { mean: oneDecimal(locale, mean), n: answers }),
    short: oneDecimal(locale, mean),
  });
  const rows = comparisons.flatMap(({ key, [outcome]: sides }) =>
    sides
      ? [
          {
            key,
            label: factor(`factors.${key}`),
            high: side(sides.high),
            low: side(sides.low),
            difference: signed(locale, sides.high.mean - sides.low.mean),
          },
        ]
      : [],
  );
  if (!question || rows.length === 0) return null;
  return (
    <DifferenceChart
      locale={locale}
      title={question.label[locale]}
      description={outcome === "fit" ? t("feedback.scale") : question.hint?.[locale]}
      rows={rows}
      {...outcomes[outcome]}
      names={{
        high: t("predictions.high"),
        low: t("predictions.low"),
        difference: t("predictions.difference"),
      }}
    />
  );
}

/** In plain words what may be made of it, and with what caution. */
function Conclusions({ locale, report, comparisons, slug }: Omit<ChartProps, "outcome"> & { slug: string }) {
  const t = translator(locale, "reports", report.format);
  const factor = translator(locale, "pairing");
  const told = comparisons.flatMap(({ key, verdict }) =>
    verdict === null
      ? []
      : [
          {
            term: factor(`factors.${key}`),
            value: key === "total" ? t(`predictions.total.${verdict}`) : t(`predictions.factor.${verdict}`),
          },
        ],
  );
  const left = comparisons
    .filter(({ verdict }) => verdict === null)
    .map(({ key }) => withSmallInitial(factor(`factors.${key}`), locale));
  const leftOut = left.length > 0 ? [{ term: t("predictions.leftOut"), value: left.join(", ") }] : [];
  return (
    <>
      <h3>{t("predictions.conclusions")}</h3>
      <DefinitionList items={[...told, ...leftOut]} />
      <p className="max-w-measure">{t("predictions.caution")}</p>
      <div className="print:hidden">
        <LinkButton tone="secondary" href={href(locale, to.manage.weights(slug))}>
          {t("predictions.weights")}
        </LinkButton>
      </div>
    </>
  );
}
