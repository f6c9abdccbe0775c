import { Path } from "@/components/ui/path";
import type { StepStatus } from "@/components/ui/status-mark";
import type { EnrolmentState } from "@/lib/enrolments/states";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The path of an association that has no pair yet: its survey, and what is to come. */
export function EnrolmentPath({
  locale,
  format,
  state,
}: {
  locale: Locale;
  format: Format;
  state: EnrolmentState;
}) {
  const t = translator(locale, "tasks", format);
  // Most become a pair; whoever becomes one of three is told so in the proposal.
  const seats = 2;
  const survey: StepStatus = state === "DRAFT" ? "yours" : "done";
  const pair: StepStatus = state === "DRAFT" ? "later" : "theirs";
  return (
    <Path
      locale={locale}
      size="page"
      label={t("path", { seats })}
      steps={[
        { key: "survey", label: t("stations.survey"), status: survey },
        { key: "pair", label: t("stations.pair", { seats }), status: pair },
        { key: "visit-1", label: t("stations.visit", { n: 1 }), status: "later", house: true },
        { key: "assignment", label: t("stations.assignment"), status: "later" },
        { key: "visit-2", label: t("stations.visit", { n: 2 }), status: "later", house: true },
        { key: "feedback", label: t("stations.feedback"), status: "later" },
      ]}
    />
  );
}
