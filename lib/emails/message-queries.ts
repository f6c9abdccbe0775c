import { type SeenLetter, seenMessage } from "@/lib/emails/seen";
import { isLocale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmeFor } from "@/lib/messages/choosing-queries";
import { fromOf, wordsOf } from "@/lib/messages/mails";
import { messageFor } from "@/lib/messages/message-loading";
import type { Values } from "@/lib/messages/placeholders";

/** What somebody was sent of a message, as it went out; null where it is none of the viewer's. */
export async function getSentLetter(
  viewer: Viewer,
  { messageId, emailId }: { messageId: string; emailId: string },
  now: Date,
): Promise<SeenLetter | null> {
  return read(viewer, async (db) => {
    const message = await messageFor(db, viewer, messageId);
    if (!message?.dispatchId) return null;
    const email = await db.email.findFirst({
      where: { id: emailId, dispatchId: message.dispatchId },
      select: { toName: true, toAddress: true, locale: true, params: true },
    });
    if (!email || !isLocale(email.locale)) return null;
    const params = email.params as Values & { fromId: string };
    const programme = await programmeFor(db, viewer, message.programmeId);
    const own = wordsOf(message.words, params, email.locale);
    const from = await fromOf(db, message.convenerId, params.fromId);
    const to = { to: email.toName, address: email.toAddress, locale: email.locale };
    return seenMessage(
      { ...to, values: params, format: programme.format },
      { own: own ?? undefined, from },
      programme.convener,
      now,
    );
  });
}
