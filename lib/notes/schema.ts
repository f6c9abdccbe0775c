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
