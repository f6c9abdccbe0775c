"use server";

import { readingKey } from "@/lib/auth/gate";
import { approveDocument, askForChange, saveDocument, takeBackDocument } from "@/lib/documents/commands";
import {
  answerCorrection,
  correctSentence,
  markRead,
  publishDocument,
  putBackSentence,
  reopenDocument,
  sendCorrections,
  strikeSentence,
} from "@/lib/documents/correcting-commands";
import {
  ChangeAsked,
  CorrectionAnswered,
  CorrectionSaid,
  DocumentSheet,
  RoundRead,
  SentenceStruck,
} from "@/lib/documents/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Keeps what has been written as a draft, sends it round to be approved or corrected, or publishes it. */
export const saveDocumentAction = formAction({
  schema: DocumentSheet,
  run: (viewer, sheet, { values }) => saveDocument(viewer, sheet, values, new Date()),
  goTo: (move, { groupId, step }) => to.document(groupId, step, { done: savedAs[move] }),
});

const savedAs = { draft: "draft", send: "sent", publish: "published" } as const;

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

/** Strikes a sentence of what goes round, without a reason and without a name. */
export const strikeSentenceAction = formAction({
  schema: SentenceStruck,
  run: async (viewer, struck) => strikeSentence(viewer, struck, await readingKey("make")),
  goTo: (_, sentence) => backAt(sentence, "struck"),
});

/** Puts back a sentence that one has struck. */
export const putBackSentenceAction = formAction({
  schema: SentenceStruck,
  run: async (viewer, struck) => putBackSentence(viewer, struck, await readingKey()),
  goTo: (_, sentence) => backAt(sentence, "put-back"),
});

/** Says that one has read what goes round. */
export const markReadAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => markRead(viewer, read),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "read" }),
});

/** Says with one's name what is wrong in a sentence of what goes round. */
export const correctSentenceAction = formAction({
  schema: CorrectionSaid,
  run: (viewer, said) => correctSentence(viewer, said, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "corrected" }),
});

/** Sends what the host has corrected back to whoever writes. */
export const sendCorrectionsAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => sendCorrections(viewer, read, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "sent-back" }),
});

/** Takes what somebody has suggested, or says why not. */
export const answerCorrectionAction = formAction({
  schema: CorrectionAnswered,
  run: (viewer, answered) => answerCorrection(viewer, answered),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "answered" }),
});

/** Publishes what went round. */
export const publishDocumentAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => publishDocument(viewer, read, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "published" }),
});

/** Opens what has been published to be written on. */
export const reopenDocumentAction = formAction({
  schema: RoundRead,
  run: (viewer, read) => reopenDocument(viewer, read, new Date()),
  goTo: (_, { groupId, step }) => to.document(groupId, step, { done: "reopened" }),
});

/** Where one has pressed, so that nobody has to look for it in a long text. */
function backAt({ groupId, step, about: { part, index } }: SentenceStruck, done: string) {
  return to.document(groupId, step, { done, "#": `s-${part}-${index}` });
}
