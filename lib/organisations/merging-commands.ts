import { z } from "zod";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { addName } from "@/lib/organisations/commands";
import { nameKey } from "@/lib/organisations/names";
import { registered } from "@/lib/organisations/register-commands";
import { whyNotMerge } from "@/lib/organisations/rules";
import { dateOn, dayOf } from "@/lib/time/days";
import { offerUndo } from "@/lib/undo/commands";
import type { Undoing } from "@/lib/undo/undoers";

/** Two organisations that are one, and which of them stays. */
export const Merging = z.object({ keepId: z.uuid(), otherId: z.uuid() });
export type Merging = z.infer<typeof Merging>;

/**
 * Makes one of two organisations: the kept one gets the other's answers, names, past visits and what it lacks itself; wishes for
 * the other are for it. It can be undone. Returns the kept one's id.
 */
export function mergeOrganisations(viewer: Viewer, { keepId, otherId }: Merging, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const ids = [keepId, otherId].sort();
    const locked = new Map<string, Awaited<ReturnType<typeof registered>>>();
    for (const id of ids) locked.set(id, await registered(tx, viewer, id));
    const [keep, other] = [locked.get(keepId), locked.get(otherId)];
    if (!keep || !other || keep.convenerId !== other.convenerId) throw new Refused("not-found");
    refuseIf(whyNotMerge(keep, other, await shareAGroup(tx, keepId, otherId)));
    const { convenerId } = keep;
    const theirs = await whatIs(tx, otherId);
    const own = await whatIs(tx, keepId);
    await tx.enrolment.updateMany({
      where: { organisationId: otherId },
      data: { organisationId: keepId },
    });
    await tx.wish.updateMany({ where: { organisationId: otherId }, data: { organisationId: keepId } });
    await moveLists(tx, convenerId, theirs, keepId);
    await tx.pastVisit.createMany({
      data: theirs.visits.flatMap(({ oneId, otherId: withId, visitedOn, addedById }) => {
        const guest = oneId === otherId ? withId : oneId;
        const [first = "", second = ""] = [keepId, guest].sort();
        if (guest === keepId) return [];
        return { convenerId, oneId: first, otherId: second, visitedOn: dateOn(visitedOn), addedById };
      }),
      skipDuplicates: true,
    });
    await tx.organisationApart.createMany({
      data: theirs.apart.flatMap((from) => {
        const [oneId = "", second = ""] = [keepId, from].sort();
        return from === keepId ? [] : { convenerId, oneId, otherId: second };
      }),
      skipDuplicates: true,
    });
    await tx.organisation.delete({ where: { id: otherId } });
    await tx.organisation.update({
      where: { id: keepId },
      data: {
        businessId: keep.businessId ?? other.businessId,
        municipality: keep.municipality || other.municipality,
        website: keep.website ?? other.website,
        ...{ checkedAt: now, version: { increment: 1 } },
      },
    });
    for (const name of [other.name, ...theirs.names]) await addName(tx, keep, name);
    await record(tx, viewer, "organisation.merge", { type: "organisation", id: keepId, convenerId });
    const facts = ({ id, name, municipality, businessId, website, checkedAt }: typeof keep) => ({
      ...{ id, name, municipality, businessId, website, checkedAt: checkedAt?.toISOString() ?? null },
    });
    await offerUndo(
      tx,
      viewer,
      {
        ...{
          kind: "organisations-merged",
          convenerId,
          subject: "organisation",
          subjectIds: [keepId, otherId],
        },
        before: {
          keep: { ...facts(keep), ...own },
          other: { ...facts(other), ...theirs },
          version: keep.version + 1,
        },
        params: { keep: keep.name, other: other.name },
      },
      now,
    );
    return keepId;
  });
}

/** Takes a merging back: both are as they were, and what has come to the kept one since stays with it. */
export async function separateOrganisations(
  tx: Tx,
  viewer: Viewer,
  { convenerId, before: { keep, other, version } }: Undoing<"organisations-merged">,
): Promise<void> {
  const kept = await registered(tx, viewer, keep.id, "undo-overtaken");
  if (kept.version !== version) throw new Refused("undo-overtaken");
  const since = await whatIs(tx, keep.id);
  const came = [other.name, ...other.names].map(nameKey);
  const had = keep.names.map(nameKey);
  await tx.organisation.update({
    where: { id: keep.id },
    data: {
      ...{ businessId: keep.businessId, municipality: keep.municipality, website: keep.website },
      ...{ checkedAt: keep.checkedAt ? new Date(keep.checkedAt) : null, version: { increment: 1 } },
      names: { deleteMany: { nameKey: { in: came, notIn: had } } },
    },
  });
  const { id, name, municipality, businessId, website } = other;
  await tx.organisation.create({
    data: {
      ...{ id, convenerId, name, nameKey: nameKey(name), municipality, businessId, website },
      checkedAt: other.checkedAt ? new Date(other.checkedAt) : null,
    },
  });
  for (const one of other.names) await addName(tx, { id, convenerId }, one);
  await tx.enrolment.updateMany({
    where: { id: { in: other.enrolmentIds }, organisationId: keep.id },
    data: { organisationId: id },
  });
  await tx.wish.updateMany({
    where: { id: { in: other.wishIds }, organisationId: keep.id },
    data: { organisationId: id },
  });
  await moveLists(tx, convenerId, other, id);
  await putVisitsBack(tx, convenerId, keep, other, since.visits);
  const apartSince = other.apart.filter((from) => from !== keep.id && !keep.apart.includes(from));
  await tx.organisationApart.deleteMany({
    where: {
      OR: apartSince.flatMap((from) => {
        const [oneId = "", otherId = ""] = [keep.id, from].sort();
        return { oneId, otherId };
      }),
    },
  });
  const there = await stillThere(tx, convenerId, other.apart);
  await tx.organisationApart.createMany({
    data: there.map((from) => {
      const [oneId = "", otherId = ""] = [id, from].sort();
      return { convenerId, oneId, otherId };
    }),
    skipDuplicates: true,
  });
}

