import { z } from "zod";
import { longTextOrEmpty } from "@/lib/forms/fields";

/** An entry of one's own diary, of a day or of none; with nothing in it it is deleted. `entryId` and `version` of one that is there. */
export const DiaryDraft = z.object({
  groupId: z.uuid(),
  day: z.iso.date().optional(),
  entryId: z.uuid().optional(),
  version: z.coerce.number().int().nonnegative(),
  body: longTextOrEmpty(8000),
});
export type DiaryDraft = z.infer<typeof DiaryDraft>;

/** The talk at the end of a day of a meeting has been had, or not after all. */
export const TalkTick = z.object({
  meetingId: z.uuid(),
  day: z.iso.date(),
  had: z.enum(["yes", "no"], "choose"),
});
export type TalkTick = z.infer<typeof TalkTick>;
