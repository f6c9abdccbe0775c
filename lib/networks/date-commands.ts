import { randomUUID } from "node:crypto";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { isSameTime, spanOf } from "@/lib/meetings/spans-tx";
import { networksOf } from "@/lib/networks/access";
import { cancelDate } from "@/lib/networks/ending-tx";
import {
  type FoundNetwork,
  living,
  lockAsMember,
  type NetworkMeetingRow,
  touch,
} from "@/lib/networks/finding";
import { calledMails } from "@/lib/networks/mails";
import { whyNotDate } from "@/lib/networks/rules";
import type { Calling, DateAndVersion, Moving, Replying } from "@/lib/networks/schema";

/** A member calls the others to a date: each gets an entry for their calendar. Returns the network's id. */
export function callDate(viewer: Viewer, { networkId, ...when }: Calling, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const network = living(await lockAsMember(tx, viewer, networkId));
    const { convenerId, convener } = network;
    const span = ahead(when, convener.timeZone, now);
    const { place, remoteLink } = when;
    const date = await tx.networkMeeting.create({
      data: {
        ...{ id: randomUUID(), convenerId, networkId, timeZone: convener.timeZone },
        ...{ ...span, place, remoteLink, calledById: viewer.userId },
      },
    });
    await done(tx, viewer, networkId, "call", now);
    await queue(tx, calledMails(network, date, "new"));
    return networkId;
  });
}

/** A member gives a date another time or place: the same entry changes, and who has said that they can come is asked anew. */
export function moveDate(viewer: Viewer, { dateId, version, ...when }: Moving, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { network, date } = await lockDate(tx, viewer, dateId);
    refuseIf(whyNotDate(date, now));
    const span = ahead(when, date.timeZone, now);
    const { place, remoteLink } = when;
    const sameTime = isSameTime(span, date);
    if (sameTime && place === date.place && remoteLink === date.remoteLink) return network.id;
    if (date.version !== version) throw new Refused("changed-by-someone-else");
    const moved = await tx.networkMeeting.update({
      where: { id: dateId },
      data: { ...span, place, remoteLink, sequence: { increment: 1 }, version: { increment: 1 } },
    });
    if (!sameTime) await tx.networkReply.deleteMany({ where: { meetingId: dateId } });
    await done(tx, viewer, network.id, "move", now);
    await queue(tx, calledMails(network, moved, "moved"));
    return network.id;
  });
}

/** A member calls a date off. */
export function callOffDate(viewer: Viewer, { dateId, version }: DateAndVersion, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { network, date } = await lockDate(tx, viewer, dateId);
    if (date.cancelledAt) return network.id;
    refuseIf(whyNotDate(date, now));
    if (date.version !== version) throw new Refused("changed-by-someone-else");
    await done(tx, viewer, network.id, "call-off", now);
    await cancelDate(tx, network, dateId, now);
    return network.id;
  });
}

/** A member says whether they come; it can be said anew until the date begins. */
export function replyToDate(viewer: Viewer, { dateId, comes }: Replying, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { network, date } = await lockDate(tx, viewer, dateId);
    refuseIf(whyNotDate(date, now));
    const { id: networkId, convenerId, own } = network;
    if (!own) throw new Refused("not-found");
    const said = { comes: comes === "yes" };
    await tx.networkReply.upsert({
      where: { meetingId_memberId: { meetingId: dateId, memberId: own.id } },
      create: { convenerId, networkId, meetingId: dateId, memberId: own.id, ...said },
      update: said,
    });
    await touch(tx, networkId, now);
    return networkId;
  });
}

async function lockDate(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<{ network: FoundNetwork; date: NetworkMeetingRow }> {
  const where = { id, network: networksOf(viewer) };
  const found = await tx.networkMeeting.findFirst({ where, select: { networkId: true } });
  if (!found) throw new Refused("not-found");
  const network = living(await lockAsMember(tx, viewer, found.networkId));
  const date = network.meetings.find((one) => one.id === id);
  if (!date) throw new Refused("not-found");
  return { network, date };
}

function ahead(when: Pick<Calling, "day" | "from" | "until">, zone: string, now: Date) {
  const span = spanOf(when, zone);
  if (span.startsAt <= now) throw new Refused("time-in-the-past");
  return span;
}

async function done(tx: Tx, viewer: Viewer, id: string, did: string, now: Date): Promise<void> {
  await touch(tx, id, now);
  await record(tx, viewer, `network.${did}`, { type: "network", id, convenerId: null });
}
