import { stopName } from "@/components/tasks/stop-name";
import type { IconName } from "@/components/ui/icon";
import { PathPicture } from "@/components/ui/path-picture";
import { minutesOf } from "@/lib/formats/effort";
import { sizesOf } from "@/lib/formats/grouping";
import { isOf, type Occurrence, stepsFor } from "@/lib/formats/occurrences";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import { documentNames } from "@/lib/formats/templates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { StepKind } from "@/lib/steps/step";
import { type Beginning, pathAhead, type Station, stopOf } from "@/lib/tasks/path";
import { formatMinutes } from "@/lib/time/format";

type Props = { locale: Locale; format: Format };

/** What is drawn at a stop of each kind. */
const marks: Record<StepKind | Beginning, IconName | "house"> = {
  enrolling: "mail",
  grouping: "people",
  meeting: "house",
  assignment: "pencil",
  document: "page",
  check: "check",
  survey: "quote",
};

/** A format as a picture: the path that its smallest group walks, with how long each stop takes. */
export function FormatPath({ locale, format }: Props) {
  const seats = sizesOf(format).least;
  const steps = stepsFor(format, ofSize(seats));
  return (
    <PathPicture
      label={translator(
        locale,
        "programmes",
        format,
      )("manage.new.choose.path", { name: format.name[locale] })}
      steps={pathAhead(steps).map((station) => ({
        key: station.key,
        label: stopName(locale, { format, seats }, station),
        mark: marks[station.kind],
        details: detailsOf(
          locale,
          format,
          station,
          steps.filter((at) => stopOf(at) === station.key),
        ),
      }))}
    />
  );
}

/** How long a stop takes, and the documents that are written of it. */
function detailsOf(
  locale: Locale,
  format: Format,
  { kind }: Station,
  steps: readonly Occurrence[],
): string[] {
  if (kind === "enrolling") return [formatMinutes(mainPart(format).intake.minutes.full)];
  const sum = steps.reduce((all, one) => all + minutesOf(format, one), 0);
  const documents = kind === "meeting" ? steps.filter((one) => isOf(one, "document")) : [];
  return [
    ...(sum > 0 ? [formatMinutes(sum)] : []),
    ...documents.map(({ step }) => documentNames(format, step.key, locale).title),
  ];
}
