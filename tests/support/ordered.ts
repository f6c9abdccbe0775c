import { systemViewer } from "@/lib/auth/viewers";
import { addFormat, formatOf } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import {
  type BuiltEnrolment,
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { orderedTalks } from "./formats/ordered-talks";

/** A study centre, its leader, and a union that has asked for an offer. */
export type Orders = {
  convenerId: string;
  programme: { id: string; slug: string };
  coordinator: Person;
  leader: Person;
  contact: Person;
  request: BuiltEnrolment;
};

/** What the union asks for. */
export const asked = {
  union: "Tilaajaliitto ry",
  number: "0202248-1",
  forWhom: ["stewards"],
  aims: "Neuvottelut ovat jumissa.",
  howMany: "5",
  where: "Tampere",
  from: "Syyskuussa",
  invoiceTo: "PL 1, 00100 Helsinki",
  invoiceMark: "TES-7",
  asker: "Tilda Tilaaja",
};

/** A union that has asked, and nobody has answered yet. */
export async function orders(now: Date): Promise<Orders> {
  knowOrders();
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: "kaisa@liitto.example" });
    const leader = await buildUser(tx, { name: "Outi Ohjaaja", email: "outi@liitto.example" });
    const contact = await buildUser(tx, { name: asked.asker, email: "tilda@liitto.example" });
    const { id: convenerId } = await buildConvener(tx, { name: "Opintokeskus", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: orderedTalks.key, state: "OPEN", facilitators: [leader] },
    });
    const answers = { ...asked, askerAddress: contact.email };
    const request = await buildEnrolment(tx, now, { programme, contact, answers, state: "SUBMITTED" });
    const of = { convenerId, enrolmentId: request.id };
    await tx.company.create({ data: { ...of, capacity: 8 } });
    await tx.participant.updateMany({ where: of, data: { takesPart: false } });
    return { convenerId, programme, coordinator, leader, contact, request };
  });
}

/** Makes the format of orders known, once a process. */
function knowOrders(): void {
  try {
    formatOf(orderedTalks.key);
  } catch {
    addFormat(orderedTalks);
  }
}
