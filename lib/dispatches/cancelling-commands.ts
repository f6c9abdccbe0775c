import { holdItem, openDispatch } from "@/lib/dispatches/holding-tx";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { concernedBy } from "@/lib/programmes/concerned-tx";
import { cancelledProgrammeMails } from "@/lib/programmes/mails";
import { cancelHeld, findToCancel } from "@/lib/programmes/moving-tx";
import type { ProgrammeAndVersion } from "@/lib/programmes/schema";

/**
 * Lets a programme be cancelled when its mails leave: until then nothing has happened, and it can be undone. One that concerns nobody
 * who could be written to is cancelled at once.
 */
export function cancelProgrammeLater(
  viewer: Viewer,
  press: ProgrammeAndVersion,
  now: Date,
): Promise<{ slug: string; dispatchId: string | null }> {
  return write(viewer, async (tx) => {
    const { id, convenerId, slug } = await findToCancel(tx, viewer, press, now);
    if (cancelledProgrammeMails(await concernedBy(tx, id)).length === 0) {
      await cancelHeld(tx, viewer, id, now);
      return { slug, dispatchId: null };
    }
    const held = await openDispatch(tx, viewer, { convenerId, programmeId: id, what: "cancel" }, now);
    await holdItem(tx, held, id);
    return { slug, ...held };
  });
}
