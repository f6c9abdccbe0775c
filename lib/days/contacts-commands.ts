import { contactsOpen, contactsShared } from "@/lib/days/contact-mails";
import { forgottenBefore, hasContacts, whyNotWish, wishesUntil } from "@/lib/days/contacts";
import type { Wishes } from "@/lib/days/contacts-schema";
import { metAtDay } from "@/lib/days/met-there-loading";
import { ownDays } from "@/lib/days/search-access";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { read, type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { dayIn } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

const dayFields = {
  ...{
    id: true,
    convenerId: true,
    kind: true,
    state: true,
    heldAt: true,
    timeZone: true,
    contactsClosedAt: true,
  },
  group: {
    select: {
      id: true,
      programmeId: true,
      programme: { select: { format: true, name: true, convener: { select: { name: true } } } },
    },
  },
} as const satisfies Prisma.MeetingSelect;

type Day = Prisma.MeetingGetPayload<{ select: typeof dayFields }>;

/**
 * Somebody says with whom of those they have met they would like to stay in touch, and with what they can be reached: all of it at once,
 * and as often as they like until the wishes are told. Nothing else is written: no log, no receipt, no mail.
 */
export function wishContacts(
  viewer: Viewer,
  { meetingId, to, email, phone }: Wishes,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, { AND: ownDays(viewer, meetingId) });
    const badge = await tx.badge.findFirst({
      where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
      select: { id: true, meetingId: true },
    });
    if (!day || !badge) throw new Refused("not-found");
    refuseIf(whyNotWish(day, formatOf(day.group.programme.format), now));
    const met = new Set(await metAtDay(tx, badge));
    const wished = [...new Set(to)];
    if (wished.some((id) => !met.has(id))) throw new Refused("not-found");
    const card = { email: email === "yes", phone: phone || null };
    if (wished.length > 0 && !card.email && !card.phone) throw new Refused("contacts-nothing-shared");
    await tx.contactWish.deleteMany({ where: { fromId: badge.id } });
    await tx.contactCard.deleteMany({ where: { badgeId: badge.id } });
    if (wished.length === 0) return meetingId;
    const own = { convenerId: day.convenerId, meetingId };
    await tx.contactCard.create({ data: { ...own, badgeId: badge.id, ...card } });
    await tx.contactWish.createMany({ data: wished.map((toId) => ({ ...own, fromId: badge.id, toId })) });
    return meetingId;
  });
}

/** Once a day has been held, whoever has met somebody there is told where they can say so. Returns how many days it looked at. */
export async function askForContacts(viewer: Viewer, now: Date): Promise<number> {
  const days = await daysWith(viewer, { contactsAskedAt: null, contactsClosedAt: null });
  await eachAlone(days, ({ id }) =>
    write(viewer, async (tx) => {
      const day = await lockDay(tx, { id, contactsAskedAt: null });
      if (!day || whyNotWish(day, formatOf(day.group.programme.format), now)) return;
      await tx.meeting.update({ where: { id }, data: { contactsAskedAt: now } });
      const badges = await tx.badge.findMany({
        where: { meetingId: id, arrivedAt: { not: null }, participant: { leftAt: null } },
        select: { id: true, meetingId: true, participant: { select: { user: person } } },
      });
      const until = wishesUntil(day, formatOf(day.group.programme.format)) ?? now;
      const openUntil = dayIn(new Date(until.getTime() - 1), day.timeZone);
      for (const badge of badges) {
        if (!badge.participant || (await metAtDay(tx, badge)).length === 0) continue;
        const to = receiver(badge.participant.user);
        await queue(tx, [contactsOpen.to(to, [id], { ...told(day, to.locale), openUntil }, filed(day))]);
      }
    }),
  );
  return days.length;
}

/**
 * When the days for it are over, those who wished each other are told how many they are and where to read it, all at one moment; every
 * wish goes, and the card of whom nobody wished back.
 */
export async function closeContacts(viewer: Viewer, now: Date): Promise<number> {
  const days = await daysWith(viewer, { contactsClosedAt: null });
  await eachAlone(days, ({ id }) =>
    write(viewer, async (tx) => {
      const day = await lockDay(tx, { id, contactsClosedAt: null });
      const until = day && wishesUntil(day, formatOf(day.group.programme.format));
      if (!day || !until || now < until) return;
      const shared = await tx.$executeRaw`
        insert into "Contact" ("convenerId", "meetingId", "oneId", "otherId", "sharedAt")
        select one."convenerId", one."meetingId", one."fromId", one."toId", ${now} from "ContactWish" one
        join "ContactWish" other on other."fromId" = one."toId" and other."toId" = one."fromId"
        where one."meetingId" = ${id}::uuid and one."fromId" < one."toId" on conflict do nothing`;
      await tx.contactWish.deleteMany({ where: { meetingId: id } });
      await tx.contactCard.deleteMany({
        where: { meetingId: id, badge: { contacts: { none: {} }, contactOf: { none: {} } } },
      });
      await tx.meeting.update({ where: { id }, data: { contactsClosedAt: now, contactsShared: shared } });
      await tellShared(tx, day);
    }),
  );
  return days.length;
}

/** What was told is forgotten some time after it was. */
export function forgetContacts(viewer: Viewer, now: Date): Promise<number> {
  return write(viewer, async (tx) => {
    const badge = { meeting: { contactsClosedAt: { lt: forgottenBefore(now) } } };
    const { count } = await tx.contact.deleteMany({ where: { one: badge } });
    await tx.contactCard.deleteMany({ where: { badge } });
    return count;
  });
}

async function tellShared(tx: Tx, day: Day): Promise<void> {
  const badges = await tx.badge.findMany({
    where: { meetingId: day.id, contactCard: { isNot: null }, participant: { leftAt: null } },
    select: {
      participant: { select: { user: person } },
      _count: { select: { contacts: true, contactOf: true } },
    },
  });
  await queue(
    tx,
    badges.flatMap(({ participant, _count }) => {
      if (!participant) return [];
      const to = receiver(participant.user);
      const count = _count.contacts + _count.contactOf;
      return [contactsShared.to(to, [day.id], { ...told(day, to.locale), count }, filed(day))];
    }),
  );
}

async function daysWith(viewer: Viewer, where: Prisma.MeetingWhereInput): Promise<{ id: string }[]> {
  const format = {
    in: formatsWith(hasContacts),
  };
  return read(viewer, (db) =>
    db.meeting.findMany({
      where: { ...where, badged: true, state: "HELD", group: { programme: { format } } },
      select: { id: true },
    }),
  );
}

/** Locks a day: wishes are told once, and none comes in meanwhile. */
async function lockDay(tx: Tx, where: Prisma.MeetingWhereInput): Promise<Day | null> {
  const found = await tx.meeting.findFirst({
    where: { AND: [where, { badged: true }] },
    select: { id: true },
  });
  if (!found) return null;
  await tx.$queryRaw`select id from "Meeting" where id = ${found.id}::uuid for update`;
  return tx.meeting.findFirst({ where: { AND: [where, { id: found.id }] }, select: dayFields });
}

function told({ id: meetingId, group: { programme } }: Day, locale: "fi" | "sv" | "en") {
  return { programme: programme.name[locale], convener: programme.convener.name, meetingId };
}

function filed({ convenerId, group }: Day) {
  return { convenerId, programmeId: group.programmeId, groupId: group.id };
}
