import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { groupsVisibleTo } from "@/lib/groups/access";
import { awaitsAsking } from "@/lib/groups/asked-later-tx";
import { type Begin, noDates } from "@/lib/groups/confirming-tx";
import { dissolve } from "@/lib/groups/dissolving-tx";
import { leaveSeats } from "@/lib/groups/leaving-tx";
import { goesOnWith, isByEnough } from "@/lib/groups/rules";
import { groupStates } from "@/lib/groups/states";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { addDays, dayAfter, dayOf, endOfDay } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";

/**
 * Proposals that somebody has left without an answer a week after their day lapse, or go on with those who have said yes where their
 * format lets them, and everybody is told: silence times out aloud.
 * Who has asked to talk first is not silent: that waits for the coordinator. Where enough have to agree, nobody is waited for longer than
 * the day, and who has asked to talk for a week.
 */
export async function timeOutProposals(viewer: Viewer, now: Date, begin: Begin = noDates): Promise<number> {
  const due = await write(viewer, (tx) =>
    tx.group.findMany({
      where: {
        ...groupsVisibleTo(viewer),
        state: "PROPOSED",
        proposedAt: { not: null },
        answerByOn: { lt: now },
      },
      select: {
        id: true,
        convenerId: true,
        state: true,
        proposedAt: true,
        answerByOn: true,
        programme: { select: { timeZone: true, format: true } },
        seats: { where: { leftAt: null }, select: { agreedAt: true, talkAskedAt: true } },
      },
    }),
  );
  const late = due.filter(({ answerByOn, programme, seats }) => {
    const format = formatOf(programme.format);
    const talking = seats.some(talks);
    // An offer whose day is over can be renewed.
    if (!answerByOn || format.agreement.kind === "offer") return false;
    if (isByEnough(format) ? seats.every(({ agreedAt }) => agreedAt) : talking) return false;
    const days = isByEnough(format) && !talking ? 0 : graceDays;
    return endOfDay(dayAfter(dayOf(answerByOn), days), programme.timeZone) <= now;
  });
  await eachAlone(late, ({ seats, ...group }) =>
    write(viewer, (tx) => lapse(tx, viewer, { ...group, waited: seats.some(talks) }, now, begin)),
  );
  return late.length;
}

type Lapsing = Parameters<typeof leaveSeats>[2] & { programme: { format: string }; waited: boolean };

const talks = ({ talkAskedAt }: { talkAskedAt: Date | null }) => talkAskedAt !== null;

/** Of one that somebody leaves at this moment what is left is read once they are done. */
async function lapse(
  tx: Tx,
  viewer: Viewer,
  { programme, waited, ...group }: Lapsing,
  now: Date,
  begin: Begin,
): Promise<void> {
  await tx.$queryRaw`select id from "Group" where id = ${group.id}::uuid for update`;
  const seats = await tx.seat.findMany({
    where: { groupId: group.id, leftAt: null, group: { state: "PROPOSED" } },
    select: { seat: true, agreedAt: true, talkAskedAt: true },
  });
  // Who has asked to talk since the list was read is not silent either.
  if (seats.some(talks) && !waited) return;
  const format = formatOf(programme.format);
  const silent = seats.filter(({ agreedAt }) => !agreedAt).map(({ seat }) => seat);
  if (silent.length === 0 && isByEnough(format)) return;
  if (silent.length > 0 && goesOnWith(format, group.state, seats.length - silent.length))
    await leaveSeats(tx, viewer, group, { gone: silent, because: "timed-out", fallen: 0 }, now, begin);
  else await dissolve(tx, viewer, group, "timed-out", null, now);
}

/** Groups whose meetings are over and whose surveys, those of months later too, have closed are complete. */
export async function completeGroups(viewer: Viewer, now: Date): Promise<number> {
  const done = await write(viewer, (tx) =>
    tx.group.findMany({
      where: {
        ...groupsVisibleTo(viewer),
        state: "CONFIRMED",
        meetings: { some: { state: "HELD" }, every: { state: { in: ["HELD", "CANCELLED"] } } },
        unanswered: { none: { openUntil: { gt: now } } },
      },
      select: {
        ...{ id: true, convenerId: true, state: true },
        ...shapeFields,
        programme: { select: { format: true, meetingsToOn: true, timeZone: true } },
      },
    }),
  );
  const completed = await eachAlone(done, ({ programme, ...group }) =>
    write(viewer, async (tx) => {
      // Until its last day is over somebody may still come to the group that the whole of a programme is.
      const last = { day: programme.meetingsToOn, now, zone: programme.timeZone };
      if (isOneGroup(formatOf(programme.format)) && !hasPassed(last)) return false;
      if (await awaitsAsking(tx, { ...group, programme })) return false;
      await move(tx, viewer, groupStates, group, "complete", { completedAt: now });
      return true;
    }),
  );
  return completed.filter(Boolean).length;
}

/** Groups that ended long enough ago close to those who facilitated them. Returns how many. */
export async function closeGroups(viewer: Viewer, now: Date): Promise<number> {
  const { count } = await write(viewer, (tx) =>
    tx.group.updateMany({
      where: {
        AND: groupsVisibleTo(viewer),
        closedAt: null,
        OR: [
          { state: "COMPLETED", completedAt: { lte: addDays(now, -openDays.completed) } },
          { state: "DISSOLVED", dissolvedAt: { lte: addDays(now, -openDays.dissolved) } },
        ],
      },
      data: { closedAt: now },
    }),
  );
  return count;
}

/** Days for which a group that has ended stays open to its facilitators. */
const openDays = { completed: 60, dissolved: 30 } as const;

/** Days after the day for an answer until a silent proposal lapses. */
const graceDays = 7;
