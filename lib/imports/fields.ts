import type { Part } from "@/lib/formats/parts";
import { formats } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import type { Question } from "@/lib/surveys/definition";
import { asksRatherNot, questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";

/** What a file can hold: organisations with their people and answers, a row each; or who has met whom, and when. */
export const importKinds = ["organisations", "visits"] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a column of a file can say, by what the file holds. */
export const fieldsOf = {
  organisations: [
    ...(["name", "otherName", "businessId", "municipality", "website"] as const),
    ...(["contactName", "contactRole", "contactEmail", "contactPhone"] as const),
    ...(["consent", "consentedOn"] as const),
  ],
  visits: ["one", "other", "visitedOn"],
} as const satisfies Record<ImportKind, readonly string[]>;

/** A field of one's own, or a question of a survey under its key. */
export type Field = (typeof fieldsOf)[ImportKind][number];
const answerMark = "answer:";

/** The column of a question. */
export function answerField(key: string): string {
  return answerMark + key;
}

/** The key of the question that a column answers, or null. */
export function answeredKey(field: string): string | null {
  return field.startsWith(answerMark) ? field.slice(answerMark.length) : null;
}

/** A survey whose answers a file may hold: that of a part of a format in which organisations enrol. */
export type Surveyed = {
  /** As it is chosen and kept: the format and the part. */
  key: string;
  name: Localised;
  label: Localised | null;
  questions: readonly Question[];
  themes: readonly { key: string; label: Localised }[];
};

/** All of them. */
export function surveysToImport(): Surveyed[] {
  return formats.flatMap(({ key, name, parts, themes }) =>
    parts
      .filter((part) => part.of === "organisation")
      .map((part) => ({
        ...{ key: `${key}/${part.key}`, name, themes, questions: questionsToImport(part) },
        label: parts.length > 1 ? (part.label ?? null) : null,
      })),
  );
}

/** One of them by its key; null where there is none, or none was chosen. */
export function surveyToImport(key: string | null): Surveyed | null {
  return surveysToImport().find((survey) => survey.key === key) ?? null;
}

/** What the register itself holds has a field of its own; what is said in confidence or without a name comes in by no file. */
function questionsToImport({ intake, reads }: Part): Question[] {
  const own = [
    ...[reads.name, reads.municipality, reads.businessId, reads.website],
    ...[reads.contact?.name, reads.contact?.email, reads.contact?.phone, reads.contact?.role],
  ];
  return questionsOf(intake).filter(
    (question) =>
      !own.includes(question.key) &&
      !asksRatherNot(question) &&
      !isNameless(question) &&
      question.kind !== "dates",
  );
}
