import { randomUUID } from "node:crypto";
import { emptyBox, sealBox } from "@/lib/documents/box";
import { sealParts } from "@/lib/documents/sealing";
import type { Tx } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import { addDays, dateOn, dayIn } from "@/lib/time/days";
import {
  accepted,
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildEnrolment,
  buildGroup,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";

type Contact = Pick<Person, "name" | "email" | "locale">;

/** A request for an offer, of a union whose contact orders for others. */
export async function ordered(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  sentAgo: number,
  contact: Contact,
  answers: Answers,
  state: "ACCEPTED" | "SUBMITTED" = "ACCEPTED",
): Promise<BuiltEnrolment> {
  const person = await buildUser(db, { ...contact, phone: "+358 40 000 0060" });
  const own = { contactName: contact.name, email: contact.email, contactLanguage: contact.locale };
  const request = await buildEnrolment(db, now, {
    ...{ programme, contact: person, sentAgo, state, answers: { ...answers, ...own } },
  });
  const of = { convenerId: programme.convenerId, enrolmentId: request.id };
  await db.company.create({ data: { ...of, capacity: 14 } });
  await db.participant.updateMany({ where: of, data: { takesPart: false } });
  return request;
}

/** An order as a group: whoever leads it, the union's expert, and those who take part. */
export async function series(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  request: BuiltEnrolment,
  {
    guide,
    expert,
    people,
    ago,
    state = "CONFIRMED",
  }: {
    guide: Person;
    expert: Contact;
    people: readonly string[];
    ago: number;
    state?: "CONFIRMED" | "COMPLETED";
  },
): Promise<BuiltGroup> {
  const { convenerId } = programme;
  const group = await buildGroup(db, now, {
    ...{
      programme,
      enrolments: [request],
      facilitator: guide,
      state,
      proposedAgo: ago + 5,
      confirmedAgo: ago,
    },
  });
  await db.group.update({ where: { id: group.id }, data: { size: 1, ordered: 5 } });
  const known = await buildUser(db, expert);
  await db.groupFacilitator.create({
    data: {
      ...{ convenerId, groupId: group.id, userId: known.id, role: "expert" },
      ...{ busy: true, holds: false, notes: false, name: expert.name, locale: expert.locale },
    },
  });
  const enrolmentId = request.id;
  for (const name of people) {
    const person = await buildUser(db, { name });
    await db.participant.create({
      data: {
        convenerId,
        enrolmentId,
        userId: person.id,
        ...accepted(person),
        joinedAt: addDays(now, 3 - ago),
      },
    });
  }
  const participants = await db.participant.findMany({
    where: { enrolmentId, takesPart: true },
    select: { id: true, userId: true },
  });
  return { ...group, enrolments: [{ ...request, participants }] };
}

/** The offer that was accepted: five meetings at the price of the list. */
export async function order(
  db: Tx,
  { id: groupId, convenerId, programmeId, enrolments }: BuiltGroup,
  said: { ago: number; acceptedName: string; goals: string; invoicedAt?: Date },
): Promise<void> {
  const now = new Date();
  const when = addDays(now, -said.ago);
  await db.order.create({
    data: {
      ...{ convenerId, programmeId, groupId, meetings: 5, priceCents: 325_000 },
      ...{ vat: "Hintaan ei lisätä arvonlisäveroa.", goals: said.goals, target: "Luottamushenkilöt" },
      ...{ included: "Suunnittelu, ohjaus, muistiot ja loppuraportti.", rhythm: "Kolmen viikon välein" },
      ...{ place: "Tampere", leader: "Marjatta Kuuntelija", sentAt: when, offeredAt: when },
      validUntilOn: dateOn(dayIn(addDays(when, 30), "Europe/Helsinki")),
      ...{ acceptedAt: addDays(when, 5), acceptedById: enrolments[0]?.contact.id ?? null },
      acceptedName: said.acceptedName,
      invoice: { reference: "TS-2044", address: "PL 12, 33101 Tampere", businessId: "" },
      invoicedAt: said.invoicedAt ?? null,
    },
  });
}

type Paper = { step: string; about: string | null; when: Date; state: "SENT" | "APPROVED"; by: Person };

/** A document that has been sent round once; published, or still read by those who correct it. */
export async function paper(
  db: Tx,
  { id: groupId, convenerId }: BuiltGroup,
  { step, about, when, state, by }: Paper,
  parts: Record<string, string>,
): Promise<void> {
  const id = randomUUID();
  const sealed = sealParts({ id, groupId }, parts);
  const done = state === "APPROVED" ? when : null;
  await db.document.create({
    data: {
      ...{ id, convenerId, groupId, step, about, state, round: 1, sealed },
      ...{ savedById: by.id, savedAt: when, changedAt: when },
    },
  });
  const sent = { sentById: by.id, sentAt: when, heardAt: done, approvedAt: done };
  await db.documentVersion.create({ data: { convenerId, documentId: id, round: 1, sealed, ...sent } });
  await db.documentBox.create({
    data: { convenerId, documentId: id, sealed: sealBox({ id, groupId }, emptyBox) },
  });
}
