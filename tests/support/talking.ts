import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import {
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { talkingGroups } from "./formats/talking-groups";

/** Somebody who would like to be in a group: when, about what, from where, and what else they say. */
export type Talker = {
  name: string;
  times: readonly string[];
  topics: readonly string[];
  workplace?: string;
  years?: string;
  ratherNot?: readonly string[];
};

addFormat(talkingGroups);

/** A programme whose groups are looked for, with those who wait and those who may guide. */
export async function talking(
  now: Date,
  talkers: readonly Talker[],
  guides: readonly Guiding[],
  format = talkingGroups.key,
) {
  return write(systemViewer(), async (tx) => {
    const person = (name: string) =>
      buildUser(tx, {
        name,
        email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@esimerkki.example`,
        locale: "fi",
      });
    const coordinator = await person("Kaisa Koordinaattori");
    const { convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [coordinator] });
    const facilitators: Person[] = [];
    for (const { name } of guides) facilitators.push(await person(name));
    const programme = await buildProgramme(tx, now, {
      ...{
        convenerId,
        format,
        facilitators,
        signUp: [-30, -1],
        state: "MATCHING" as const,
      },
    });
    for (const [at, { name: _, ...said }] of guides.entries())
      await tx.programmeFacilitator.update({
        where: { programmeId_userId: { programmeId: programme.id, userId: (facilitators[at] as Person).id } },
        data: { ...said, roles: [...said.roles], times: [...said.times], languages: ["fi"] },
      });
    const ids = new Map<string, string>();
    for (const talker of talkers) {
      const contact = await person(talker.name);
      const { name, times, topics, workplace = `Työ ${talker.name}`, years = "3-9", ratherNot } = talker;
      const answers = {
        ...{ fullName: name, email: contact.email, workplace, years, work: "Järjestötyötä", alone: "yes" },
        ...{
          topics: [...topics],
          times: [...times],
          languages: ["fi"],
          contactLanguage: "fi",
          consent: "yes",
        },
        ...(ratherNot ? { ratherNot: [...ratherNot] } : {}),
      };
      const { id } = await buildEnrolment(tx, now, { programme, answers, contact });
      ids.set(name, id);
    }
    return { programme, coordinator, facilitators, ids };
  });
}

type Guiding = { name: string; roles: readonly string[]; times: readonly string[]; mostGroups: number };
