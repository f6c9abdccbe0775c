import { systemViewer } from "@/lib/auth/viewers";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import { write } from "@/lib/kernel/db";
import {
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";

/** A group that mentors each other online, with its leader and its technical host. */
export type Mentoring = Awaited<ReturnType<typeof mentoring>>;

const names = ["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni", "Gunnel"] as const;

export function mentoring(
  now: Date,
  wanted: { members?: number; state?: "DRAFT" | "PROPOSED" | "CONFIRMED" } = {},
) {
  const { members = 6, state = "CONFIRMED" } = wanted;
  return write(systemViewer(), async (tx) => {
    const person = (name: string) =>
      buildUser(tx, {
        name,
        email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@emessi.example`,
        locale: "fi",
      });
    const coordinator = await person("Kaisa Koordi");
    const [leader, host] = [await person("Liisa Vetaja"), await person("Teppo Tekniikka")];
    const { convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: peerMentoring.key, facilitators: [leader, host], state: "RUNNING" as const },
    });
    const people: Person[] = [];
    const enrolments = [];
    for (const name of names.slice(0, members)) {
      const contact = await person(name);
      const answers = {
        ...{
          fullName: name,
          email: contact.email,
          workplace: `Työ ${name}`,
          years: "3-9",
          work: "Järjestötyötä",
        },
        ...{ alone: "yes", topics: ["limits"], times: ["tue-15-17"], languages: ["fi"] },
        ...{ contactLanguage: "fi", consent: "yes" },
      };
      people.push(contact);
      enrolments.push(await buildEnrolment(tx, now, { programme, answers, contact }));
    }
    const group = await buildGroup(tx, now, { programme, enrolments, facilitator: leader, state });
    await tx.groupFacilitator.create({
      data: {
        ...{ convenerId, groupId: group.id, userId: host.id, role: "technical-host" },
        ...{ busy: true, holds: true, notes: false },
      },
    });
    return { coordinator, leader, host, programme, people, enrolments, groupId: group.id, group };
  });
}

/** Gives a group the dates of all its meetings, three weeks apart, as they are proposed with it. */
export async function withDates({ group }: Mentoring, first: Date): Promise<void> {
  const [rhythm] = await rows<{ id: string }>(
    `insert into "Rhythm" (id, "convenerId", "groupId") values (gen_random_uuid(), $1, $2) returning id`,
    [group.convenerId, group.id],
  );
  await rows(
    `insert into "RhythmDay" ("convenerId", "rhythmId", step, "startsAt", "endsAt")
     select $1, $2, 'meeting-' || n, $3::timestamptz + (n - 1) * interval '21 days',
       $3::timestamptz + (n - 1) * interval '21 days' + interval '105 minutes' from generate_series(1, 7) n`,
    [group.convenerId, rhythm?.id, first],
  );
}
