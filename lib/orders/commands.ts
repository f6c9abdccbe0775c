import { beginDispatch } from "@/lib/dispatches/commands";
import { holdItem } from "@/lib/dispatches/holding-tx";
import { loadEnrolment } from "@/lib/enrolments/loading";
import { lockEnrolment } from "@/lib/enrolments/replacing-tx";
import { enrolmentStates } from "@/lib/enrolments/states";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { partKey } from "@/lib/forms/part-key";
import { pencil } from "@/lib/groups/drafting-tx";
import { endFacilitating, seatFacilitator } from "@/lib/groups/facilitators-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { whyNotProposeGroup } from "@/lib/groups/rules";
import { groupStates } from "@/lib/groups/states";
import { isLocale } from "@/lib/i18n/locales";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Held, queue } from "@/lib/mail/outbox";
import { offerFrom } from "@/lib/orders/drafting";
import { findForCoordinator } from "@/lib/orders/finding";
import { offerMails } from "@/lib/orders/mails";
import { whyNotOffer, whyNotSend, whyNotSoMany } from "@/lib/orders/rules";
import type { Invoicing, OfferMaking, OfferOfGroup, OfferSheet } from "@/lib/orders/schema";
import { dateOn, dayOf } from "@/lib/time/days";

/** Makes an offer from a request by one press: the enrolment is taken in, and is a group by itself with its order. Returns the group's id. */
export function makeOffer(viewer: Viewer, { enrolmentId }: OfferMaking, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    await lockEnrolment(tx, enrolmentId);
    const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
    const { standing, programme, state, convenerId, programmeId } = enrolment;
    const format = formatOf(programme.format);
    if (!standing.coordinator || format.agreement.kind !== "offer") throw new Refused("not-found");
    refuseIf(whyNotOffer({ state, live: enrolment.seats.length > 0 }));
    if (state !== "ACCEPTED")
      await move(tx, viewer, enrolmentStates, enrolment, "accept", { decidedAt: now }, { from: state });
    const said = { facilitatorId: null, theme: null, message: null, assignment: null };
    const groupId = await pencil(tx, viewer, { programmeId, enrolmentIds: [enrolmentId], ...said }, null);
    const { options } = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { options: true },
    });
    const { reads, definition, answers } = enrolment;
    const locale = isLocale(enrolment.locale) ? enrolment.locale : "fi";
    const offer = offerFrom(
      { format, reads, options, definition, answers, locale, zone: programme.timeZone },
      now,
    );
    await tx.order.create({ data: { convenerId, programmeId, groupId, ...offer } });
    return groupId;
  });
}

/** Writes an offer that has not been sent. Returns the version of its group that holds now. */
export function writeOffer(viewer: Viewer, sheet: OfferSheet, now: Date): Promise<number> {
  return write(viewer, async (tx) => {
    const { group, open } = await findForCoordinator(tx, viewer, sheet.groupId);
    if (!open || open.sentAt || group.version !== sheet.version) throw new Refused("changed-by-someone-else");
    const { facilitatorId, groupId, version, price, validUntilOn, reference, address, businessId, ...words } =
      sheet;
    await tx.order.update({
      where: { id: open.id },
      data: {
        ...words,
        priceCents: price,
        validUntilOn: dateOn(validUntilOn),
        invoice: { reference, address, businessId },
      },
    });
    if (group.state === "DRAFT") await nameLead(tx, group, facilitatorId, now);
    await tx.group.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
    await log(tx, viewer, group, "write-offer", open.version);
    return version + 1;
  });
}

/** Sends an offer; its mails are held. Returns the press that holds them. */
export async function sendOffer(viewer: Viewer, offer: OfferOfGroup & { programmeId: string }, now: Date) {
  const own = { ...viewer, formKey: partKey(viewer.formKey, "dispatch") };
  const held = await beginDispatch(own, offer.programmeId, "propose", now);
  await offerTo(viewer, offer, now, held);
  return held.dispatchId;
}

