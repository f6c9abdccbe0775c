import { z } from "zod";
import { longText } from "@/lib/forms/fields";

const body = longText(8000);

/** A new confidential note on a group. */
export const NoteDraft = z.object({ groupId: z.uuid(), body });
export type NoteDraft = z.infer<typeof NoteDraft>;

export const NoteChange = z.object({ noteId: z.uuid(), version: z.coerce.number().int().positive(), body });
export type NoteChange = z.infer<typeof NoteChange>;

export const NoteRemoval = z.object({ noteId: z.uuid(), version: z.coerce.number().int().positive() });
export type NoteRemoval = z.infer<typeof NoteRemoval>;

/** Own notes that somebody who facilitates the group is to read. */
export const NoteHanding = z.object({
  groupId: z.uuid(),
  userId: z.uuid(),
  noteIds: z.array(z.uuid()).min(1, "choose").max(200),
});
export type NoteHanding = z.infer<typeof NoteHanding>;

export const NoteTakingBack = z.object({ noteId: z.uuid(), userId: z.uuid() });
export type NoteTakingBack = z.infer<typeof NoteTakingBack>;
