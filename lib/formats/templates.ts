import type { AssignmentTemplate, Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";

/** The assignment that a group was given; the format's first where it was given none that the format has. */
export function templateOf(
  { assignments }: Pick<Format, "assignments">,
  key: string | null,
): AssignmentTemplate | undefined {
  return assignments.find((one) => one.key === key) ?? assignments[0];
}

/** What a document is called: as it stands in a list, and in a sentence. */
export function documentNames(
  { documents }: Pick<Format, "documents">,
  step: string,
  locale: Locale,
): { title: string; document: string } {
  const template = documents.find(({ key }) => key === step);
  return { title: template?.title[locale] ?? "", document: template?.named[locale] ?? "" };
}

/** What a document or a technical check is called, by the key of its step; nothing where a step has no name of its own. */
export function namesOfStep(
  format: Pick<Format, "documents" | "steps">,
  step: string,
  locale: Locale,
): { title: string; document: string } {
  const check = format.steps.find(({ kind, key }) => kind === "check" && key === step);
  if (check?.kind === "check") return { title: check.title[locale], document: "" };
  return documentNames(format, step, locale);
}
