import { type DoorPage, getDoor } from "@/lib/days/door-queries";
import { formatOf } from "@/lib/formats/registry";
import { roundsOf } from "@/lib/formats/rounds";
import type { Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** What a day needs on paper: who is expected or here, and where each sits in every round, as it is published or drafted. */
export type DayPaper = DoorPage & {
  rounds: { key: string; title: string }[];
  /** By the id of a badge and the key of a round. */
  tableOf: ReadonlyMap<string, number>;
  tables: number;
};

/** The paper of a day for those who keep its door; null for everybody else. */
export async function getPaper(
  viewer: Viewer,
  meetingId: string,
  locale: Locale,
  now: Date,
): Promise<DayPaper | null> {
  const door = await getDoor(viewer, meetingId, locale, now);
  if (!door) return null;
  return read(viewer, async (db) => {
    const day = await db.meeting.findFirstOrThrow({
      where: { id: meetingId },
      select: { kind: true, group: { select: { programme: { select: { format: true } } } } },
    });
    const made = await db.dayRound.findMany({
      where: { meetingId, state: { not: "NOT_HELD" } },
      select: {
        key: true,
        tables: true,
        seats: { where: { badge: { leftAt: null } }, select: { badgeId: true, table: true } },
      },
    });
    const step = formatOf(day.group.programme.format).steps.find(({ key }) => key === day.kind);
    const known = roundsOf(step?.kind === "meeting" ? step : {});
    const seated = made.filter(({ seats }) => seats.length > 0);
    const order = (key: string) => known.findIndex((round) => round.key === key);
    return {
      ...door,
      rounds: seated
        .map(({ key }) => ({ key, title: known.find((one) => one.key === key)?.round.title[locale] ?? key }))
        .sort((one, other) => order(one.key) - order(other.key)),
      tableOf: new Map(
        seated.flatMap(({ key, seats }) => seats.map(({ badgeId, table }) => [`${badgeId} ${key}`, table])),
      ),
      tables: Math.max(0, ...seated.map(({ tables }) => tables)),
    };
  });
}
