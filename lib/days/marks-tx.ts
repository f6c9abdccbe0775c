import { countAnew } from "@/lib/days/count-tx";
import { type DoorMark, presenceBy } from "@/lib/days/door";
import type { Day } from "@/lib/days/door-finding";
import { blockLow, blockSize } from "@/lib/days/door-rules";
import type { SentMark } from "@/lib/days/door-schema";
import { settleSeats } from "@/lib/days/settling-tx";
import { letInWhoWait } from "@/lib/days/waiting-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Writes down what was marked at the door, each mark once, and who is here by all that is known of them by now. Marks about nobody of
 * this day are dropped; what a clock says that runs ahead is taken for now. Returns how many were new.
 */
export async function takeMarks(
  tx: Tx,
  viewer: Viewer,
  day: Pick<Day, "id" | "convenerId" | "state">,
  marks: readonly SentMark[],
  { device, now }: { device: string | null; now: Date },
): Promise<number> {
  const fresh = await freshOf(tx, marks);
  const walkIns = fresh.filter((mark) => mark.kind === "walk-in");
  for (const walkIn of walkIns) await giveBadge(tx, day, walkIn, device);
  const about = fresh.map((mark) => (mark.kind === "walk-in" ? mark.id : mark.badge));
  const here = { convenerId: day.convenerId, meetingId: day.id };
  const came = fresh.flatMap((mark) => (mark.kind === "arrived" ? [mark.badge] : []));
  if (came.length > 0) await letInWhoWait(tx, viewer, day, came, now);
  // In the order of their ids, so that two doors wait for each other and never both.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select id from "Badge" where "meetingId" = ${day.id}::uuid and id = any(${about}::uuid[]) order by id for update`;
  const known = new Set(locked.map(({ id }) => id));
  const data = fresh.flatMap((mark) => {
    const badgeId = mark.kind === "walk-in" ? mark.id : mark.badge;
    const at = new Date(Math.min(Date.parse(mark.at), now.getTime()));
    const kind = mark.kind === "walk-in" ? ("arrived" as const) : mark.kind;
    return known.has(badgeId) ? [{ ...here, id: mark.id, badgeId, kind, at }] : [];
  });
  const { count } = await tx.doorMark.createMany({ data, skipDuplicates: true });
  if (count === 0) return 0;
  await settlePresence(tx, day, [...known]);
  // Who comes while a round is published sits down at once; nobody else moves.
  await settleSeats(tx, day, now, [...known]);
  const of = (kind: string) => data.filter((mark) => mark.kind === kind).length;
  const facts = {
    arrived: of("arrived"),
    left: of("left"),
    cleared: of("cleared"),
    walkedIn: walkIns.length,
  };
  const subject = { type: "meeting" as const, id: day.id, convenerId: day.convenerId };
  await record(tx, viewer, "meeting.check-in", subject, facts);
  return count;
}

async function freshOf(tx: Tx, marks: readonly SentMark[]): Promise<SentMark[]> {
  const ids = marks.map(({ id }) => id);
  const there = await tx.doorMark.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  return marks.filter(({ id }) => !known.has(id));
}

type WalkInMark = Extract<SentMark, { kind: "walk-in" }>;

/** Somebody who walked in gets the number that their device has given them, or the next one where it had none left. */
async function giveBadge(
  tx: Tx,
  { id: meetingId, convenerId }: Pick<Day, "id" | "convenerId">,
  { id, number, name, agency, needs, locale }: WalkInMark,
  device: string | null,
): Promise<void> {
  const next = await nextNumber(tx, meetingId);
  const isTheirs =
    number !== null &&
    device !== null &&
    (await tx.doorBlock.count({
      where: { meetingId, device, first: { lte: number }, last: { gte: number } },
    })) > 0 &&
    (await tx.badge.count({ where: { meetingId, number } })) === 0;
  await tx.badge.createMany({
    data: [
      {
        ...{ id, convenerId, meetingId, number: isTheirs ? number : next, name, locale },
        ...{ agency: agency || null, needs: needs || null },
      },
    ],
    skipDuplicates: true,
  });
}

/** The next number of a day; until this transaction ends nobody else gets one. */
async function nextNumber(tx: Tx, meetingId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`select badge_number(${meetingId}::uuid) as number`;
  return row?.number ?? 1;
}

/** Numbers that a device gives by itself: a block of its own, and one more before it has given them all. */
export async function blocksFor(
  tx: Tx,
  { id: meetingId, convenerId }: Pick<Day, "id" | "convenerId">,
  device: string,
): Promise<{ first: number; last: number }[]> {
  const own = { where: { convenerId, meetingId, device }, orderBy: { first: "asc" } } as const;
  const select = { first: true, last: true } as const;
  const blocks = await tx.doorBlock.findMany({ ...own, select });
  const within = blocks.map(({ first, last }) => ({ number: { gte: first, lte: last } }));
  const used = blocks.length === 0 ? 0 : await tx.badge.count({ where: { meetingId, OR: within } });
  const all = blocks.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (all - used > blockLow) return blocks;
  const first = await nextNumber(tx, meetingId);
  const block = { first, last: first + blockSize - 1 };
  await tx.doorBlock.create({ data: { convenerId, meetingId, device, ...block } });
  return [...blocks, block];
}

/** Whether each of these is here follows from all their marks, in whatever order they came in. */
async function settlePresence(
  tx: Tx,
  day: Pick<Day, "id" | "state" | "convenerId">,
  badges: readonly string[],
) {
  const marks = await tx.doorMark.findMany({
    where: { badgeId: { in: [...badges] } },
    select: { id: true, badgeId: true, kind: true, at: true },
  });
  const here = presenceBy(
    marks.map(({ id, badgeId, kind, at }): DoorMark => {
      const known = kind === "left" || kind === "cleared" ? kind : "arrived";
      return { id, badge: badgeId, kind: known, at: at.toISOString() };
    }),
  );
  const rows = [...here].map(([id, { arrivedAt, leftAt }]) => ({ id, arrivedAt, leftAt }));
  await tx.$executeRaw`
    update "Badge" b set "arrivedAt" = s."arrivedAt"::timestamptz, "leftAt" = s."leftAt"::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(id uuid, "arrivedAt" text, "leftAt" text)
    where b.id = s.id and (b."arrivedAt", b."leftAt") is distinct from (s."arrivedAt"::timestamptz, s."leftAt"::timestamptz)`;
  // What a device sends once the day is held still says who came.
  if (day.state !== "HELD") return;
  await tx.$executeRaw`
    update "Attendance" a set present = b."arrivedAt" is not null
    from "Badge" b
    where b."meetingId" = ${day.id}::uuid and b.id = any(${[...badges]}::uuid[])
      and a."meetingId" = b."meetingId" and a."participantId" = b."participantId"`;
  await countAnew(tx, day.id);
}
