import { liveRounds, roundsIn } from "@/lib/days/day-loading";
import { type DoorPage, getDoor } from "@/lib/days/door-queries";
import { onlineNumber } from "@/lib/days/hall";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** What a day needs on paper: who is expected or here, and where each sits in every round, as it is published or drafted. */
export type DayPaper = DoorPage & {
  rounds: { key: string; title: string }[];
  /** By the id of a badge and the key of a round; "@" for who keeps those online company. */
  tableOf: ReadonlyMap<string, number | "@">;
  tables: number;
};

/** The paper of a day for those who keep its door; null for everybody else. */
export async function getPaper(
  viewer: Viewer,
  meetingId: string,
  locale: Locale,
  now: Date,
): Promise<DayPaper | null> {
  const found = await getDoor(viewer, meetingId, locale, now);
  if (!found) return null;
  // Who waits for a place, or takes part from afar, has no sticker, and no line on the wall.
  const door = { ...found, guests: found.guests.filter(({ waiting, afar }) => !waiting && !afar) };
  return read(viewer, async (db) => {
    const day = await db.meeting.findFirstOrThrow({
      where: { id: meetingId },
      select: { kind: true, group: { select: { programme: { select: { format: true } } } } },
    });
    const gone = new Set(door.guests.flatMap(({ badge, leftAt }) => (leftAt ? [badge] : [])));
    const known = roundsIn(formatOf(day.group.programme.format), day.kind);
    const seated = (await liveRounds(db, meetingId))
      .map(({ key, tables, seats }) => ({ key, tables, seats: [...seats].filter(([id]) => !gone.has(id)) }))
      .filter(({ seats }) => seats.length > 0);
    const order = (key: string) => known.findIndex((round) => round.key === key);
    return {
      ...door,
      rounds: seated
        .map(({ key }) => ({ key, title: known.find((one) => one.key === key)?.round.title[locale] ?? key }))
        .sort((one, other) => order(one.key) - order(other.key)),
      tableOf: new Map(
        seated.flatMap(({ key, tables, seats }) =>
          seats.map(([id, table]) => [`${id} ${key}`, onlineNumber(table, { tables }) ? "@" : table]),
        ),
      ),
      tables: Math.max(0, ...seated.map(({ tables }) => tables)),
    };
  });
}
