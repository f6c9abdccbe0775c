"use server";

import { formAction } from "@/lib/forms/form-action";
import { answerAdmission } from "@/lib/grouping/sets/admission-commands";
import { AdmissionAnswer } from "@/lib/grouping/sets/admission-schema";
import { to } from "@/lib/kernel/addresses";

/** Yes or no to a group that is under way, or to others who would come into one's own. */
export const answerAdmissionAction = formAction({
  schema: AdmissionAnswer,
  run: (viewer, input) => answerAdmission(viewer, input, new Date()),
  goTo: (enrolmentId) => to.admission(enrolmentId),
});
