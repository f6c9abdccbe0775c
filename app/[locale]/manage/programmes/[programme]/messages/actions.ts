"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { addReceivers, beginMessage, leaveOut, removeDraft, saveMessage } from "@/lib/messages/commands";
import {
  Adding,
  Choosing,
  filterNames,
  LeavingOut,
  MessageId,
  Sending,
  Trying,
  Writing,
} from "@/lib/messages/schema";
import { sendMessage, tryMessage } from "@/lib/messages/sending-commands";

/** Begins a message to those who stand on the list. */
export const beginAction = formAction({
  schema: Choosing,
  lists: ["leftOut"],
  run: (viewer, choosing) => beginMessage(viewer, choosing, new Date()),
  goTo: ({ slug, messageId }) => to.manage.message(slug, messageId),
});

/** Leaves receivers of a draft out. */
export const leaveOutAction = formAction({
  schema: LeavingOut,
  lists: ["leftOut"],
  run: (viewer, out) => leaveOut(viewer, out, new Date()),
  goTo: ({ slug, messageId }) => to.manage.messageReceivers(slug, messageId, { done: "changed" }),
});

/** Adds receivers to a draft; the list stays narrowed as it was. */
export const addAction = formAction({
  schema: Adding,
  lists: ["added"],
  run: (viewer, adding) => addReceivers(viewer, adding, new Date()),
  goTo: ({ slug, messageId }, { filters }) =>
    to.manage.messageReceivers(slug, messageId, {
      ...Object.fromEntries(filterNames.map((name) => [name, filters[name]])),
      done: "changed",
    }),
});

/** Keeps what is typed, and goes on to the check page where it is to be checked. */
export const saveMessageAction = formAction({
  schema: Writing,
  run: (viewer, typed) => saveMessage(viewer, typed, new Date()),
  goTo: ({ slug, messageId }, { press }) =>
    press === "check"
      ? to.manage.messageCheck(slug, messageId)
      : to.manage.message(slug, messageId, { done: "saved" }),
});

/** Throws a draft away. */
export const removeDraftAction = formAction({
  schema: MessageId,
  run: removeDraft,
  goTo: ({ slug }) => to.manage.messages(slug, { done: "removed" }),
});

/** Sends a draft to whoever writes it, and to nobody else. */
export const tryMessageAction = formAction({
  schema: Trying,
  run: tryMessage,
  goTo: ({ slug, messageId }, { as }) => to.manage.messageCheck(slug, messageId, { to: as, done: "tried" }),
});

/** Sends a message to those whom the check page shows; its mails are held. */
export const sendMessageAction = formAction({
  schema: Sending,
  run: (viewer, sending) => sendMessage(viewer, sending, new Date()),
  goTo: ({ slug, dispatchId }) => to.manage.messages(slug, { dispatch: dispatchId }),
});
