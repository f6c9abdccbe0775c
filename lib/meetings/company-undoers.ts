import { giveBackPart, putBack } from "@/lib/enrolments/putting-back";
import type { Comings } from "@/lib/enrolments/replacing";
import { invite, takeOut } from "@/lib/meetings/company";
import type { Undoer } from "@/lib/undo/undoers";

/** Takes back who was put into whose place; the visits to come go back with it. */
export const undoReplacement: Undoer<"participant-replaced"> = (tx, viewer, { before }, now) =>
  putBack(tx, viewer, before, now, comingsAt(now));

/** Takes back that somebody ended their own part; the visits to come are theirs again. */
export const undoOwnPartEnded: Undoer<"own-part-ended"> = (tx, _viewer, { before }, now) =>
  giveBackPart(tx, before, comingsAt(now));

/** What coming and going mean to a group's visits, at a moment. */
export function comingsAt(now: Date): Comings {
  return { left: (tx, who) => takeOut(tx, who, now), joined: (tx, who) => invite(tx, who, now) };
}
