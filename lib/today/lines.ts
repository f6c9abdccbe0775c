import type { Address } from "@/lib/kernel/addresses";
import type { BoardPlace, BoardRow } from "@/lib/reports/board-queries";
import type { RunProgramme } from "@/lib/reports/queries";
import type { StuckStop } from "@/lib/reports/stops-queries";
import type { Wait } from "@/lib/reports/waits";
import type { Reachable } from "@/lib/reports/whole-row-queries";

/** Several things of one kind in one programme, done on a page of theirs. */
type Counted = { kind: "decision" | "pairing" | "draft" | "twin" | "name" | "words" | "more"; to: Address };

/** What one group waits for: a call, something else of the coordinator's own, or somebody who has not done anything for too long. */
type OfGroup = { kind: "call" | "own" | "stuck"; place: BoardPlace; wait: Wait };

type OfStop = { kind: "stop"; stop: StuckStop; to: Address };

/** Mails that do not leave by themselves; of all programmes together. */
type OfMail = { kind: "mail"; state: "HELD" | "UNCERTAIN" | "FAILED"; to: Address };

/** One line of what waits for a coordinator. */
export type Line = {
  /** Unique in the list. */
  key: string;
  /** Null for what is of no programme. */
  programme: RunProgramme | null;
  /** How many things it is about. */
  n: number;
  /** Whom it is about, as far as the line has room for it. */
  names: readonly string[];
  /** Since when it waits; null where that is known of none of it. */
  since: Date | null;
} & (Counted | OfGroup | OfStop | OfMail);

export type LineKind = Line["kind"];

/** A line as it is shown: of a group with what its row says, and whom one can call. */
export type ShownLine =
  | Exclude<Line, OfGroup>
  | (Extract<Line, OfGroup> & { row: BoardRow; people: readonly Reachable[] });

/** Lines as they are read: what has waited longest first, then what nobody knows the time of. */
export function inOrder(lines: readonly Line[]): Line[] {
  const at = ({ since }: Line) => since?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((one, other) => at(one) - at(other));
}

/** So many groups of a programme that are stuck have a line each; the others one together. */
export const stuckShown = 3;

/** How many lines stand on one page. */
export const linesOnPage = 30;
