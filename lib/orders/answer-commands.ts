import { confirmWhenAgreed, noDates } from "@/lib/groups/confirming-tx";
import { fitMeetings } from "@/lib/groups/meetings-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findToAnswer } from "@/lib/orders/finding";
import { acceptedMails, suggestedMails } from "@/lib/orders/mails";
import { whyNotAccept } from "@/lib/orders/rules";
import type { OfferAcceptance, OfferSuggestion } from "@/lib/orders/schema";
import { dayOf } from "@/lib/time/days";

/**
 * An offer is accepted in somebody's name: the group is confirmed and its meetings are made, as many as it says; of one that has been
 * confirmed before, as many as are missing or too many. Of two who accept at once the second is told that it has been accepted.
 */
export function acceptOffer(
  viewer: Viewer,
  { groupId, orderId, acceptedName }: OfferAcceptance,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, seat, open, inForce } = await findToAnswer(tx, viewer, groupId, orderId);
    refuseIf(whyNotAccept(open, now, group.programme.timeZone));
    if (inForce) await tx.order.update({ where: { id: inForce.id }, data: { supersededAt: now } });
    const { count } = await tx.order.updateMany({
      where: { id: orderId, acceptedAt: null, supersededAt: null },
      data: { acceptedAt: now, acceptedById: viewer.userId, acceptedName },
    });
    if (count !== 1) throw new Refused("offer-accepted");
    await tx.group.update({ where: { id: groupId }, data: { ordered: open.meetings } });
    const { convenerId } = group;
    const facts = { offer: open.version, meetings: open.meetings };
    await record(tx, viewer, "group.accept-offer", { type: "group", id: groupId, convenerId }, facts);
    const confirms = group.state === "PROPOSED";
    if (confirms)
      await tx.seat.updateMany({
        where: { groupId, seat: seat.seat, leftAt: null },
        data: { agreedAt: now, agreedById: viewer.userId },
      });
    else await fitMeetings(tx, groupId, { mayGo: ["UNSCHEDULED"], otherwise: "offer-overtaken" });
    const confirmed = confirms
      ? await confirmWhenAgreed(tx, viewer, groupId, now, noDates, ["participant", "facilitator"])
      : [];
    const told = { ...open, validUntil: dayOf(open.validUntilOn ?? now), acceptedName };
    await queue(tx, [
      ...acceptedMails(await receiversOf(tx, groupId), told, !confirms),
      ...(confirmed ?? []),
    ]);
    return groupId;
  });
}

/** Whoever ordered would like something changed in an offer; the last that they said stands beside it. */
export function suggestChange(
  viewer: Viewer,
  { groupId, orderId, suggestion }: OfferSuggestion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, open } = await findToAnswer(tx, viewer, groupId, orderId);
    await tx.order.update({ where: { id: orderId }, data: { suggestion, suggestedAt: now } });
    const { convenerId } = group;
    await record(tx, viewer, "group.suggest-change", { type: "group", id: groupId, convenerId });
    const told = { ...open, validUntil: dayOf(open.validUntilOn ?? now) };
    await queue(tx, suggestedMails(await receiversOf(tx, groupId), told, now));
    return groupId;
  });
}
