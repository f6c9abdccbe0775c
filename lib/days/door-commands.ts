import { randomUUID } from "node:crypto";
import { findDoor, openDoor } from "@/lib/days/door-finding";
import { whyNotArrive } from "@/lib/days/door-rules";
import {
  type AtDoor,
  type KeptTable,
  type NewAtDoor,
  type OwnArrival,
  SentMark,
  type SentMarks,
} from "@/lib/days/door-schema";
import { blocksFor, takeMarks } from "@/lib/days/marks-tx";
import { fixTable } from "@/lib/days/settling-tx";
import { write } from "@/lib/kernel/db";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { noLimit } from "@/lib/places/rules";

/** What was done at the door, as the page says it. */
export type Marked = {
  meetingId: string;
  kind: "arrived" | "left" | "cleared" | "walk-in" | "table";
  number: number;
};

/** Writes down that somebody has come, who had a place or waited for one, has left, or neither; pressed twice it is one. */
export function checkIn(
  viewer: Viewer,
  { meetingId, press: [kind, badgeId] }: AtDoor,
  now: Date,
): Promise<Marked> {
  return write(viewer, async (tx) => {
    const day = await openDoor(tx, viewer, meetingId, now);
    const mark = { id: randomUUID(), at: now.toISOString(), kind, badge: badgeId };
    await takeMarks(tx, viewer, day, [mark], { device: null, now });
    // Who waited has a badge from now on.
    const badge = await tx.badge.findFirst({ where: { id: badgeId, meetingId }, select: { number: true } });
    if (!badge) throw new Refused("not-found");
    return { meetingId, kind, number: badge.number };
  });
}

/** Takes in somebody who came without signing up, and gives them a number; over the room only where the door says so. */
export function takeInAtDoor(viewer: Viewer, { room, ...said }: NewAtDoor, now: Date): Promise<Marked> {
  return write(viewer, async (tx) => {
    const { meetingId, ...walkIn } = said;
    const day = await openDoor(tx, viewer, meetingId, now);
    const id = randomUUID();
    if (day.capacity < noLimit && !room) {
      await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for no key update`;
      const here = { meetingId, arrivedAt: { not: null }, leftAt: null };
      if ((await tx.badge.count({ where: here })) >= day.capacity)
        throw new RefusedFields([{ field: "room", refusal: { code: "door-full" } }]);
    }
    const mark = { id, at: now.toISOString(), kind: "walk-in" as const, number: null, ...walkIn };
    await takeMarks(tx, viewer, day, [mark], { device: null, now });
    const { number } = await tx.badge.findFirstOrThrow({ where: { id }, select: { number: true } });
    return { meetingId, kind: "walk-in", number };
  });
}

/** Says which table somebody keeps from the next round that is planned on; nothing of those that have been published changes. */
export function giveTable(viewer: Viewer, { meetingId, number, table }: KeptTable): Promise<Marked> {
  return write(viewer, async (tx) => {
    const day = await findDoor(tx, viewer, meetingId);
    if (!day) throw new Refused("not-found");
    if (!(await fixTable(tx, viewer, day, { number }, table)))
      throw new RefusedFields([{ field: "number", refusal: { code: "door-nobody" } }]);
    return { meetingId, kind: "table", number };
  });
}

/** Somebody says by themselves that they have come, or go: around the day itself. */
export function arriveOneself(viewer: Viewer, { meetingId, kind }: OwnArrival, now: Date): Promise<Marked> {
  return write(viewer, async (tx) => {
    const badge = await tx.badge.findFirst({
      where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
      select: {
        ...{ id: true, number: true, arrivedAt: true, leftAt: true },
        meeting: { select: { id: true, convenerId: true, state: true, startsAt: true, endsAt: true } },
      },
    });
    if (!badge) throw new Refused("not-found");
    refuseIf(whyNotArrive(badge.meeting, now));
    const mark = { id: randomUUID(), at: now.toISOString(), kind, badge: badge.id };
    await takeMarks(tx, viewer, badge.meeting, [mark], { device: null, now });
    return { meetingId, kind, number: badge.number };
  });
}

/**
 * Takes what a device at the door has marked, and gives it the numbers that it may give by itself. What cannot be taken, about nobody of
 * this day, counts as taken: the device would send it for ever.
 */
export function syncDoor(
  viewer: Viewer,
  meetingId: string,
  { device, marks }: SentMarks,
  now: Date,
): Promise<{ taken: string[]; blocks: { first: number; last: number }[] }> {
  return write(viewer, async (tx) => {
    const day = await openDoor(tx, viewer, meetingId, now);
    const read = marks.flatMap((mark) => SentMark.safeParse(mark).data ?? []);
    if (read.length > 0) await takeMarks(tx, viewer, day, read, { device, now });
    const taken = marks.map((mark) => String(Object(mark).id));
    return { taken, blocks: await blocksFor(tx, day, device) };
  });
}
