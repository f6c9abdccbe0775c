import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { newGroupKey, unwrapGroupKey } from "@/lib/notes/sealing";
import { Refused } from "@/lib/refusals";

/** The data key of a group, made at its first note. Refused where the installation's key does not open it. */
export async function groupKey(tx: Tx, group: { id: string; convenerId: string }): Promise<Buffer> {
  const fresh = newGroupKey(masterKey(), group.id);
  await tx.groupKey.createMany({
    data: [{ groupId: group.id, convenerId: group.convenerId, wrapped: fresh.wrapped }],
    skipDuplicates: true,
  });
  const key = await existingGroupKey(tx, group.id);
  if (!key) throw new Refused("notes-locked");
  return key;
}

/** The data key of a group that has one and whose wrapping opens, or null. */
export async function existingGroupKey(db: Tx, groupId: string): Promise<Buffer | null> {
  const row = await db.groupKey.findUnique({ where: { groupId }, select: { wrapped: true } });
  return row && unwrapGroupKey(masterKey(), groupId, row.wrapped);
}

function masterKey(): Buffer {
  return Buffer.from(env().KYLASSA_NOTE_KEY, "base64");
}
