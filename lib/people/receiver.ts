import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { Receiver } from "@/lib/mail/draft";

/** A user as the receiver of a mail, in their own language. */
export function receiver(user: { id: string; name: string; email: string; locale: string }): Receiver {
  return {
    userId: user.id,
    address: user.email,
    name: user.name,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
  };
}
