import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";
import { addDays, dayOf } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";

/** An order as its rules read it. */
export type Ordered = {
  meetings: number;
  priceCents: number | null;
  validUntilOn: Date | null;
  sentAt: Date | null;
  offeredAt: Date | null;
  acceptedAt: Date | null;
};

/** Why an enrolment cannot be made an offer, or null: it has been sent, is not over, and has none. */
export function whyNotOffer(enrolment: { state: string; live: boolean }): Refusal | null {
  if (enrolment.live) return { code: "already-in-a-group" };
  return ["SUBMITTED", "WAITLISTED", "ACCEPTED"].includes(enrolment.state)
    ? null
    : { code: "enrolment-has-ended" };
}

/** Why an offer cannot be sent, or null: it is being written, has a price and a day that is still to come. */
export function whyNotSend(order: Ordered, now: Date, zone: string): Refusal | null {
  if (order.sentAt) return { code: "changed-by-someone-else" };
  if (order.priceCents === null) return { code: "offer-without-price" };
  return isOver(order, now, zone) ? { code: "offer-day-past" } : null;
}

/** Why an offer cannot be accepted, or null: it has reached whoever ordered, and its day is not over. */
export function whyNotAccept(order: Ordered, now: Date, zone: string): Refusal | null {
  if (order.acceptedAt) return { code: "offer-accepted" };
  if (!order.offeredAt) return { code: "offer-being-written" };
  return isOver(order, now, zone) ? { code: "offer-over" } : null;
}

/** Why so many meetings cannot be offered over those agreed on, or null: what has a time or has been held is not dropped. */
export function whyNotSoMany(meetings: number, begun: number): Refusal | null {
  return meetings < begun ? { code: "offer-too-few", params: { begun } } : null;
}

/** Whether an offer's last day is over, or it has none. */
export function isOver({ validUntilOn }: Pick<Ordered, "validUntilOn">, now: Date, zone: string): boolean {
  return !validUntilOn || hasPassed({ day: dayOf(validUntilOn), now, zone });
}

/** Where an order is, as the board sorts them. */
export const orderStages = ["request", "offer", "accepted", "running", "report", "invoiced"] as const;
export type OrderStage = (typeof orderStages)[number];

/** How far an order is: asked for, offered, accepted, its meetings under way, held, invoiced. */
export function stageOf(order: {
  group: GroupState | null;
  meetings: readonly { state: string }[];
  invoicedAt: Date | null;
}): OrderStage {
  const { group, meetings } = order;
  if (!group || group === "DISSOLVED") return "request";
  if (order.invoicedAt) return "invoiced";
  if (group === "DRAFT" || group === "PROPOSED") return "offer";
  if (group === "COMPLETED") return "report";
  if (!meetings.some(({ state }) => state === "HELD")) return "accepted";
  return meetings.every(({ state }) => state === "HELD" || state === "CANCELLED") ? "report" : "running";
}

/** Whether an offer has been without an answer for so long that somebody should ask. */
export function isStuck({ offeredAt, acceptedAt }: Ordered, now: Date): boolean {
  return offeredAt !== null && !acceptedAt && addDays(offeredAt, silentDays) <= now;
}

/** Days without an answer after which an offer is stuck. */
export const silentDays = 10;
