/** How far an import has come, as its dates say. */
export type Stage = "columns" | "check" | "writing" | "done" | "undone";

type Dates = Record<"checkedAt" | "startedAt" | "doneAt" | "undoneAt", Date | null>;

/** The step that an import is at. */
export function stageOf({ checkedAt, startedAt, doneAt, undoneAt }: Dates): Stage {
  if (undoneAt) return "undone";
  if (doneAt) return "done";
  if (startedAt) return "writing";
  return checkedAt ? "check" : "columns";
}

/** What an import came to, by number; a sentence each. */
export const counted = [
  ...(["created", "filled", "names", "people", "answers", "visits", "unchanged", "back"] as const),
] as const;
export type Counts = Partial<Record<(typeof counted)[number], number>>;
