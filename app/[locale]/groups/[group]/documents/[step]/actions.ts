"use server";

import { approveDocument, askForChange, saveDocument, takeBackDocument } from "@/lib/documents/commands";
import { ChangeAsked, DocumentSheet, RoundRead } from "@/lib/documents/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Keeps what has been written as a draft, or sends it round to be approved. */
export const saveDocumentAction = formAction({
  schema: DocumentSheet,
  run: (viewer, sheet, { values }) => saveDocument(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step, move }) =>
    to.document(groupId, step, { done: move === "draft" ? "draft" : "sent" }),
});

/** Approves what was sent round for one's own side. */
export const approveDocumentAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => approveDocument(viewer, read, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "approved" }),
});

/** Asks for a change in what was sent round, and says which. */
export const askForChangeAction = formAction({
  schema: ChangeAsked,
  run: (viewer, asked) => askForChange(viewer, asked, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "asked" }),
});

/** Takes back what was sent round, to be written on. */
export const takeBackDocumentAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => takeBackDocument(viewer, read, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "taken-back" }),
});
