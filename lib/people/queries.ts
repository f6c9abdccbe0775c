import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

export type OwnProfile = { id: string; name: string; email: string; phone: string | null; locale: Locale };

/** What we know of the one who asks; null when nobody is signed in. */
export async function getProfile(viewer: Viewer): Promise<OwnProfile | null> {
  const select = { id: true, ownName: true, email: true, ownPhone: true, locale: true };
  const user = await read(viewer, (db) => db.user.findFirst({ where: { id: userIdOf(viewer) }, select }));
  if (!user) return null;
  const { id, ownName: name, email, ownPhone: phone, locale } = user;
  return { id, name, email, phone, locale: isLocale(locale) ? locale : defaultLocale };
}

/** Whether the viewer wants a mail on Fridays; null for whoever coordinates nothing. */
export async function getFridayWish(viewer: Viewer): Promise<boolean | null> {
  const where = { id: userIdOf(viewer), coordinates: { some: {} } };
  const user = await read(viewer, (db) => db.user.findFirst({ where, select: { fridayMail: true } }));
  return user?.fridayMail ?? null;
}
