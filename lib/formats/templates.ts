import type { AssignmentStep, AssignmentTemplate, Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";

/** The assignment that a group was given; the format's first where it was given none that the format has. */
export function templateOf(
  { assignments }: Pick<Format, "assignments">,
  key: string | null,
): AssignmentTemplate | undefined {
  return assignments.find((one) => one.key === key) ?? assignments[0];
}

/** The template of an assignment in a group: that of its own key where it is for whoever hosts, else the one that the group was given. */
export function templateFor(
  format: Pick<Format, "assignments" | "steps">,
  step: Pick<AssignmentStep, "key" | "by">,
  chosen: string | null,
): AssignmentTemplate | undefined {
  if (step.by === "host") return format.assignments.find(({ key }) => key === step.key);
  return templateOf({ assignments: offeredAssignments(format) }, chosen);
}

/** The assignments of which a group is given one: all but those for whoever hosts. */
export function offeredAssignments({
  assignments,
  steps,
}: Pick<Format, "assignments" | "steps">): AssignmentTemplate[] {
  const ofHosts = steps.flatMap((step) =>
    step.kind === "assignment" && step.by === "host" ? [step.key] : [],
  );
  return assignments.filter(({ key }) => !ofHosts.includes(key));
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

/** What a document, a technical check or an assignment of whoever hosts is called, by the key under which it is stored; nothing where it has no name of its own. */
export function namesOfStep(
  format: Pick<Format, "assignments" | "documents" | "steps">,
  step: string,
  locale: Locale,
): { title: string; document: string } {
  const check = format.steps.find(({ kind, key }) => kind === "check" && key === step);
  const ofHost = format.steps.find(({ kind, key }) => kind === "assignment" && step.startsWith(`${key}.`));
  if (ofHost) return { title: templateOf(format, ofHost.key)?.title[locale] ?? "", document: "" };
  if (check?.kind === "check") return { title: check.title[locale], document: "" };
  return documentNames(format, step, locale);
}
