"use server";

import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { NamedSheet, SurveySheet } from "@/lib/feedback/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Answers a survey about the whole. */
export const answerAboutGroupAction = formAction({
  schema: SurveySheet,
  run: (viewer, sheet, { values }) => answerSurvey(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step }) => to.groupSurvey(groupId, step),
});

/** What an association says in its own name, of the whole or of a meeting. */
export const answerInNameAction = formAction({
  schema: NamedSheet,
  run: (viewer, sheet, { values }) => answerInName(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step, meetingId }) =>
    meetingId ? to.meetingSurvey(meetingId, step) : to.groupSurvey(groupId, step, { done: "named" }),
});
