import { formatOf } from "@/lib/formats/registry";
import { mayAnswerFor } from "@/lib/groups/access";
import { type Begin, confirmWhenAgreed, noDates } from "@/lib/groups/confirming-tx";
import { dissolve } from "@/lib/groups/dissolving-tx";
import { declinedMails } from "@/lib/groups/ending-mails";
import { find } from "@/lib/groups/finding";
import { leaveSeats } from "@/lib/groups/leaving-tx";
import { agreedMails, talkAskedMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { goesOnWith, isByEnough, whyNotAnswer, whyNotWithoutOffer } from "@/lib/groups/rules";
import type { Agreement, Decline, TalkRequest } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** An association says yes for its seat and agrees to the ground rules. When all have, the group is confirmed and its meetings begin. */
export function agreeToGroup(
  viewer: Viewer,
  { groupId, seat }: Agreement,
  now: Date,
  begin: Begin = noDates,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    refuseIf(whyNotWithoutOffer(formatOf(group.programme.format)));
    await answer(tx, groupId, seat, { agreedAt: now, agreedById: viewer.userId, talkAskedAt: null });
    await record(
      tx,
      viewer,
      "group.agree",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    const confirmed = await confirmWhenAgreed(tx, viewer, groupId, now, begin);
    if (!confirmed) {
      // Where enough have to agree, nobody is written to of each yes.
      if (isByEnough(formatOf(group.programme.format))) return groupId;
      const waiting = await tx.seat.findMany({
        where: { groupId, leftAt: null, agreedAt: null },
        select: { seat: true },
      });
      const seats = waiting.map((one) => one.seat);
      await queue(tx, agreedMails(await receiversOf(tx, groupId), seat, seats));
      return groupId;
    }
    await queue(tx, confirmed);
    return groupId;
  });
}

/** An association says not this time. The group goes on where its format lets it, or is dissolved; the reason is the coordinator's to know. */
export function declineGroup(
  viewer: Viewer,
  { groupId, seat, about, reason }: Omit<Decline, "about"> & { about?: Decline["about"] },
  now: Date,
  begin: Begin = noDates,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { declinedAt: now, declinedAbout: about ?? null, declineReason: reason });
    await record(
      tx,
      viewer,
      "group.decline",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    const stays = group.seats.length - 1;
    const mayGoOn = goesOnWith(formatOf(group.programme.format), group.state, stays);
    await queue(tx, declinedMails(await receiversOf(tx, groupId), seat, mayGoOn));
    if (mayGoOn)
      await leaveSeats(tx, viewer, group, { gone: [seat], because: "declined", fallen: 0 }, now, begin);
    else await dissolve(tx, viewer, group, "declined", seat, now);
    return groupId;
  });
}

/** An association wants to talk with the coordinator before it answers. */
export function askToTalk(viewer: Viewer, { groupId, seat, note }: TalkRequest, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { talkAskedAt: now, talkNote: note });
    await record(
      tx,
      viewer,
      "group.ask-to-talk",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    await queue(tx, talkAskedMails(await receiversOf(tx, groupId), seat));
    return groupId;
  });
}

/** The group, locked: of two who answer at once the second sees what the first has said. */
async function findToAnswer(tx: Tx, viewer: Viewer, groupId: string, seat: number) {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const found = await find(tx, viewer, groupId);
  if (!mayAnswerFor(found.standing, seat)) throw new Refused("not-allowed");
  refuseIf(whyNotAnswer(found.group, seat));
  return found;
}

/** Writes a seat's answer where it has none, so that of two contacts who answer at once one wins. */
async function answer(tx: Tx, groupId: string, seat: number, data: Record<string, unknown>): Promise<void> {
  const { count } = await tx.seat.updateMany({
    where: { groupId, seat, leftAt: null, agreedAt: null, declinedAt: null, group: { state: "PROPOSED" } },
    data,
  });
  if (count !== 1) throw new Refused("group-already-answered");
}