type Lists = Pick<Whole, "contactIds" | "earlierIds" | "marks">;

/** What came from lists is of another organisation from now on. */
async function moveLists(
  tx: Tx,
  convenerId: string,
  { contactIds, earlierIds, marks }: Lists,
  organisationId: string,
): Promise<void> {
  const data = { organisationId };
  await tx.organisationContact.updateMany({ where: { id: { in: contactIds } }, data });
  await tx.earlierAnswer.updateMany({ where: { id: { in: earlierIds } }, data });
  await tx.importMark.updateMany({ where: { convenerId, mark: { in: marks } }, data });
}

type Whole = Undoing<"organisations-merged">["before"]["keep"];
type Visits = Whole["visits"];

/** The other's visits are its own again, and leave the kept one, unless they were the kept one's too. */
async function putVisitsBack(tx: Tx, convenerId: string, keep: Whole, other: Whole, since: Visits) {
  const guestOf = (of: string, { oneId, otherId }: Visits[number]) => (oneId === of ? otherId : oneId);
  const key = (of: string, visit: Visits[number]) => `${guestOf(of, visit)} ${visit.visitedOn}`;
  const had = new Set(keep.visits.map((visit) => key(keep.id, visit)));
  const came = new Set(other.visits.map((visit) => key(other.id, visit)));
  const gone = since.filter((visit) => came.has(key(keep.id, visit)) && !had.has(key(keep.id, visit)));
  for (const { oneId, otherId, visitedOn } of gone)
    await tx.pastVisit.deleteMany({ where: { oneId, otherId, visitedOn: dateOn(visitedOn) } });
  const there = await stillThere(
    tx,
    convenerId,
    other.visits.map((visit) => guestOf(other.id, visit)),
  );
  await tx.pastVisit.createMany({
    data: other.visits
      .filter((visit) => there.includes(guestOf(other.id, visit)))
      .map(({ visitedOn, ...visit }) => ({ ...visit, convenerId, visitedOn: dateOn(visitedOn) })),
    skipDuplicates: true,
  });
}

async function stillThere(tx: Tx, convenerId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { convenerId, id: { in: [...ids] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** All that speaks of an organisation. */
async function whatIs(tx: Tx, id: string) {
  const select = { id: true } as const;
  const [enrolments, wishes, names, visits, apart, contacts, earlier, marks] = [
    await tx.enrolment.findMany({ where: { organisationId: id }, select: { id: true } }),
    await tx.wish.findMany({ where: { organisationId: id }, select: { id: true } }),
    await tx.organisationName.findMany({ where: { organisationId: id }, orderBy: { createdAt: "asc" } }),
    await tx.pastVisit.findMany({ where: { OR: [{ oneId: id }, { otherId: id }] } }),
    await tx.organisationApart.findMany({ where: { OR: [{ oneId: id }, { otherId: id }] } }),
    await tx.organisationContact.findMany({ where: { organisationId: id }, select }),
    await tx.earlierAnswer.findMany({ where: { organisationId: id }, select }),
    await tx.importMark.findMany({ where: { organisationId: id }, select: { mark: true } }),
  ];
  return {
    enrolmentIds: enrolments.map((one) => one.id),
    wishIds: wishes.map((one) => one.id),
    names: names.map(({ name }) => name),
    visits: visits.map(({ oneId, otherId, visitedOn, addedById }) => ({
      ...{ oneId, otherId, addedById },
      visitedOn: dayOf(visitedOn),
    })),
    apart: apart.map(({ oneId, otherId }) => (oneId === id ? otherId : oneId)),
    contactIds: contacts.map((one) => one.id),
    earlierIds: earlier.map((one) => one.id),
    marks: marks.map(({ mark }) => mark),
  };
}

/** Whether two organisations are in one group now: then they cannot be one. */
async function shareAGroup(tx: Tx, a: string, b: string): Promise<boolean> {
  const sits = (organisationId: string) => ({ some: { live: true, enrolment: { organisationId } } });
  return (await tx.group.count({ where: { AND: [{ seats: sits(a) }, { seats: sits(b) }] } })) > 0;
}
