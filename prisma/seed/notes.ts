import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/kernel/db";
import { seal } from "@/lib/kernel/sealing";
import { giveKey, mintNoteKey } from "@/lib/notes/keys-tx";
import { notePlace } from "@/lib/notes/sealing";
import type { BuiltGroup, Person } from "@/prisma/seed/builders";

/** A facilitator's confidential note, sealed as notes are. Returns its id. */
export async function buildNote(
  db: Tx,
  group: BuiltGroup,
  author: Person,
  body: string,
  at: Date,
): Promise<string> {
  const { convenerId, id: groupId } = group;
  const id = randomUUID();
  const key = await mintNoteKey(db);
  const sealed = seal(key, notePlace(groupId, id), body);
  await db.note.create({
    data: { id, convenerId, groupId, authorId: author.id, sealed, createdAt: at, changedAt: at },
  });
  await giveKey(db, { id, groupId, convenerId }, key, [author.id], null);
  return id;
}
