import { feedTokenOf, hashOf, looksLikeToken, sameHash } from "@/lib/auth/tokens";
import { personViewer } from "@/lib/auth/viewers";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** Who reads a calendar by its secret, as that person without what only an administrator sees; null for a secret that nobody has. */
export async function feedReader(viewer: Viewer, token: string): Promise<Viewer | null> {
  if (!looksLikeToken(token)) return null;
  const feed = await read(viewer, (db) =>
    db.calendarFeed.findFirst({
      where: { tokenHash: hashOf(token) },
      select: { user: { select: { id: true, locale: true } } },
    }),
  );
  if (!feed) return null;
  const { id, locale } = feed.user;
  return personViewer({ id, isAdmin: false, locale: isLocale(locale) ? locale : defaultLocale });
}

/** The viewer's own calendar address: its secret, and since when; null where there is none, or another key of the installation made it. */
export async function getOwnFeed(viewer: Viewer): Promise<{ token: string; madeAt: Date } | null> {
  const feed = await read(viewer, (db) => db.calendarFeed.findFirst({ where: { userId: userIdOf(viewer) } }));
  if (!feed) return null;
  const token = feedTokenOf(feed.nonce);
  return sameHash(hashOf(token), feed.tokenHash) ? { token, madeAt: feed.madeAt } : null;
}
