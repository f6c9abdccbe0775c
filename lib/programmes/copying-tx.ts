import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

type Wanted = { id: string; convenerId: string; format: string };

/**
 * What a new programme takes over from an earlier one of the same convener and format: what it says of itself that its sheet does not
 * ask, and the surveys as they were asked last.
 */
export async function takenOver(tx: Tx, viewer: Viewer, { id, convenerId, format }: Wanted) {
  const copied = await tx.programme.findFirst({
    where: { id, convenerId, format, AND: programmesCoordinatedBy(viewer) },
    select: {
      ...{ id: true, timeZone: true, themes: true, weights: true, options: true },
      surveys: { select: { step: true, definition: true }, orderBy: { version: "asc" } },
    },
  });
  if (!copied) throw new Refused("not-found");
  const { surveys, ...rest } = copied;
  return { ...rest, surveys: new Map(surveys.map(({ step, definition }) => [step, definition])) };
}
