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

/** Refuses whoever cannot come to where others have written in confidence: see `whyNotLead`. */
export async function refuseUnfit(
  tx: Tx,
  group: { id: string; convenerId: string },
  userId: string,
): Promise<void> {
  refuseIf(whyNotLead(await standingOfCandidate(tx, group, userId)));
}

/** Names who leads a group: somebody who may facilitate in its programme. */
export async function seatFacilitator(
  tx: Tx,
  group: { id: string; convenerId: string; programmeId: string },
  userId: string,
): Promise<void> {
  const may = await tx.programmeFacilitator.findFirst({
    where: { programmeId: group.programmeId, userId, acceptedAt: { not: null } },
    select: { programme: { select: { format: true } } },
  });
  if (!may) throw new Refused("not-found");
  await refuseUnfit(tx, group, userId);
  const rights = rightsOf(formatOf(may.programme.format), lead);
  await tx.groupFacilitator.create({
    data: { convenerId: group.convenerId, groupId: group.id, userId, role: lead, ...rights },
  });
}
