import type { Tx } from "@/lib/db";
import { findOrCreateUser, type Introduced } from "@/lib/people/commands";
import { Refused } from "@/lib/refusals";

type Place = { id: string; convenerId: string };

/** Only those who have facilitated for the convener before, or coordinate it, are known by their id. Returns how many are new. */
export async function addKnown(
  tx: Tx,
  { id: programmeId, convenerId }: Place,
  userIds: readonly string[],
): Promise<number> {
  const known = await tx.user.findMany({
    where: {
      id: { in: [...userIds] },
      OR: [{ mayFacilitate: { some: { convenerId } } }, { coordinates: { some: { convenerId } } }],
    },
    select: { id: true },
  });
  if (known.length < new Set(userIds).size) throw new Refused("not-found");
  const { count } = await tx.programmeFacilitator.createMany({
    data: known.map(({ id: userId }) => ({ convenerId, programmeId, userId })),
    skipDuplicates: true,
  });
  return count;
}

/** Somebody new, by name and address, may be asked to facilitate. Returns 0 where they may already. */
export async function addByAddress(
  tx: Tx,
  { id: programmeId, convenerId }: Place,
  newcomer: Introduced,
): Promise<number> {
  const { id: userId } = await findOrCreateUser(tx, newcomer);
  const { count } = await tx.programmeFacilitator.createMany({
    data: [{ convenerId, programmeId, userId }],
    skipDuplicates: true,
  });
  return count;
}
