import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { type OrderStage, stageOf } from "@/lib/orders/rules";

/**
 * The offers that have reached whoever ordered, the newest first, for the contacts of their enrolment and whoever calls them; null where
 * the enrolment is of no format with offers, or is not the viewer's.
 */
export async function getOffers(viewer: Viewer, enrolmentId: string) {
  const enrolment = await read(viewer, (db) =>
    db.enrolment.findFirst({
      where: {
        id: enrolmentId,
        OR: [
          { participants: { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } } },
          enrolmentsCoordinatedBy(viewer),
        ],
      },
      select: {
        ...{ id: true, name: true },
        participants: { where: { leftAt: null }, select: { userId: true, isContact: true } },
        programme: {
          select: {
            ...{ slug: true, name: true, format: true, timeZone: true },
            convener: { select: { name: true, replyTo: true, phone: true } },
          },
        },
        seats: {
          where: { leftAt: null },
          orderBy: { group: { createdAt: "desc" } },
          take: 1,
          select: {
            live: true,
            group: {
              select: {
                ...{ id: true, state: true },
                orders: { where: { offeredAt: { not: null } }, orderBy: { version: "desc" } },
              },
            },
          },
        },
      },
    }),
  );
  if (!enrolment) return null;
  const format = formatOf(enrolment.programme.format);
  if (format.agreement.kind !== "offer") return null;
  const group = enrolment.seats[0]?.group ?? null;
  const contacts = enrolment.participants.filter(({ isContact }) => isContact);
  return {
    ...{ id: enrolment.id, name: enrolment.name, programme: enrolment.programme, format, group },
    orders: group?.orders ?? [],
    /** Whether the viewer answers for whoever ordered: a contact, or whoever has to call them. */
    answers: contacts.length === 0 || contacts.some(({ userId }) => userId === viewer.userId),
  };
}

export type Offers = NonNullable<Awaited<ReturnType<typeof getOffers>>>;
export type Offer = Offers["orders"][number];

/** The offers of a group for its coordinator, the newest first; null where it is not theirs or has none. */
export async function getOrders(viewer: Viewer, groupId: string) {
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, AND: groupsCoordinatedBy(viewer) },
      select: {
        ...{ id: true, programmeId: true, state: true, version: true },
        facilitators: { select: { userId: true, role: true } },
        seats: {
          where: { leftAt: null },
          select: { enrolmentId: true, enrolment: { select: { name: true, municipality: true } } },
        },
        orders: { orderBy: { version: "desc" } },
      },
    }),
  );
  return group && group.orders.length > 0 ? group : null;
}

/** An order on the board: who asks, how far it is, and what is offered or agreed on. */
export type OrderRow = Awaited<ReturnType<typeof listOrders>>[number];

/** The orders of a programme for its coordinator: requests that nobody has answered first, each with its stage. */
export async function listOrders(viewer: Viewer, programmeId: string) {
  const enrolments = await read(viewer, (db) =>
    db.enrolment.findMany({
      where: {
        programmeId,
        state: { in: ["SUBMITTED", "WAITLISTED", "ACCEPTED"] },
        AND: enrolmentsCoordinatedBy(viewer),
      },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, name: true, municipality: true, submittedAt: true, part: true },
        company: { select: { capacity: true } },
        programme: { select: { format: true } },
        _count: { select: { participants: { where: { place: { not: null } } } } },
        seats: {
          where: { live: true },
          select: {
            group: {
              select: {
                ...{ id: true, state: true },
                meetings: { select: { state: true } },
                orders: { where: { supersededAt: null }, orderBy: { version: "desc" } },
              },
            },
          },
        },
      },
    }),
  );
  return enrolments.map(({ seats, part, company, programme, _count, ...enrolment }) => {
    const { least } = partOf(formatOf(programme.format), part).company ?? { least: 0 };
    const people = company && { taken: _count.participants, capacity: company.capacity, least };
    const group = seats[0]?.group ?? null;
    const orders = group?.orders ?? [];
    const inForce = orders.find(({ acceptedAt }) => acceptedAt) ?? null;
    const stage: OrderStage = stageOf({
      group: group?.state ?? null,
      meetings: group?.meetings ?? [],
      invoicedAt: inForce?.invoicedAt ?? null,
    });
    return { ...enrolment, people, groupId: group?.id ?? null, stage, order: orders[0] ?? null, inForce };
  });
}

/** What is to be invoiced of a programme, for its coordinator: what has been accepted and is in force, in the order of accepting. */
export async function listInvoices(viewer: Viewer, programmeId: string) {
  const orders = await read(viewer, (db) =>
    db.order.findMany({
      where: {
        programmeId,
        acceptedAt: { not: null },
        supersededAt: null,
        group: groupsCoordinatedBy(viewer),
      },
      orderBy: [{ acceptedAt: "asc" }, { id: "asc" }],
      select: {
        ...{
          meetings: true,
          priceCents: true,
          vat: true,
          acceptedAt: true,
          acceptedName: true,
          invoice: true,
        },
        invoicedAt: true,
        group: {
          select: {
            seats: {
              where: { leftAt: null },
              select: { enrolment: { select: { name: true, reference: true } } },
            },
          },
        },
      },
    }),
  );
  return orders.map(({ group, invoice, ...order }) => ({
    ...order,
    organisation: group.seats[0]?.enrolment.name ?? "",
    orderReference: group.seats[0]?.enrolment.reference ?? "",
    businessId: invoice.businessId || null,
    reference: invoice.reference || null,
    address: invoice.address || null,
  }));
}

export type InvoiceRow = Awaited<ReturnType<typeof listInvoices>>[number];
