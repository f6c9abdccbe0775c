"use server";

import { formAction } from "@/lib/forms/form-action";
import { changeNote, deleteNote, writeNote } from "@/lib/notes/commands";
import { NoteChange, NoteDraft, NoteRemoval } from "@/lib/notes/schema";

/** Writes a confidential note. */
export const writeNoteAction = formAction({
  schema: NoteDraft,
  run: (viewer, draft) => writeNote(viewer, draft, new Date()),
  goTo: (groupId) => `/groups/${groupId}/notes?done=written`,
});

/** Changes one's own note. */
export const changeNoteAction = formAction({
  schema: NoteChange,
  run: (viewer, change) => changeNote(viewer, change, new Date()),
  goTo: (groupId) => `/groups/${groupId}/notes?done=changed`,
});

/** Deletes one's own note for good. */
export const deleteNoteAction = formAction({
  schema: NoteRemoval,
  run: deleteNote,
  goTo: (groupId) => `/groups/${groupId}/notes?done=deleted`,
});
