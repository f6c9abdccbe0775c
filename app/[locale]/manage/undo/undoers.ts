import { separateEnrolments } from "@/lib/enrolments/joining-commands";
import { moveEnrolmentBack } from "@/lib/enrolments/moving-commands";
import { takeBackWithdrawal } from "@/lib/enrolments/rejoining";
import { takeBackDrafts } from "@/lib/groups/draft-commands";
import { undoImport } from "@/lib/imports/undoing-tx";
import { separateOrganisations } from "@/lib/organisations/merging-commands";
import { restorePastVisit } from "@/lib/organisations/past-visit-commands";
import { restoreOrganisation, restoreOtherName } from "@/lib/organisations/register-commands";
import { undoOwnPartEnded, undoReplacement } from "@/lib/tasks/people-undoers";
import type { Undoers } from "@/lib/undo/undoers";

/** How each kind of change is taken back. */
export const undoers: Undoers = {
  "past-visit-removed": restorePastVisit,
  "participant-replaced": undoReplacement,
  "own-part-ended": undoOwnPartEnded,
  "enrolments-joined": separateEnrolments,
  "organisation-changed": restoreOrganisation,
  "organisation-name-removed": restoreOtherName,
  "organisations-merged": separateOrganisations,
  "import-done": undoImport,
  "enrolment-moved": moveEnrolmentBack,
  "enrolment-withdrawn": takeBackWithdrawal,
  "groups-drafted": takeBackDrafts,
};
