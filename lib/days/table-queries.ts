import { onlineNumber } from "@/lib/days/hall";
import { plannedTimes } from "@/lib/days/timing";
import { formatOf } from "@/lib/formats/registry";
import { roundsOf } from "@/lib/formats/rounds";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/**
 * Where somebody sits now and next, for themselves: what hundreds of phones ask for every few seconds, by index and in one question.
 * Null for who has no badge at this day.
 */
export async function getOwnTables(viewer: Viewer, meetingId: string) {
  return read(viewer, async (db) => {
    const badge = await db.badge.findFirst({
      where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
      select: {
        ...{ number: true, arrivedAt: true, leftAt: true },
        seats: {
          where: { round: { state: { in: ["PUBLISHED", "STARTED"] } } },
          select: { roundId: true, table: true },
        },
        meeting: {
          select: {
            ...{ kind: true, startsAt: true, timeZone: true, state: true, remoteLink: true },
            group: { select: { programme: { select: { format: true, name: true } } } },
            dayRounds: {
              where: { state: { in: ["PUBLISHED", "STARTED"] } },
              select: { id: true, key: true, state: true, endsAt: true, tables: true },
            },
          },
        },
      },
    });
    if (!badge) return null;
    const { seats, meeting, ...own } = badge;
    const { programme } = meeting.group;
    const format = formatOf(programme.format);
    const step = format.steps.find((one) => one.kind === "meeting" && one.key === meeting.kind);
    const times = plannedTimes({ ...meeting, format });
    const rounds = roundsOf(step?.kind === "meeting" ? step : {}).flatMap((one) => {
      const live = meeting.dayRounds.find(({ key }) => key === one.key);
      if (!live) return [];
      const { id, state, endsAt, tables } = live;
      const table = seats.find(({ roundId }) => roundId === id)?.table ?? null;
      const online = table === null ? null : onlineNumber(table, live);
      // Where one meets online is told to those who sit there, and to nobody else.
      const link = online === null ? null : meeting.remoteLink;
      return [{ ...one, ...{ state, endsAt, table, online, link, at: times(one) }, hasTables: tables > 0 }];
    });
    return { ...own, id: meetingId, rounds, programme: programme.name, timeZone: meeting.timeZone, format };
  });
}

export type OwnTables = NonNullable<Awaited<ReturnType<typeof getOwnTables>>>;
