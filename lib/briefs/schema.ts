import { z } from "zod";

/** Which brief of which group somebody writes, over the version that was on the page; what it says is read by its survey's own schema. */
export const BriefSheet = z.object({
  groupId: z.uuid(),
  step: z.string().max(40),
  surveyId: z.uuid(),
  version: z.coerce.number().int().min(0),
});
export type BriefSheet = z.infer<typeof BriefSheet>;
