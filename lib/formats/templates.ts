import type { AssignmentTemplate, Format } from "@/lib/formats/recipe";

/** The assignment that a group was given; the format's first where it was given none that the format has. */
export function templateOf(
  { assignments }: Pick<Format, "assignments">,
  key: string | null,
): AssignmentTemplate | undefined {
  return assignments.find((one) => one.key === key) ?? assignments[0];
}
