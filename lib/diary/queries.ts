import { loadGuest, takesPartIn } from "@/lib/diary/loading";
import { calendarDays, isDiaryOpen, talkDays, talkOf } from "@/lib/diary/rules";
import { openEntry } from "@/lib/diary/sealing";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { dayOf } from "@/lib/time/days";

/** An entry as its writer reads it; `body` is null where the key of this installation does not open it. */
export type DiaryEntry = { id: string; version: number; body: string | null; changedAt: Date };

/** Somebody's own diary of a group. */
export type Diary = {
  groupId: string;
  format: Format;
  programme: string;
  others: string[];
  timeZone: string;
  isOpen: boolean;
  /** Each day at a host's, and other days of which something has been written, with what has. */
  days: { day: string; host: string | null; entry: DiaryEntry | null }[];
  /** What is of no day, the oldest first. */
  free: DiaryEntry[];
};

/** One's own diary of a group in which one is a guest; null for everybody else. Nobody reads another's. */
export function getDiary(viewer: Viewer, groupId: string, locale: "fi" | "sv" | "en"): Promise<Diary | null> {
  return read(viewer, async (db) => {
    const group = await loadGuest(db, viewer, groupId);
    if (!group) return null;
    const userId = userIdOf(viewer);
    const rows = await db.diaryEntry.findMany({
      where: { groupId, userId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, day: true, sealed: true, version: true, changedAt: true },
    });
    const entries = rows.map(({ day, sealed, ...one }) => ({
      ...{ ...one, body: openEntry({ id: one.id, groupId, userId }, sealed) },
      day: day && dayOf(day),
    }));
    const nameOf = (host: string | null) =>
      group.seats.find(({ enrolmentId }) => enrolmentId === host)?.enrolment.name ?? null;
    const hosts = new Map(
      group.visited.flatMap((met) =>
        calendarDays(met).map((day) => [day, nameOf(met.hostEnrolmentId)] as const),
      ),
    );
    const days = new Set([...hosts.keys(), ...entries.flatMap(({ day }) => day ?? [])]);
    return {
      ...{ groupId, format: group.format, isOpen: isDiaryOpen(group) },
      ...{ programme: group.programme.name[locale], timeZone: group.programme.timeZone },
      others: group.visited.flatMap(({ hostEnrolmentId }) => nameOf(hostEnrolmentId) ?? []),
      days: [...days].sort().map((day) => ({
        ...{ day, host: hosts.get(day) ?? null },
        entry: entries.find((entry) => entry.day === day) ?? null,
      })),
      free: entries.filter(({ day }) => day === null),
    };
  });
}

/** The days of a meeting that have come, and on which of them those who meet have had the talk that ends it. */
export type Talks = { minutes: number; days: { day: string; had: boolean }[]; mayTick: boolean };

/** For those who take part in the group; null for everybody else, and where the format asks for no such talk. */
export function getTalks(viewer: Viewer, meetingId: string, now: Date): Promise<Talks | null> {
  return read(viewer, async (db) => {
    const meeting = await db.meeting.findFirst({
      where: { id: meetingId, group: takesPartIn(viewer) },
      select: {
        ...{ kind: true, timeZone: true, talks: { select: { day: true } } },
        days: { where: { cancelledAt: null }, orderBy: { number: "asc" }, select: { startsAt: true } },
        group: { select: { state: true, closedAt: true, programme: { select: { format: true } } } },
      },
    });
    const minutes = meeting && talkOf(formatOf(meeting.group.programme.format), meeting.kind);
    if (!meeting || !minutes) return null;
    const had = new Set(meeting.talks.map(({ day }) => dayOf(day)));
    return {
      ...{ minutes, mayTick: isDiaryOpen(meeting.group) },
      days: talkDays(meeting, now).map((day) => ({ day, had: had.has(day) })),
    };
  });
}
