import { mayReadWords } from "@/lib/feedback/closed-loading";
import type { ReadWords } from "@/lib/feedback/schema";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/**
 * Marks what somebody has written as read for names, with what is blanked out of it; may be done again. What was written is kept
 * as it was, so that nothing blanked out by mistake is lost. Returns the programme's id.
 */
export function readFreeAnswer(viewer: Viewer, { id, blank }: ReadWords, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await tx.freeAnswer.findFirst({
      where: { id, programme: programmesCoordinatedBy(viewer) },
      select: { programmeId: true, step: true, programme: { select: { id: true, format: true } } },
    });
    const read = found && (await mayReadWords(tx, { ...found.programme, step: found.step }, now));
    if (!found || !read) throw new Refused("not-found");
    await tx.freeAnswer.update({
      where: { id },
      data: { blanked: blank, readAt: now, readById: userIdOf(viewer) },
    });
    return found.programmeId;
  });
}
