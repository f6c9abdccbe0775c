import { keptUntil, whyNotWish, wishesUntil } from "@/lib/days/contacts";
import { metAtDay } from "@/lib/days/met-there-loading";
import { ownDays } from "@/lib/days/search-access";
import { badgeFields, type Shown, shown } from "@/lib/days/shown";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** Whom somebody has met at a day, with whom they would like to stay in touch, and in the end those who would, too. */
export type ContactsPage = {
  groupId: string;
  programme: Localised;
  timeZone: string;
  /** Until when they may say so; null where they cannot. */
  openUntil: Date | null;
  met: readonly (Shown & { badgeId: string; wished: boolean })[];
  card: { email: boolean; phone: string | null };
  /** Their own address and number, as they may be told. */
  own: { email: string; phone: string | null };
  /** Those who wished each other, once it has been told; and until when it can be read. */
  shared: { people: readonly (Shown & { email: string | null; phone: string | null })[]; until: Date } | null;
};

/** Null for whom the day did not expect, and before it has been held. */
export function getContacts(viewer: Viewer, meetingId: string, now: Date): Promise<ContactsPage | null> {
  return read(viewer, async (db) => {
    const day = await db.meeting.findFirst({
      where: { AND: [ownDays(viewer, meetingId), { badged: true }] },
      select: {
        ...{ kind: true, state: true, heldAt: true, timeZone: true, contactsClosedAt: true },
        group: { select: { id: true, programme: { select: { format: true, name: true } } } },
      },
    });
    const badge = await db.badge.findFirst({
      where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
      select: {
        ...{ id: true, meetingId: true },
        contactCard: { select: { email: true, phone: true } },
        wishes: { select: { toId: true } },
        participant: { select: { user: { select: { email: true, phone: true } } } },
      },
    });
    const format = day && formatOf(day.group.programme.format);
    const until = day && format && wishesUntil(day, format);
    if (!day || !format || !badge || !until) return null;
    const isOpen = whyNotWish(day, format, now) === null;
    const wished = new Set(badge.wishes.map(({ toId }) => toId));
    return {
      ...{ groupId: day.group.id, programme: day.group.programme.name },
      ...{ timeZone: day.timeZone, openUntil: isOpen ? until : null },
      met: isOpen ? await metBy(db, badge, wished) : [],
      card: badge.contactCard ?? { email: true, phone: null },
      own: { email: badge.participant?.user.email ?? "", phone: badge.participant?.user.phone ?? null },
      shared: day.contactsClosedAt
        ? { people: await sharedWith(db, badge.id), until: keptUntil(day.contactsClosedAt) }
        : null,
    };
  });
}

async function metBy(
  db: Reads,
  badge: { id: string; meetingId: string },
  wished: ReadonlySet<string>,
): Promise<ContactsPage["met"]> {
  const met = await db.badge.findMany({
    where: { id: { in: await metAtDay(db, badge) } },
    orderBy: { number: "asc" },
    select: badgeFields,
  });
  return met.map((one) => ({ ...shown(one), badgeId: one.id, wished: wished.has(one.id) }));
}

const sharedFields = {
  ...badgeFields,
  contactCard: { select: { email: true, phone: true } },
  participant: {
    select: { ...badgeFields.participant.select, user: { select: { name: true, email: true } } },
  },
} as const;

async function sharedWith(db: Reads, me: string): Promise<NonNullable<ContactsPage["shared"]>["people"]> {
  const found = await db.contact.findMany({
    where: { OR: [{ oneId: me }, { otherId: me }] },
    select: { oneId: true, one: { select: sharedFields }, other: { select: sharedFields } },
  });
  return found
    .map(({ oneId, one, other }) => (oneId === me ? other : one))
    .sort((a, b) => a.number - b.number)
    .map((their) => ({
      ...shown(their),
      email: their.contactCard?.email ? (their.participant?.user.email ?? null) : null,
      phone: their.contactCard?.phone ?? null,
    }));
}
