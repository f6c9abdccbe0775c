import { definitionOf } from "@/lib/emails/registry";
import { frameOf } from "@/lib/emails/render";
import { letterFor } from "@/lib/emails/templates";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { env } from "@/lib/kernel/env";
import type { Found } from "@/lib/mail/define";
import { messageMail, wordsOf } from "@/lib/messages/mails";
import type { Values } from "@/lib/messages/placeholders";
import type { Draft } from "@/lib/messages/queries";
import type { Reading } from "@/lib/messages/receivers";

/** A letter as whoever gets it sees it, in parts; of its button the label alone, since the link is theirs. */
export type SeenLetter = {
  to: string;
  address: string;
  locale: Locale;
  replyTo: string | null;
  subject: string;
  greeting: string;
  before: string[];
  button: string | null;
  after: string[];
  closing: string;
  foot: string[];
};

/** A draft as one of its receivers will see it. */
export function seenDraft(draft: Draft, reading: Reading, now: Date): SeenLetter {
  const { programme, message, from } = draft;
  const { language, values, name, address } = reading;
  const own = wordsOf(message.words, values, language);
  return seenMessage(
    { ...{ to: name, address, locale: language }, values, format: programme.format },
    { own: own ?? undefined, from },
    programme.convener,
    now,
  );
}

type Reader = { to: string; address: string; locale: Locale; values: Values; format: string };

/** A message in words, as it goes out to a reader. */
export function seenMessage(
  { to, address, locale, values, format }: Reader,
  found: Pick<Found, "own" | "from">,
  sender: string,
  now: Date,
): SeenLetter {
  const mail = definitionOf(messageMail.name) ?? messageMail;
  const facts = { ...values, about: found.own?.subject ?? "", path: "" };
  const letter = letterFor(mail, facts, { locale, format: formatOf(format) }, now, found);
  const replyTo = found.from?.address ?? null;
  const frame = frameOf({
    ...{ locale, origin: env().APP_ORIGIN, receiver: to, sender, replyTo },
    person: found.from ?? null,
  });
  return {
    ...{ to, address, locale, replyTo, subject: letter.subject, greeting: frame.greeting },
    ...{ before: letter.paragraphs, button: letter.action?.label ?? null, after: letter.next },
    ...{ closing: frame.closing, foot: [letter.reason, frame.reply].filter(Boolean) },
  };
}
