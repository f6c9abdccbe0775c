import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { trialRound } from "./formats/trial-round";
import { later } from "./world";

export type RoundHost = { id: string; contact: Person; meetingId: string };
export type RoundGuest = { id: string; person: Person };

/** A round with its hosts and guests, none of whom has a place yet. */
export type RoundWorld = {
  convenerId: string;
  programme: BuiltProgramme;
  coordinator: Person;
  lead: Person;
  groupId: string;
  hosts: RoundHost[];
  guests: RoundGuest[];
};

type Wanted = {
  now: Date;
  /** Of each host its possible times, as they are answered. */
  hosts: Readonly<Record<string, readonly string[]>>;
  /** Of each guest the names of the hosts that interest them. */
  guests?: Readonly<Record<string, readonly string[]>>;
  /** What all hosts answer besides. */
  card?: Answers;
};

/** A round that runs, led by somebody whose time it takes. It is built and not brought about, since journeys load no commands. */
export function roundWorld({ now, hosts, guests = {}, card = {} }: Wanted): Promise<RoundWorld> {
  addFormat(trialRound);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", phone: "+358 40 111 2222" });
    const lead = await buildUser(tx, { name: "Veera Vetäjä" });
    const { id: convenerId } = await buildConvener(tx, { name: "Keskus", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, later(now, -20), {
      ...{ convenerId, format: trialRound.key, state: "RUNNING" as const, facilitators: [lead] },
    });
    const enrolments: BuiltEnrolment[] = [];
    for (const [name, dates] of Object.entries(hosts)) {
      const contact = await buildUser(tx, { name: `${name} ottaa vastaan`, phone: "+358 50 333 4444" });
      const answers = { name, municipality: "Kajaani", description: `${name}.`, dates: [...dates], ...card };
      enrolments.push(await buildEnrolment(tx, now, { programme, answers, contact, part: "host" }));
    }
    const people: RoundGuest[] = [];
    for (const [name, wishes] of Object.entries(guests)) {
      const person = await buildUser(tx, { name });
      const answers = { fullName: name, workplace: "Kainuun TE", wishes: [...wishes] };
      const { id } = await buildEnrolment(tx, now, { programme, answers, contact: person, part: "guest" });
      people.push({ id, person });
    }
    const group = await buildGroup(tx, now, { programme, enrolments, facilitator: lead });
    return {
      ...{ convenerId, programme, coordinator, lead, groupId: group.id, guests: people },
      hosts: enrolments.map(({ id, contact }, at) => ({
        ...{ id, contact },
        meetingId: group.meetings[`stop-${at + 1}`] ?? "",
      })),
    };
  });
}
