import { saveDocument } from "@/lib/documents/commands";
import type { Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { firstReport } from "./guest-reports";
import { type PairWorld, viewerOf } from "./world";

/** The guest of the first visit, or another, keeps the report or sends it. */
export async function writeReport(
  { group, other }: PairWorld,
  parts: Record<string, string>,
  { now, move = "send", by = other.contact }: { now: Date; move?: "draft" | "send"; by?: Person },
): Promise<unknown> {
  const [row] = await rows<{ version: number }>('select version from "Document" where "groupId" = $1', [
    group.id,
  ]);
  const sheet = { groupId: group.id, step: firstReport, version: row?.version ?? 0, move };
  return saveDocument(viewerOf(by), sheet, parts, now);
}
