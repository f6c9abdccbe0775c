import { randomUUID } from "node:crypto";
import { type Found, loadDocument } from "@/lib/documents/loading";
import { whyNotAnswer } from "@/lib/documents/rules";
import type { RoundRead } from "@/lib/documents/schema";
import { openParts, sealParts } from "@/lib/documents/sealing";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** A document of which something has been written. */
export type FoundRound = Found & { row: NonNullable<Found["row"]> };

/** A document; its group is locked, so that "all have approved" is judged by one at a time. */
export async function findDocument(
  tx: Tx,
  viewer: Viewer,
  { groupId, step }: { groupId: string; step: string },
): Promise<Found> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  return (await loadDocument(tx, viewer, groupId, step)) ?? refused("not-found");
}

/** What was sent round, as the viewer has read it. */
export async function findRound(tx: Tx, viewer: Viewer, read: RoundRead): Promise<FoundRound> {
  const found = await findDocument(tx, viewer, read);
  const { row } = found;
  if (!row) throw new Refused("not-found");
  refuseIf(whyNotAnswer(found.phase));
  if (row.round !== read.version) throw new Refused("changed-by-someone-else");
  return { ...found, row };
}

/** Writes over the version that was read, or the first one where there was none. Returns the document's id. */
export async function saveWriting(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  version: number,
  parts: Record<string, string>,
  now: Date,
): Promise<string> {
  const { group, at, row } = found;
  const { id: groupId, convenerId } = group;
  await refuseOtherKey(tx);
  const id = row?.id ?? randomUUID();
  const saved = { sealed: sealParts({ id, groupId }, parts), savedAt: now, savedById: viewer.userId };
  if (row) {
    const { count } = await tx.document.updateMany({
      where: { id, version, state: "WRITING" },
      data: { ...saved, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    return id;
  }
  if (version !== 0) throw new Refused("changed-by-someone-else");
  await tx.document.create({
    data: { id, convenerId, groupId, step: at.step.key, about: at.about, changedAt: now, ...saved },
  });
  await record(tx, viewer, "document.write", { type: "document", id, convenerId }, told(found));
  return id;
}

/** What is written under another key would not open when the right one is back. */
async function refuseOtherKey(tx: Tx): Promise<void> {
  const other = await tx.document.findFirst({
    orderBy: { savedAt: "desc" },
    select: { id: true, groupId: true, sealed: true },
  });
  if (other && !openParts(other, other.sealed)) throw new Refused("documents-locked");
}

/** A document as its mails know it. */
export function documentOf({ format, at, template, row, group }: Found) {
  return { format, at, template, round: row?.round ?? 0, timeZone: group.programme.timeZone };
}

/** A document as the activity log knows it. */
export function subjectOf({ group, row }: FoundRound) {
  return { type: "document" as const, id: row.id, convenerId: group.convenerId };
}

/** What the activity log says of a document: of which group and meeting it is, never what stands in it. */
export function told({ group, at }: Found) {
  return { group: group.id, step: at.step.key, about: at.about };
}

function refused(code: "not-found"): never {
  throw new Refused(code);
}
