"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { changeNote, deleteNote, writeNote } from "@/lib/notes/commands";
import { handOverNotes, takeBackNote } from "@/lib/notes/handing-commands";
import { NoteChange, NoteDraft, NoteHanding, NoteRemoval, NoteTakingBack } from "@/lib/notes/schema";

/** Writes a confidential note. */
export const writeNoteAction = formAction({
  schema: NoteDraft,
  run: (viewer, draft) => writeNote(viewer, draft, new Date()),
  goTo: (groupId) => to.notes(groupId, { done: "written" }),
});

/** Changes one's own note. */
export const changeNoteAction = formAction({
  schema: NoteChange,
  run: (viewer, change) => changeNote(viewer, change, new Date()),
  goTo: (groupId) => to.notes(groupId, { done: "changed" }),
});

/** Deletes one's own note for good. */
export const deleteNoteAction = formAction({
  schema: NoteRemoval,
  run: (viewer, removal) => deleteNote(viewer, removal, new Date()),
  goTo: (groupId) => to.notes(groupId, { done: "deleted" }),
});

/** Lets another facilitator of the pair read some of one's own notes. */
export const handOverNotesAction = formAction({
  schema: NoteHanding,
  lists: ["noteIds"],
  run: (viewer, handing) => handOverNotes(viewer, handing, new Date()),
  goTo: (groupId) => to.handingOver(groupId, { done: "handed" }),
});

/** Takes back a note that somebody was let read. */
export const takeBackNoteAction = formAction({
  schema: NoteTakingBack,
  run: (viewer, taking) => takeBackNote(viewer, taking, new Date()),
  goTo: (groupId) => to.handingOver(groupId, { done: "taken" }),
});
