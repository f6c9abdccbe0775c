import { type FridayKind, type FridayLine, fridayList, fridayZone } from "@/lib/conveners/friday-mails";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { read, write } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { dayIn } from "@/lib/time/days";
import type { Line } from "@/lib/today/lines";
import { getToday } from "@/lib/today/queries";

/** Those who coordinate and want a mail on Fridays, without those who have got today's. */
export async function listFridayReaders(
  viewer: Viewer,
  now: Date,
): Promise<{ id: string; isAdmin: false; locale: Locale }[]> {
  const on = dayIn(now, fridayZone);
  const rows = await read(
    viewer,
    (db) =>
      db.$queryRaw<{ id: string; locale: string }[]>`
      select u.id, u.locale from "User" u
      where u."fridayMail" and exists (select from "Coordinator" c where c."userId" = u.id)
        and not exists (select from "Email" m where m.key = concat('friday-list:', ${on}::text, ':', u.id))`,
  );
  return rows.map(({ id, locale }) => ({
    id,
    isAdmin: false,
    locale: isLocale(locale) ? locale : defaultLocale,
  }));
}

/** Mails a coordinator what waits for them today, once; nothing where nothing waits. Returns whether there was something. */
export async function mailFriday(viewer: Viewer, now: Date): Promise<boolean> {
  const { lines } = await getToday(viewer, now);
  if (lines.length === 0) return false;
  const on = dayIn(now, fridayZone);
  return write(viewer, async (tx) => {
    const as = await tx.coordinator.findFirst({
      where: { userId: userIdOf(viewer) },
      orderBy: { addedAt: "asc" },
      select: { user: person },
    });
    if (!as) return false;
    const n = lines.reduce((sum, line) => sum + line.n, 0);
    await queue(tx, [fridayList.to(receiver(as.user), [on], { on, n, lines: counted(lines) })]);
    return true;
  });
}

/** The lines of each programme together, in the order in which the oldest of each waits. */
function counted(lines: readonly Line[]): FridayLine[] {
  return [...Map.groupBy(lines, ({ programme }) => programme?.id)].map(([, own]) => {
    const counts = new Map<FridayKind, number>();
    for (const { kind, n } of own) {
      const as = kind === "more" ? "stuck" : kind;
      counts.set(as, (counts.get(as) ?? 0) + n);
    }
    return { programme: own[0]?.programme?.name ?? null, counts: [...counts] };
  });
}
