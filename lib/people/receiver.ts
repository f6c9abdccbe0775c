import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { Receiver } from "@/lib/mail/draft";

/** What is read of a user who is to receive a mail. */
export const person = { select: { id: true, name: true, email: true, locale: true } } as const;

/** A user as the receiver of a mail, in their own language. */
export function receiver(user: { id: string; name: string; email: string; locale: string }): Receiver {
  return {
    userId: user.id,
    address: user.email,
    name: user.name,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
  };
}
