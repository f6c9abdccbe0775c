import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { callOff } from "@/lib/networks/ending-tx";
import { type FoundNetwork, living, lockAsMember, touch } from "@/lib/networks/finding";
import { endedMails, networkLeft, networkTakenUp, takenAwayMails, toMembers } from "@/lib/networks/mails";
import { canTakeUp } from "@/lib/networks/rules";
import type { Joining, NetworkOnly } from "@/lib/networks/schema";
import { endAccess } from "@/lib/people/ending-tx";

/** Changes what a member lets the others know of themselves. Returns the network's id. */
export function changeOwnLine(
  viewer: Viewer,
  { networkId, organisation, showsEmail, phone }: Joining,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { own } = living(await lockAsMember(tx, viewer, networkId));
    const data = { organisation, showsEmail: showsEmail === "yes", phone };
    await tx.networkMember.update({ where: { id: own?.id ?? "" }, data });
    await touch(tx, networkId, now);
    return networkId;
  });
}

/** A member says that the network goes on: another year begins. Returns its id. */
export function goOn(viewer: Viewer, { networkId }: NetworkOnly, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    living(await lockAsMember(tx, viewer, networkId));
    await touch(tx, networkId, now);
    await log(tx, viewer, networkId, "go-on");
    return networkId;
  });
}

/**
 * Somebody leaves: their line goes at once, the dates to come leave their calendar, and nobody is written to about it. With the last
 * member a network goes, for nobody could find it any more.
 */
export function leaveNetwork(viewer: Viewer, { networkId }: NetworkOnly, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const network = await lockAsMember(tx, viewer, networkId);
    const { own, members } = network;
    if (!own) throw new Refused("not-found");
    await tx.networkMember.delete({ where: { id: own.id } });
    await log(tx, viewer, networkId, "leave");
    for (const date of network.meetings.filter((one) => !one.cancelledAt && one.startsAt > now))
      await queue(tx, takenAwayMails(networkLeft, network, date, [own]));
    if (members.length === 1) await tx.network.delete({ where: { id: networkId } });
    await endAccess(tx, viewer, own.userId, { groupIds: [networkId], meetingIds: [] });
    return networkId;
  });
}

/** A member ends the network: its dates to come are called off, whoever is asked is so no more, and it can be taken up again. */
export function endNetwork(viewer: Viewer, { networkId }: NetworkOnly, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const network = await lockAsMember(tx, viewer, networkId);
    // Who presses as another has just pressed wants what is there already.
    if (network.endedAt) return networkId;
    await tx.network.update({
      where: { id: networkId },
      data: { endedAt: now, endedBecause: "by-member", askedAt: null },
    });
    await log(tx, viewer, networkId, "end");
    await callOff(tx, network, now);
    await queue(tx, endedMails(network, "by_member", now, viewer.userId));
    return networkId;
  });
}

/** A member takes up again what has ended, while its rows are there. */
export function takeUp(viewer: Viewer, { networkId }: NetworkOnly, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const network: FoundNetwork = await lockAsMember(tx, viewer, networkId);
    if (!network.endedAt) return networkId;
    if (!canTakeUp(network, now)) throw new Refused("not-found");
    await tx.network.update({ where: { id: networkId }, data: { endedAt: null, endedBecause: null } });
    await touch(tx, networkId, now);
    await log(tx, viewer, networkId, "take-up");
    await queue(tx, toMembers(networkTakenUp, network, now, viewer.userId));
    return networkId;
  });
}

function log(tx: Tx, viewer: Viewer, id: string, did: string): Promise<void> {
  // Of no convener's log: those who coordinate see numbers only.
  return record(tx, viewer, `network.${did}`, { type: "network", id, convenerId: null });
}
