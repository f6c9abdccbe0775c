import type { Tx } from "@/lib/kernel/db";

/** What came in after a day was counted, a slip or the marks of a device, counts: the clock counts it anew. */
export async function countAnew(tx: Tx, meetingId: string): Promise<void> {
  await tx.meeting.updateMany({
    where: { id: meetingId, countedVersion: { not: null } },
    data: { countedVersion: null },
  });
}
