import { removeColleagueOf, tellColleagues } from "@/lib/assignments/colleague-tx";
import { mostColleagues } from "@/lib/assignments/colleagues";
import { loadAssignment } from "@/lib/assignments/loading";
import { phaseOf } from "@/lib/assignments/rules";
import type { NamingColleague, RemovingColleague } from "@/lib/assignments/schema";
import { tellsColleagues } from "@/lib/formats/occurrences";
import { record } from "@/lib/kernel/activity";
import { read, type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { addDays } from "@/lib/time/days";

/** Whoever hosts names a colleague who will meet the guests: told at once where the meeting has a time, else when it gets one. Returns whether they were told. */
export function nameColleague(viewer: Viewer, typed: NamingColleague, now: Date): Promise<boolean> {
  const { groupId, step, name, email, locale } = typed;
  return write(viewer, async (tx) => {
    const { meetingId, convenerId } = await findAsHost(tx, viewer, { groupId, step }, now);
    const named = await tx.hostColleague.count({ where: { meetingId, email: { not: email } } });
    if (named >= mostColleagues) throw new Refused("too-many-colleagues", { n: mostColleagues });
    const made = await tx.hostColleague.createMany({
      data: [{ convenerId, meetingId, name, email, locale, addedAt: now }],
      skipDuplicates: true,
    });
    // Who is named already stays so, and is not written to again.
    if (made.count > 0)
      await record(tx, viewer, "meeting.name-colleague", { type: "meeting", id: meetingId, convenerId });
    await tellColleagues(tx, meetingId, now);
    return (await tx.hostColleague.count({ where: { meetingId, email, toldUntil: { not: null } } })) > 0;
  });
}

/** A colleague need not come after all: they are told where they had been, and their address goes at once. */
export function removeColleague(
  viewer: Viewer,
  { groupId, step, colleagueId }: RemovingColleague,
  now: Date,
): Promise<void> {
  return write(viewer, async (tx) => {
    const { meetingId, convenerId } = await findAsHost(tx, viewer, { groupId, step }, now);
    if ((await tx.hostColleague.count({ where: { id: colleagueId, meetingId } })) === 0)
      throw new Refused("not-found");
    await removeColleagueOf(tx, { meetingId, colleagueId }, now);
    await record(tx, viewer, "meeting.remove-colleague", { type: "meeting", id: meetingId, convenerId });
  });
}

/** Colleagues of hosts hear what has become of the days since they were last told; a month after them they are forgotten. Returns how many were written to. */
export async function tendColleagues(viewer: Viewer, now: Date): Promise<number> {
  const past = addDays(now, -keptDays);
  await write(viewer, (tx) =>
    tx.hostColleague.deleteMany({
      where: {
        meeting: {
          OR: [{ endsAt: { lt: past } }, { state: "CANCELLED", cancelledAt: { lt: past } }],
        },
      },
    }),
  );
  const found = await read(viewer, (db) =>
    db.hostColleague.findMany({
      where: { OR: [{ toldUntil: { gt: now } }, { meeting: { state: "SCHEDULED", endsAt: { gt: now } } }] },
      distinct: ["meetingId"],
      select: { meetingId: true },
      orderBy: { meetingId: "asc" },
    }),
  );
  const told = await eachAlone(found, ({ meetingId }) =>
    write(viewer, (tx) => tellColleagues(tx, meetingId, now)),
  );
  return told.reduce((sum, n) => sum + n, 0);
}

/** So long after the last of the days. */
const keptDays = 30;

/** The meeting that a host's list is of, for its host alone, until it begins. */
async function findAsHost(
  tx: Tx,
  viewer: Viewer,
  { groupId, step }: { groupId: string; step: string },
  now: Date,
): Promise<{ meetingId: string; convenerId: string }> {
  const found = await loadAssignment(tx, viewer, groupId, step);
  const before = found?.between.before;
  if (!found || !before || !tellsColleagues(found.step.step)) throw new Refused("not-found");
  if (!found.sides.some(({ seat }) => found.standing.contactOf.includes(seat)))
    throw new Refused("not-allowed");
  if (phaseOf(found.between, now) !== "open") throw new Refused("assignment-over");
  return { meetingId: before.id, convenerId: found.group.convenerId };
}
