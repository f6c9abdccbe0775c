import { separateEnrolments } from "@/lib/enrolments/joining-commands";
import { undoOwnPartEnded, undoReplacement } from "@/lib/meetings/company-undoers";
import { restorePastVisit } from "@/lib/organisations/past-visit-commands";
import type { Undoers } from "@/lib/undo/undoers";

/** How each kind of change is taken back. */
export const undoers: Undoers = {
  "past-visit-removed": restorePastVisit,
  "participant-replaced": undoReplacement,
  "own-part-ended": undoOwnPartEnded,
  "enrolments-joined": separateEnrolments,
};
