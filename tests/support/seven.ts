import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import type { ProgrammeState } from "@/lib/programmes/states";
import { associations } from "@/prisma/seed/associations";
import {
  type BuiltEnrolment,
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
} from "@/prisma/seed/builders";

type Wanted = { now?: Date; state?: "SUBMITTED" | "ACCEPTED"; programme?: ProgrammeState };

/**
 * The seven associations of Espoo in a programme of their own, with two coordinators, two facilitators, an administrator and a
 * coordinator of somebody else. Contacts have addresses of their own in each world, so that tests can run beside each other.
 */
export function sevenAssociations({
  now = new Date(),
  state = "ACCEPTED",
  programme: programmeState = "MATCHING",
}: Wanted = {}) {
  const tag = randomUUID().slice(0, 6);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const colleague = await buildUser(tx, { name: "Tuomo Toinen" });
    const stranger = await buildUser(tx, { name: "Vieno Vieras" });
    const administrator = await buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true });
    const guides = [
      await buildUser(tx, { name: "Marjatta Kuuntelija" }),
      await buildUser(tx, { name: "Amina Kysyväinen" }),
    ] as const;
    const convener = { name: `Pihapiiri ${tag}`, coordinators: [coordinator, colleague] };
    const { id: convenerId } = await buildConvener(tx, convener);
    await buildConvener(tx, { name: `Toinen piiri ${tag}`, coordinators: [stranger] });
    const programme = await buildProgramme(tx, now, {
      convenerId,
      state: programmeState,
      facilitators: guides,
    });
    const enrolments = new Map<string, BuiltEnrolment>();
    for (const [place, { key, contact, colleagues: _, answers }] of associations.slice(0, 7).entries()) {
      const person = await buildUser(tx, { ...contact, email: `${key}-${tag}@esimerkki.example` });
      const facts = { programme, contact: person, answers, state, sentAgo: 20 - place };
      enrolments.set(key, await buildEnrolment(tx, now, facts));
    }
    const id = (key: string) => enrolments.get(key)?.id ?? "";
    return {
      ...{
        tag,
        convenerId,
        convener: convener.name,
        programme,
        coordinator,
        colleague,
        stranger,
        administrator,
      },
      ...{ guides, enrolments, id },
    };
  });
}
