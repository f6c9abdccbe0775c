import { systemViewer } from "@/lib/auth/viewers";
import { takeBackEndorsement } from "@/lib/endorsements/commands";
import type { TakingBack } from "@/lib/endorsements/schema";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { end } from "@/lib/meetings/ending-commands";

/** A supervisor takes their yes back; the group that there is ends with its meetings to come. */
export function takeBackConsent(viewer: Viewer, taking: TakingBack, now: Date): Promise<void> {
  return takeBackEndorsement(viewer, taking, now, endWithoutConsent);
}

/**
 * Ends the groups of whoever has no consent any more, as what the house does, so that nobody is named for it. One that is only pencilled
 * stays, for nobody knows of it and it cannot be proposed. True where there was one that they knew of.
 */
async function endWithoutConsent(tx: Tx, enrolmentId: string, now: Date): Promise<boolean> {
  const find = () =>
    tx.seat.findMany({
      where: { enrolmentId, live: true, group: { state: { in: ["PROPOSED", "CONFIRMED"] } } },
      select: { groupId: true, group: { select: { proposedAt: true } } },
      orderBy: { groupId: "asc" },
    });
  let wasKnown = false;
  for (const { groupId } of await find()) {
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    // Somebody else, or the clock, may have ended it while the lock was waited for.
    const seat = (await find()).find((one) => one.groupId === groupId);
    if (!seat) continue;
    await end(tx, systemViewer(), groupId, "not-possible", null, now);
    wasKnown ||= seat.group.proposedAt !== null;
  }
  return wasKnown;
}
