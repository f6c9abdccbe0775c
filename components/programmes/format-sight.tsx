import type { Fact } from "@/components/ui/definition-list";
import type { DocumentStep } from "@/lib/formats/documents";
import { readersSaid } from "@/lib/formats/readers";
import type { Format } from "@/lib/formats/recipe";
import { documentNames } from "@/lib/formats/templates";
import { withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { audienceOf } from "@/lib/surveys/sight";
import { sightLine } from "@/lib/surveys/sight-line";

/** Who sees what in a format, as its recipe says it: what is said, answered, written and noted. */
export function formatSight(locale: Locale, format: Format): Fact[] {
  const t = translator(locale, "formats");
  const has = (kind: Format["steps"][number]["kind"]) => format.steps.some((step) => step.kind === kind);
  const { answers, groups } = format.counting;
  return [
    { term: t("talk"), value: t("talkBy") },
    ...format.parts.map(({ key, label, intake }) => ({
      ...{
        key,
        term: label ? `${t("signingUp")}: ${withSmallInitial(label[locale], locale)}` : t("signingUp"),
      },
      value: bySight(locale, format, intake).map(({ line, count }) => (
        <span key={line} className="block">
          {t("questions", { count })}. {line}
        </span>
      )),
    })),
    ...(has("assignment") ? [{ term: t("assignment"), value: t("assignmentBy") }] : []),
    ...format.steps.flatMap((step) =>
      step.kind === "document" ? [documentSight(locale, format, step)] : [],
    ),
    ...(format.roles.some(({ notes }) => notes) ? [{ term: t("notes"), value: t("notesBy") }] : []),
    ...(has("survey")
      ? [
          {
            term: t("surveys"),
            value: t(groups > 1 ? "surveysByGroups" : "surveysBy", { answers, groups }),
          },
        ]
      : []),
    ...(format.steps.some((step) => step.kind === "meeting" && step.contacts)
      ? [{ term: t("contacts"), value: t("contactsBy") }]
      : []),
  ];
}

/** How many questions of a survey have which line on who sees the answer, in the order in which they are asked. */
function bySight(locale: Locale, format: Format, survey: SurveyDefinition) {
  const counts = new Map<string, number>();
  for (const question of questionsOf(survey)) {
    const line = sightLine(locale, format, audienceOf(question));
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => ({ line, count }));
}

function documentSight(locale: Locale, format: Format, step: DocumentStep): Fact {
  const t = translator(locale, "formats");
  return {
    ...{ key: step.key, term: documentNames(format, step.key, locale).title },
    value: t("readersOf", { readers: readersSaid(locale, format, step) }),
  };
}