/** Sends an offer, with mails that leave at once or are held: until they leave, whoever ordered sees nothing of it. */
export function offerTo(
  viewer: Viewer,
  { groupId, orderId }: OfferOfGroup,
  now: Date,
  held: Held = null,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, open, inForce } = await findForCoordinator(tx, viewer, groupId);
    if (open?.id !== orderId) throw new Refused("changed-by-someone-else");
    const format = formatOf(group.programme.format);
    refuseIf(whyNotSend(open, now, group.programme.timeZone));
    const validUntil = dayOf(open.validUntilOn ?? now);
    if (inForce) {
      refuseIf(whyNotSoMany(open.meetings, await begunIn(tx, groupId)));
      await log(tx, viewer, group, "offer", open.version);
    } else {
      refuseIf(whyNotProposeGroup(group, format));
      await move(
        tx,
        viewer,
        groupStates,
        group,
        "propose",
        { proposedAt: held ? null : now, answerByOn: open.validUntilOn },
        { answerBy: validUntil },
      );
    }
    const receivers = await receiversOf(tx, groupId);
    await tx.order.update({
      where: { id: orderId },
      data: { sentAt: now, offeredAt: held ? null : now, leader: receivers.facilitator },
    });
    await holdItem(tx, held, groupId);
    await queue(tx, offerMails(receivers, { ...open, validUntil }), held);
    return groupId;
  });
}

/** Begins a new offer over one that has been sent or accepted; that one stays, and holds while it is in force. */
export function rewriteOffer(viewer: Viewer, { groupId, orderId }: OfferOfGroup, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, open, inForce } = await findForCoordinator(tx, viewer, groupId);
    const before = open ?? inForce;
    if (before?.id !== orderId || (open && !open.offeredAt)) throw new Refused("changed-by-someone-else");
    if (group.state !== "PROPOSED" && group.state !== "CONFIRMED") throw new Refused("group-has-ended");
    if (open) await tx.order.update({ where: { id: open.id }, data: { supersededAt: now } });
    if (group.state === "PROPOSED")
      await move(tx, viewer, groupStates, group, "takeBack", { answerByOn: null, proposedAt: null });
    const { id: _, createdAt: __, suggestion, suggestedAt, ...copied } = before;
    const fresh = { sentAt: null, offeredAt: null, acceptedAt: null, acceptedById: null, acceptedName: null };
    await tx.order.create({
      data: {
        ...copied,
        ...fresh,
        ...{ suggestion, suggestedAt, supersededAt: null, invoicedAt: null },
        version: before.version + 1,
      },
    });
    await log(tx, viewer, group, "rewrite-offer", before.version + 1);
    return groupId;
  });
}

/** Gives up an offer that was begun over one in force. */
export function dropOffer(viewer: Viewer, { groupId, orderId }: OfferOfGroup, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, open, inForce } = await findForCoordinator(tx, viewer, groupId);
    const held = open?.sentAt && !open.offeredAt;
    if (!inForce || open?.id !== orderId || held) throw new Refused("changed-by-someone-else");
    await tx.order.update({ where: { id: orderId }, data: { supersededAt: now } });
    await log(tx, viewer, group, "drop-offer", open.version);
    return groupId;
  });
}

/** Says that an order in force has been invoiced, or has not. */
export function markInvoiced(
  viewer: Viewer,
  { groupId, orderId, invoiced }: Invoicing,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, inForce } = await findForCoordinator(tx, viewer, groupId);
    if (inForce?.id !== orderId) throw new Refused("changed-by-someone-else");
    if ((inForce.invoicedAt !== null) === (invoiced === "yes")) return groupId;
    await tx.order.update({
      where: { id: orderId },
      data: { invoicedAt: invoiced === "yes" ? now : null },
    });
    await log(tx, viewer, group, "invoice", inForce.version);
    return groupId;
  });
}

/** How many of a group's meetings have been arranged or held: the last of them, by its place. */
async function begunIn(tx: Tx, groupId: string): Promise<number> {
  const last = await tx.meeting.findFirst({
    where: { groupId, state: { not: "UNSCHEDULED" } },
    orderBy: { ordinal: "desc" },
    select: { ordinal: true },
  });
  return last?.ordinal ?? 0;
}

async function nameLead(
  tx: Tx,
  group: {
    id: string;
    convenerId: string;
    programmeId: string;
    facilitators: { userId: string; role: string }[];
  },
  userId: string | null,
  now: Date,
): Promise<void> {
  const before = group.facilitators.find(({ role }) => role === lead)?.userId ?? null;
  if (before === userId) return;
  await endFacilitating(tx, { groupId: group.id, role: lead }, now);
  if (userId) await seatFacilitator(tx, group, userId);
}

function log(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId }: { id: string; convenerId: string },
  what: "write-offer" | "offer" | "rewrite-offer" | "drop-offer" | "invoice",
  offer: number,
): Promise<void> {
  return record(tx, viewer, `group.${what}`, { type: "group", id, convenerId }, { offer });
}
