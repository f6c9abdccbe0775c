import { type Box, openBox, sealBox } from "@/lib/documents/box";
import { openParts } from "@/lib/documents/sealing";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";

type Place = { id: string; groupId: string };

/** What those who correct a document have pressed; null where none of them has been asked. */
export async function boxOf(tx: Tx, place: Place): Promise<Box | null> {
  const row = await tx.documentBox.findFirst({ where: { documentId: place.id }, select: { sealed: true } });
  if (!row) return null;
  const box = openBox(place, row.sealed);
  if (!box) throw new Refused("documents-locked");
  return box;
}

/** Seals what they have pressed anew: whatever it was, the row has another seal of the same size, and nothing else is written. */
export async function putBox(tx: Tx, convenerId: string, place: Place, box: Box): Promise<void> {
  const sealed = sealBox(place, box);
  const key = { convenerId, documentId: place.id };
  const { count } = await tx.documentBox.updateMany({ where: key, data: { sealed } });
  if (count === 0) await tx.documentBox.create({ data: { ...key, sealed } });
}

/** What has been struck in any document of a group, as far as whoever writes has been told. */
export async function struckIn(tx: Tx, groupId: string): Promise<Set<string>> {
  const rows = await tx.documentBox.findMany({
    where: { document: { groupId } },
    select: { documentId: true, sealed: true },
  });
  return new Set(
    rows.flatMap(({ documentId: id, sealed }) => openBox({ id, groupId }, sealed)?.struck ?? []),
  );
}

/** The words of a round. */
export async function wordsOf(tx: Tx, place: Place, round: number): Promise<Record<string, string>> {
  const { sealed } = await tx.documentVersion.findFirstOrThrow({
    where: { documentId: place.id, round },
    select: { sealed: true },
  });
  const parts = openParts(place, sealed);
  if (!parts) throw new Refused("documents-locked");
  return parts;
}
