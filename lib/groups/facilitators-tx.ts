import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { rightsOf } from "@/lib/formats/roles";
import { whyNotLead } from "@/lib/groups/rules";
import type { Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { oversee } from "@/lib/people/overseeing-tx";
import type { Prisma } from "@/prisma/client/client";

/**
 * Ends who facilitates which groups. They keep for a while what they wrote themselves, to hand it over or delete it; what others let
 * them read closes at once.
 */
export async function endFacilitating(
  tx: Tx,
  where: Prisma.GroupFacilitatorWhereInput,
  now: Date,
): Promise<void> {
  const ending = await tx.groupFacilitator.findMany({
    where,
    select: { convenerId: true, groupId: true, userId: true, user: { select: { name: true } } },
  });
  for (const { convenerId, groupId, userId, user } of ending) {
    const key = { groupId, userId };
    const as = { name: user.name, until: now };
    await tx.formerFacilitator.upsert({
      where: { groupId_userId: key },
      create: { convenerId, ...key, ...as },
      update: as,
    });
    await tx.noteReader.deleteMany({ where: { userId, note: { groupId, authorId: { not: userId } } } });
    await tx.groupFacilitator.delete({ where: { groupId_userId: key } });
  }
}

/** What is to be known of somebody before they are named to facilitate a group: see `whyNotLead`. */
async function standingOfCandidate(
  tx: Tx,
  { id: groupId, convenerId }: { id: string; convenerId: string },
  userId: string,
): Promise<{ oversees: boolean; facilitates: boolean; othersWrote: boolean }> {
  return {
    oversees: await oversee(tx, convenerId, [userId]),
    facilitates: (await tx.groupFacilitator.count({ where: { groupId, userId } })) > 0,
    othersWrote:
      (await tx.note.count({ where: { groupId, authorId: { not: userId } } })) > 0 ||
      (await tx.document.count({ where: { groupId } })) > 0,
  };
}

/** Names somebody for a role of a group, to lead it where nothing else is said: one who may facilitate in its programme. */
export async function seatFacilitator(
  tx: Tx,
  group: { id: string; convenerId: string; programmeId: string },
  userId: string,
  role: string = lead,
): Promise<void> {
  const may = await tx.programmeFacilitator.findFirst({
    where: { programmeId: group.programmeId, userId, acceptedAt: { not: null } },
    select: { programme: { select: { format: true } } },
  });
  if (!may) throw new Refused("not-found");
  const rights = rightsOf(formatOf(may.programme.format), role);
  if (rights.notes) refuseIf(whyNotLead(await standingOfCandidate(tx, group, userId)));
  await seatGuide(tx, group, { userId, role, ...rights });
}

/** Writes down who has a role of a group now. Who guides it already keeps the role that they have. */
export async function seatGuide(
  tx: Tx,
  { id: groupId, convenerId }: { id: string; convenerId: string },
  guide: Omit<Prisma.GroupFacilitatorCreateManyInput, "convenerId" | "groupId">,
): Promise<void> {
  const { userId } = guide;
  if ((await tx.groupFacilitator.count({ where: { groupId, userId } })) > 0)
    throw new Refused("guides-already");
  await tx.groupFacilitator.create({ data: { convenerId, groupId, ...guide } });
}
