import type { Locale } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import { always, defineMail, type OwnWords } from "@/lib/mail/define";
import type { Values } from "@/lib/messages/placeholders";
import { languageFor, ownWords, type Written } from "@/lib/messages/written";

/** What a row of a message holds: the words themselves stand in the message, once. */
type OfMessage = Values & {
  messageId: string;
  /** Its subject, as the outbox lists it. */
  about: string;
  path: string;
  fromId: string;
};

/** What a coordinator has written to people that they chose, in their own words; it is answered to them. */
export const messageMail = defineMail<OfMessage>()({
  name: "message",
  readers: ["contact", "participant", "facilitator"],
  reason: "message",
  path: ({ path }) => path,
  calendar: null,
  look: async ({ params }, tx, { locale }) => {
    const message = await tx.message.findUnique({
      where: { id: params.messageId },
      select: { convenerId: true, words: true },
    });
    const own = message && wordsOf(message.words, params, locale);
    if (!own) return null;
    return { own, from: await fromOf(tx, message.convenerId, params.fromId) };
  },
  still: always,
});

/** What one receiver reads of a message; null where it is written in no language any more. */
export function wordsOf(written: Written, values: Values, locale: Locale): OwnWords | null {
  const language = languageFor(written, locale);
  const words = language && written[language];
  return words ? ownWords(words, values) : null;
}

/** Whoever writes, as the convener knows them; nobody where they do not coordinate for it any more. */
export async function fromOf(db: Reads, convenerId: string, userId: string) {
  const coordinator = await db.coordinator.findFirst({
    where: { convenerId, userId },
    select: { user: { select: { name: true, email: true, phone: true } } },
  });
  if (!coordinator) return null;
  const { name, email, phone } = coordinator.user;
  return { name, address: email, phone };
}
