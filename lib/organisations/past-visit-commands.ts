import { z } from "zod";
import { name, typedDay } from "@/lib/forms/fields";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { meantOrSimilar } from "@/lib/organisations/meaning";
import { allOrganisations } from "@/lib/organisations/queries";
import { dateOn, dayIn, dayOf } from "@/lib/time/days";
import { offerUndo } from "@/lib/undo/commands";
import type { Undoing } from "@/lib/undo/undoers";

const organisation = name(200);

/** Two organisations by their names, and the day on which they visited each other. */
export const NewPastVisit = z.object({
  convenerId: z.uuid(),
  one: organisation,
  other: organisation,
  visitedOn: typedDay,
});
export type NewPastVisit = z.infer<typeof NewPastVisit>;

/** Notes that two organisations have visited each other before, so that they are not paired again too soon. Returns the id. */
export function addPastVisit(viewer: Viewer, visit: NewPastVisit, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { id: convenerId, timeZone } = await coordinated(tx, viewer, visit.convenerId);
    if (visit.visitedOn > dayIn(now, timeZone)) throw new Refused("visit-in-the-future");
    const all = await allOrganisations(tx, convenerId);
    const ids = [visit.one, visit.other].map((typed) => meantOrSimilar(typed, all));
    const [oneId, otherId] = ids.sort();
    if (!oneId || !otherId || oneId === otherId) throw new Refused("organisation-twice");
    const key = { oneId, otherId, visitedOn: dateOn(visit.visitedOn) };
    const before = await tx.pastVisit.findUnique({
      where: { oneId_otherId_visitedOn: key },
      select: { id: true },
    });
    if (before) return before.id;
    const { id } = await tx.pastVisit.create({
      data: { ...key, convenerId, addedById: viewer.userId },
      select: { id: true },
    });
    await record(
      tx,
      viewer,
      "organisation.add-visit",
      { type: "organisation", id: oneId, convenerId },
      { other: otherId },
    );
    return id;
  });
}

/** Takes back what was noted of a past visit; it can be undone. */
export function removePastVisit(viewer: Viewer, { id }: { id: string }, now: Date): Promise<null> {
  return write(viewer, async (tx) => {
    const name = { select: { name: true } } as const;
    const visit = await tx.pastVisit.findUnique({ where: { id }, include: { one: name, other: name } });
    if (!visit) throw new Refused("not-found");
    const { convenerId, oneId, otherId, addedById } = visit;
    await coordinated(tx, viewer, convenerId);
    await tx.pastVisit.deleteMany({ where: { id } });
    await record(tx, viewer, "organisation.remove-visit", { type: "organisation", id: oneId, convenerId });
    await offerUndo(
      tx,
      viewer,
      {
        kind: "past-visit-removed",
        convenerId,
        subject: "organisation",
        subjectIds: [oneId, otherId],
        before: { oneId, otherId, visitedOn: dayOf(visit.visitedOn), addedById },
        params: { names: [visit.one.name, visit.other.name].sort().join(" – ") },
      },
      now,
    );
    return null;
  });
}

/** Puts the note of a past visit back, for an undo; one that has been noted again meanwhile stays. */
export async function restorePastVisit(
  tx: Tx,
  viewer: Viewer,
  { convenerId, before }: Undoing<"past-visit-removed">,
): Promise<void> {
  await coordinated(tx, viewer, convenerId);
  const { oneId, otherId, visitedOn, addedById } = before;
  const there = await tx.organisation.count({ where: { convenerId, id: { in: [oneId, otherId] } } });
  if (there !== 2) throw new Refused("undo-overtaken");
  await tx.pastVisit.createMany({
    data: [{ convenerId, oneId, otherId, visitedOn: dateOn(visitedOn), addedById }],
    skipDuplicates: true,
  });
}

async function coordinated(tx: Tx, viewer: Viewer, id: string) {
  const convener = await tx.convener.findFirst({
    where: { id, coordinators: { some: { userId: userIdOf(viewer) } } },
    select: { id: true, timeZone: true },
  });
  if (!convener) throw new Refused("not-found");
  return convener;
}
