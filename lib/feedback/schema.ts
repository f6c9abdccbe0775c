import { z } from "zod";

/** Which survey of which group is answered, and about which meeting; its answers are read by the survey's own schema. */
export const SurveySheet = z.object({
  groupId: z.uuid(),
  step: z.string().max(40),
  about: z
    .string()
    .max(40)
    .default("")
    .transform((about) => about || null),
});
export type SurveySheet = z.infer<typeof SurveySheet>;

/** The same, sent from the page of a survey about a meeting, to which it returns. */
export const MeetingSurvey = SurveySheet.extend({ meetingId: z.uuid() });
export type MeetingSurvey = z.infer<typeof MeetingSurvey>;

/** A survey that was sent without a single answer: that is meant. */
export const NothingToSay = z.object({ sure: z.literal("yes", "sure-feedback") });
