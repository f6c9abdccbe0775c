"use server";

import { answerSurvey } from "@/lib/feedback/commands";
import { MeetingSurvey } from "@/lib/feedback/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Answers a survey about a visit. */
export const answerAboutMeetingAction = formAction({
  schema: MeetingSurvey,
  run: (viewer, { meetingId: _, ...sheet }, { values }) => answerSurvey(viewer, sheet, values, new Date()),
  goTo: (_, { meetingId, step }) => to.meetingSurvey(meetingId, step),
});
