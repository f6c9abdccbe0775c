import type { Guest, Snapshot } from "@/lib/days/door";
import { type Day, findDoor } from "@/lib/days/door-finding";
import { whyNotArrive, whyNotCheckIn } from "@/lib/days/door-rules";
import { pagesBeside } from "@/lib/days/search-access";
import type { Locale } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Refusal } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { noLimit } from "@/lib/places/rules";

/** A day's door, for those who keep it. */
export type DoorPage = Snapshot & {
  id: string;
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string | null;
  closed: Refusal | null;
  /** Whether its reader also runs the day. */
  runs: boolean;
};

/** Everybody who is expected or here, by name; null for who does not keep this door. */
export function getDoor(
  viewer: Viewer,
  meetingId: string,
  locale: Locale,
  now: Date,
): Promise<DoorPage | null> {
  return read(viewer, async (db) => {
    const day = await findDoor(db, viewer, meetingId);
    if (!day) return null;
    const { id, timeZone: zone, startsAt, endsAt, placeName, capacity } = day;
    return {
      ...{ id, zone, startsAt, endsAt, placeName, title: day.group.programme.name[locale] },
      ...{ takenAt: now.toISOString(), capacity: capacity < noLimit ? capacity : null },
      guests: await guestsOf(db, day, locale),
      closed: whyNotCheckIn(day, now),
      runs: pagesBeside(viewer, day).runs,
    };
  });
}

/**
 * Those with a badge: who has a place, who is here, and who walked in; not who gave their place up and did not come. After them those who
 * wait for a place, in their order: they may stand at the door.
 */
async function guestsOf(db: Reads, { id: meetingId }: Pick<Day, "id">, locale: Locale): Promise<Guest[]> {
  const badges = await db.badge.findMany({
    where: { meetingId },
    select: {
      ...{ id: true, number: true, name: true, agency: true, needs: true, fixedTable: true },
      ...{ arrivedAt: true, leftAt: true, participantId: true },
      participant: { select: { user: { select: { name: true } } } },
    },
  });
  const places = await db.place.findMany({
    where: { meetingId, state: { not: "GIVEN_UP" }, participant: { leftAt: null } },
    orderBy: { turn: "asc" },
    select: {
      ...{ id: true, state: true, remote: true, participantId: true, agency: true, needs: true },
      participant: { select: { user: { select: { name: true } } } },
    },
  });
  const placeOf = new Map(
    places.flatMap((place) => (place.state === "TAKEN" ? [[place.participantId, place]] : [])),
  );
  const badgeOf = new Map(badges.map(({ participantId, ...badge }) => [participantId, badge]));
  const queue = places
    .filter(({ state, remote, participantId }) => {
      return state === "WAITING" && !remote && !badgeOf.get(participantId)?.arrivedAt;
    })
    .map(({ id, participantId, participant, agency, needs }, at): Guest => {
      const { id: badge = id, number = null, fixedTable = null } = badgeOf.get(participantId) ?? {};
      return {
        ...{ badge, number, name: participant.user.name, agency: agency ?? "", needs: needs ?? "" },
        ...{ table: fixedTable || null, walkedIn: false, arrivedAt: null, leftAt: null, waiting: at + 1 },
      };
    });
  const order = new Intl.Collator(locale);
  const expected = badges
    .flatMap(({ id: badge, fixedTable, arrivedAt, leftAt, participantId, participant, ...own }): Guest[] => {
      const place = participantId === null ? undefined : placeOf.get(participantId);
      const isOut = !arrivedAt && !place;
      if (isOut) return [];
      const name = participant?.user.name ?? own.name ?? "";
      const agency = place?.agency ?? own.agency ?? "";
      return [
        {
          ...{ badge, number: own.number, name, agency, needs: place?.needs ?? own.needs ?? "" },
          ...{ table: fixedTable || null, walkedIn: participantId === null },
          ...(place?.remote ? { afar: true as const } : {}),
          ...{ arrivedAt: arrivedAt?.toISOString() ?? null, leftAt: leftAt?.toISOString() ?? null },
        },
      ];
    })
    .sort((one, other) => order.compare(one.name, other.name) || (one.number ?? 0) - (other.number ?? 0));
  return [...expected, ...queue];
}

/** One's own badge at a day. */
export type OwnBadge = {
  meetingId: string;
  title: string;
  number: number;
  zone: string;
  startsAt: Date | null;
  placeName: string | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
  closed: Refusal | null;
};

/** The badge of whoever asks; null for whom the day does not expect. */
export function getOwnBadge(
  viewer: Viewer,
  meetingId: string,
  locale: Locale,
  now: Date,
): Promise<OwnBadge | null> {
  return read(viewer, async (db) => {
    const badge = await db.badge.findFirst({
      where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
      select: {
        ...{ number: true, arrivedAt: true, leftAt: true },
        meeting: {
          select: {
            ...{ state: true, startsAt: true, endsAt: true, timeZone: true, placeName: true },
            group: { select: { programme: { select: { name: true } } } },
          },
        },
      },
    });
    if (!badge) return null;
    const { meeting, ...own } = badge;
    const { timeZone: zone, startsAt, placeName } = meeting;
    return {
      ...{ meetingId, ...own, zone, startsAt, placeName, title: meeting.group.programme.name[locale] },
      closed: whyNotArrive(meeting, now),
    };
  });
}
