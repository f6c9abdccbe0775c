import { randomUUID } from "node:crypto";
import { holdItem, openDispatch } from "@/lib/dispatches/holding-tx";
import { to } from "@/lib/kernel/addresses";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { programmeFor } from "@/lib/messages/choosing-queries";
import { note, openDraft } from "@/lib/messages/commands";
import { fromOf, messageMail, wordsOf } from "@/lib/messages/mails";
import { type Message, messageFor, receiving } from "@/lib/messages/message-loading";
import type { Reading } from "@/lib/messages/receivers";
import { type Sending, type Trying, wrongIn } from "@/lib/messages/schema";
import { languagesOf } from "@/lib/messages/written";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";

/**
 * Sends a message to exactly those whom the check page showed, as it showed it: whatever of it is otherwise by now refuses the press. Its
 * mails are held, and until they leave it can become a draft again.
 */
export function sendMessage(
  viewer: Viewer,
  { messageId, shown }: Sending,
  now: Date,
): Promise<{ slug: string; dispatchId: string }> {
  return write(viewer, async (tx) => {
    const { slug, message, programme } = await openReady(tx, viewer, messageId);
    const { read, gaps, mark } = await receiving(tx, message, programme);
    if (mark !== shown) throw new Refused("receivers-changed");
    if (read.length === 0) throw new Refused("nobody-to-write-to");
    if (gaps.length > 0) throw new Refused("message-gaps");
    const { convenerId, programmeId } = message;
    const press = await openDispatch(tx, viewer, { convenerId, programmeId, what: "message" }, now);
    await holdItem(tx, press, messageId);
    const about = [messageId, press.dispatchId];
    await queue(
      tx,
      read.map((one) => mailTo(viewer, message, one, about)),
      press,
    );
    await tx.message.update({
      where: { id: messageId },
      data: { dispatchId: press.dispatchId, savedAt: now },
    });
    await note(tx, viewer, "send-message", message, read.length);
    return { slug, dispatchId: press.dispatchId };
  });
}

/** Sends a draft to whoever writes it, once in each of its languages, as the receiver who is named would read it. */
export function tryMessage(
  viewer: Viewer,
  { messageId, as }: Trying,
): Promise<{ slug: string; messageId: string }> {
  return write(viewer, async (tx) => {
    const { slug, message, programme } = await openReady(tx, viewer, messageId);
    const { read } = await receiving(tx, message, programme);
    const like = read.find(({ userId }) => userId === as) ?? read[0];
    const own = await fromOf(tx, message.convenerId, userIdOf(viewer));
    if (!like || !own) throw new Refused("nobody-to-write-to");
    const self = { ...like, userId: userIdOf(viewer), address: own.address, under: [] };
    const time = viewer.formKey ?? randomUUID();
    await queue(
      tx,
      languagesOf(message.words).map((language) =>
        mailTo(viewer, message, { ...self, language }, ["test", messageId, language, time]),
      ),
    );
    return { slug, messageId };
  });
}

/** A draft that could be sent as it is written. */
async function openReady(tx: Tx, viewer: Viewer, messageId: string) {
  const { slug, programmeId } = await openDraft(tx, viewer, messageId);
  await refuseWhileCancelled(tx, programmeId);
  const message = await messageFor(tx, viewer, messageId);
  if (!message || wrongIn(message.words).length > 0) throw new Refused("message-unfinished");
  return { slug, message, programme: await programmeFor(tx, viewer, programmeId) };
}

function mailTo(viewer: Viewer, message: Message, one: Reading, about: readonly string[]) {
  const { convenerId, programmeId, words } = message;
  const [under, second] = one.under;
  const enrolmentId = under && !second ? under.enrolmentId : undefined;
  return messageMail.to(
    { userId: one.userId, address: one.address, name: one.name, locale: one.language },
    about,
    {
      ...one.values,
      messageId: message.id,
      about: wordsOf(words, one.values, one.language)?.subject ?? "",
      path: enrolmentId ? to.enrolment(enrolmentId) : to.home(),
      fromId: userIdOf(viewer),
    },
    { convenerId, programmeId, ...(enrolmentId ? { enrolmentId } : {}) },
  );
}
