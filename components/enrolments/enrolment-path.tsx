import { stopName } from "@/components/tasks/stop-name";
import { Path } from "@/components/ui/path";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { sizesOf } from "@/lib/formats/grouping";
import { stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pathAhead, type Station } from "@/lib/tasks/path";

/** The path of an enrolment that has no group yet: its survey, and what is to come. */
export function EnrolmentPath({
  locale,
  format,
  state,
}: {
  locale: Locale;
  format: Format;
  state: EnrolmentState;
}) {
  // What every group has; whoever comes into a larger one is told so in the proposal.
  const seats = sizesOf(format).least;
  const statusOf = ({ kind }: Station) => {
    if (kind === "enrolling") return state === "DRAFT" ? "yours" : "done";
    return kind === "grouping" && state !== "DRAFT" ? "theirs" : "later";
  };
  return (
    <Path
      locale={locale}
      size="page"
      label={translator(locale, "tasks", format)("path", { seats })}
      steps={pathAhead(stepsFor(format, ofSize(seats))).map((station) => ({
        key: station.key,
        label: stopName(locale, { format, seats }, station),
        status: statusOf(station),
        house: station.kind === "meeting",
      }))}
    />
  );
}
