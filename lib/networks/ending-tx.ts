import type { Tx } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";
import type { FoundNetwork } from "@/lib/networks/finding";
import { networkCalledOff, takenAwayMails } from "@/lib/networks/mails";

/** What ends with a network: its dates to come, and what somebody has not answered yet. */
export async function callOff(tx: Tx, network: FoundNetwork, now: Date): Promise<void> {
  for (const date of network.meetings.filter((one) => !one.cancelledAt && one.startsAt > now))
    await cancelDate(tx, network, date.id, now);
  await tx.networkMember.deleteMany({ where: { networkId: network.id, joinedAt: null } });
}

/** Cancels a date: its entry leaves every member's calendar. */
export async function cancelDate(tx: Tx, network: FoundNetwork, id: string, now: Date): Promise<void> {
  const date = await tx.networkMeeting.update({
    where: { id },
    data: { cancelledAt: now, sequence: { increment: 1 }, version: { increment: 1 } },
  });
  await queue(tx, takenAwayMails(networkCalledOff, network, date));
}
