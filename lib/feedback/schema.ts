import { z } from "zod";
import { lineOrEmpty } from "@/lib/forms/fields";

/** The step of a meeting, or nothing where it is about the whole. */
const aboutMeeting = z
  .string()
  .max(40)
  .default("")
  .transform((about) => about || null);

/** Which survey of which group is answered, and about which meeting; its answers are read by the survey's own schema. */
export const SurveySheet = z.object({
  groupId: z.uuid(),
  step: z.string().max(40),
  about: aboutMeeting,
  /** The version of the survey that was on the page. */
  surveyId: z.uuid().optional(),
});
export type SurveySheet = z.infer<typeof SurveySheet>;

/** What an association says in its own name, over the version that was on the page. */
export const NamedSheet = z.object({
  groupId: z.uuid(),
  step: z.string().max(40),
  about: aboutMeeting,
  /** The meeting that it is about. */
  meetingId: z.uuid().optional(),
  surveyId: z.uuid().optional(),
  version: z.coerce.number().int().min(0),
});
export type NamedSheet = z.infer<typeof NamedSheet>;

/** One free answer, read for names: what is to be blanked out of it, separated by commas. */
export const ReadWords = z.object({
  id: z.uuid(),
  blank: lineOrEmpty(500)
    .default("")
    .transform((typed) =>
      typed
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter((one) => one.length > 1),
    ),
});
export type ReadWords = z.infer<typeof ReadWords>;

/** The same, sent from the page of a survey about a meeting, to which it returns. */
export const MeetingSurvey = SurveySheet.extend({ meetingId: z.uuid() });
export type MeetingSurvey = z.infer<typeof MeetingSurvey>;

/** A survey that was sent without a single answer: that is meant. */
export const NothingToSay = z.object({ sure: z.literal("yes", "sure-feedback") });
