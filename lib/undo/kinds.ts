import { z } from "zod";

const id = z.uuid();

/**
 * What can be undone, and what each kind keeps of how things were before. Each needs an undoer
 * (app/[locale]/manage/undo/undoers.ts) and a sentence (`undo.kinds`, `activity.actions.undo`): without them it does not compile.
 */
export const kinds = {
  "past-visit-removed": z.object({
    oneId: id,
    otherId: id,
    visitedOn: z.iso.date(),
    addedById: id.nullable(),
  }),
} as const satisfies Record<string, z.ZodType>;

export type UndoKind = keyof typeof kinds;

/** What a kind keeps of how things were before. */
export type Before<K extends UndoKind> = z.infer<(typeof kinds)[K]>;

/** Whether a stored kind is one that this version knows. */
export function isUndoKind(kind: string): kind is UndoKind {
  return kind in kinds;
}
