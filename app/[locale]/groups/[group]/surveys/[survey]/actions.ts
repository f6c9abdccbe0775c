"use server";

import { answerSurvey } from "@/lib/feedback/commands";
import { SurveySheet } from "@/lib/feedback/schema";
import { formAction } from "@/lib/forms/form-action";

/** Answers a survey about the whole. */
export const answerAboutGroupAction = formAction({
  schema: SurveySheet,
  run: (viewer, sheet, { values }) => answerSurvey(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step }) => `/groups/${groupId}/surveys/${step}`,
});
