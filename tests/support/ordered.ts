import { systemViewer } from "@/lib/auth/viewers";
import type { Format } from "@/lib/formats/recipe";
import { addFormat, formatOf } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
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
export async function orders(
  now: Date,
  format: Format = orderedTalks,
  said: (address: string) => Answers = (askerAddress) => ({ ...asked, askerAddress }),
): Promise<Orders> {
  know(format);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: "kaisa@liitto.example" });
    const leader = await buildUser(tx, { name: "Outi Ohjaaja", email: "outi@liitto.example" });
    const contact = await buildUser(tx, { name: asked.asker, email: "tilda@liitto.example" });
    const { id: convenerId } = await buildConvener(tx, { name: "Opintokeskus", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: format.key, state: "OPEN", facilitators: [leader] },
    });
    const answers = said(contact.email);
    const request = await buildEnrolment(tx, now, { programme, contact, answers, state: "SUBMITTED" });
    const of = { convenerId, enrolmentId: request.id };
    await tx.company.create({ data: { ...of, capacity: 8 } });
    await tx.participant.updateMany({ where: of, data: { takesPart: false } });
    return { convenerId, programme, coordinator, leader, contact, request };
  });
}

/** Makes a format of orders known, once a process. */
function know(format: Format): void {
  try {
    formatOf(format.key);
  } catch {
    addFormat(format);
  }
}
