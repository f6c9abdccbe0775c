import { acceptOffer } from "@/lib/orders/answer-commands";
import { makeOffer, offerTo, writeOffer } from "@/lib/orders/commands";
import type { OfferSheet } from "@/lib/orders/schema";
import { dayAfter, dayIn } from "@/lib/time/days";
import { rows } from "./database";
import { asked, type Orders } from "./ordered";
import { viewerOf } from "./world";

/** The open offer of a group, or the one in force; with the version of its group. */
export async function standing(groupId: string) {
  const [row] = await rows<{ orderId: string; version: number; offer: number }>(
    `select o.id as "orderId", g.version, o.version as offer from "Order" o join "Group" g on g.id = o."groupId"
     where g.id = $1 and o."supersededAt" is null order by o.version desc limit 1`,
    [groupId],
  );
  if (!row) throw new Error("there is no offer");
  return row;
}

/** An offer made from the request and written as it should be, before it is sent. */
export async function written(
  { coordinator, leader, request }: Orders,
  now: Date,
  say: Partial<OfferSheet> = {},
): Promise<string> {
  const groupId = await makeOffer(viewerOf(coordinator), { enrolmentId: request.id }, now);
  await rewritten({ coordinator, leader }, groupId, now, say);
  return groupId;
}

/** The open offer of a group saved with other words. */
export async function rewritten(
  { coordinator, leader }: Pick<Orders, "coordinator" | "leader">,
  groupId: string,
  now: Date,
  say: Partial<OfferSheet> = {},
): Promise<void> {
  const { version } = await standing(groupId);
  const [offer] = await rows<{ meetings: number; price: number | null }>(
    `select meetings, "priceCents" as price from "Order" where "groupId" = $1 and "supersededAt" is null and "acceptedAt" is null`,
    [groupId],
  );
  const sheet = {
    ...{ groupId, version, facilitatorId: leader.id, vat: "Ei arvonlisäveroa", goals: asked.aims },
    ...{ target: "Luottamushenkilöt", included: "Ohjaus", rhythm: "Joka toinen viikko", place: "Tampere" },
    ...{ validUntilOn: dayAfter(dayIn(now, "Europe/Helsinki"), 30), reference: "TES-7" },
    ...{ address: asked.invoiceTo, businessId: asked.number },
    ...{ meetings: offer?.meetings ?? 5, price: offer?.price ?? null },
    ...say,
  };
  await writeOffer(viewerOf(coordinator), sheet, now);
}

/** An offer that has reached whoever ordered. */
export async function offered(world: Orders, now: Date, say: Partial<OfferSheet> = {}): Promise<string> {
  const groupId = await written(world, now, say);
  await sent(world, groupId, now);
  return groupId;
}

/** The open offer of a group sent, with mails that leave at once. */
export async function sent({ coordinator }: Pick<Orders, "coordinator">, groupId: string, now: Date) {
  const { orderId } = await standing(groupId);
  return offerTo(viewerOf(coordinator), { groupId, orderId }, now);
}

/** The offer of a group accepted by the contact of whoever ordered. */
export async function accepted({ contact }: Pick<Orders, "contact">, groupId: string, now: Date) {
  const { orderId } = await standing(groupId);
  const yes = { groupId, orderId, acceptedName: "Tilda Tilaaja", accepts: "yes" } as const;
  return acceptOffer(viewerOf(contact), yes, now);
}
