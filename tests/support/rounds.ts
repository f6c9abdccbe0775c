import { systemViewer } from "@/lib/auth/viewers";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { addFormat } from "@/lib/formats/registry";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";
import { trialRound } from "./formats/trial-round";
import { later, viewerOf } from "./world";

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

/** A round that runs, led by somebody whose time it takes. */
export async function roundWorld({ now, hosts, guests = {}, card = {} }: Wanted): Promise<RoundWorld> {
  addFormat(trialRound);
  const made = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", phone: "+358 40 111 2222" });
    const lead = await buildUser(tx, { name: "Veera Vetäjä" });
    const { id: convenerId } = await buildConvener(tx, { name: "Keskus", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, later(now, -20), {
      ...{ convenerId, format: trialRound.key, state: "OPEN" as const, facilitators: [lead] },
    });
    return { coordinator, lead, convenerId, programme };
  });
  const { coordinator, lead, convenerId, programme } = made;
  const enrol = (name: string, answers: Answers, part: "host" | "guest", phone?: string) =>
    write(systemViewer(), async (tx) => {
      const contact = await buildUser(tx, { name, ...(phone ? { phone } : {}) });
      const state = part === "host" ? ("SUBMITTED" as const) : ("ACCEPTED" as const);
      const { id } = await buildEnrolment(tx, now, { programme, answers, contact, part, state });
      return { id, contact };
    });
  const found = [];
  for (const [name, dates] of Object.entries(hosts)) {
    const answers = { name, municipality: "Kajaani", description: `${name}.`, dates: [...dates], ...card };
    const host = await enrol(`${name} ottaa vastaan`, answers, "host", "+358 50 333 4444");
    await acceptEnrolment(viewerOf(coordinator), { enrolmentId: host.id }, now);
    found.push(host);
  }
  const people: RoundGuest[] = [];
  for (const [name, wishes] of Object.entries(guests)) {
    const guest = await enrol(
      name,
      { fullName: name, workplace: "Kainuun TE", wishes: [...wishes] },
      "guest",
    );
    people.push({ id: guest.id, person: guest.contact });
  }
  const [row] = await rows<{ version: number }>('select version from "Programme" where id = $1', [
    programme.id,
  ]);
  await startProgramme(viewerOf(coordinator), { programmeId: programme.id, version: row?.version ?? 0 }, now);
  const [group] = await rows<{ id: string }>('select id from "Group" where "programmeId" = $1', [
    programme.id,
  ]);
  const groupId = group?.id ?? "";
  await write(systemViewer(), (tx) =>
    tx.groupFacilitator.create({ data: { convenerId, groupId, userId: lead.id, role: "lead" } }),
  );
  const meetings = await rows<{ id: string; hostEnrolmentId: string }>(
    'select id, "hostEnrolmentId" from "Meeting" where "groupId" = $1',
    [groupId],
  );
  const meetingOf = (id: string) => meetings.find((one) => one.hostEnrolmentId === id)?.id ?? "";
  return {
    ...{ convenerId, programme, coordinator, lead, groupId, guests: people },
    hosts: found.map((host) => ({ ...host, meetingId: meetingOf(host.id) })),
  };
}
