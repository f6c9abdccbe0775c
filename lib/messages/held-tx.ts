import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** A message whose mails have been taken back is a draft again. */
export async function draftAgain(
  tx: Tx,
  _viewer: Viewer,
  items: readonly { subjectId: string }[],
): Promise<void> {
  const ids = items.map(({ subjectId }) => subjectId);
  await tx.message.updateMany({ where: { id: { in: ids } }, data: { dispatchId: null } });
}
