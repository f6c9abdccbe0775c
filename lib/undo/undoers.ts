import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Before, UndoKind } from "@/lib/undo/kinds";

/** A change that is being undone. */
export type Undoing<K extends UndoKind> = {
  convenerId: string;
  programmeId: string | null;
  subjectIds: readonly string[];
  madeAt: Date;
  before: Before<K>;
};

/**
 * Puts things back inside the transaction of the undoing, queueing its mails there; throws `Refused("undo-overtaken")` where
 * something newer would be lost.
 */
export type Undoer<K extends UndoKind> = (
  tx: Tx,
  viewer: Viewer,
  change: Undoing<K>,
  now: Date,
) => Promise<void>;

/** One undoer for each kind. */
export type Undoers = { readonly [K in UndoKind]: Undoer<K> };
