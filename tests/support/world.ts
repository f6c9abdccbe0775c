import { randomUUID } from "node:crypto";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Answers } from "@/lib/surveys/definition";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";

/** Two associations, their people, who guides them and who coordinates: made anew for one test. */
export type PairWorld = {
  convenerId: string;
  coordinator: Person;
  facilitator: Person;
  programme: BuiltProgramme;
  one: BuiltEnrolment;
  other: BuiltEnrolment;
  /** A colleague in the first association; not a contact. */
  colleague: Person;
  stranger: Person;
  group: BuiltGroup;
};

/** The same with a third association, where one was left over. */
export type ThreeWorld = PairWorld & { third: BuiltEnrolment };

type Wanted = {
  state?: "DRAFT" | "PROPOSED" | "CONFIRMED";
  now?: Date;
  /** The key of the programme's format. */
  format?: string;
  facilitator?: Person;
  /** Nobody guides the group. */
  unguided?: true;
  one?: Answers;
  other?: Answers;
  third?: Answers;
};

/** A world with one pair in a state. Names carry a tag, so that tests can run beside each other. */
export async function pairWorld(wanted: Omit<Wanted, "third"> = {}): Promise<PairWorld> {
  const { third: _, ...world } = await makeWorld(wanted);
  return world;
}

/** A world with one group of three in a state. */
export async function threeWorld(wanted: Wanted = {}): Promise<ThreeWorld> {
  const { third, ...world } = await makeWorld({ third: digituki, ...wanted });
  return { ...world, third: third as BuiltEnrolment };
}

function makeWorld({
  state = "CONFIRMED",
  now = new Date(),
  ...given
}: Wanted): Promise<PairWorld & { third: BuiltEnrolment | null }> {
  const tag = randomUUID().slice(0, 6);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const facilitator = given.facilitator ?? (await buildUser(tx, { name: "Marjatta Kuuntelija" }));
    const colleague = await buildUser(tx, { name: "Veikko Kotiportti" });
    const stranger = await buildUser(tx, { name: "Outi Outo" });
    const contacts = [
      await buildUser(tx, { name: "Tuulikki Naapurila", phone: "+358 40 000 0001" }),
      await buildUser(tx, { name: "Samira Kielonen" }),
    ] as const;
    const { id: convenerId } = await buildConvener(tx, {
      name: `Pihapiiri ${tag}`,
      coordinators: [coordinator],
    });
    const programme = await buildProgramme(tx, now, {
      convenerId,
      format: given.format,
      state: "RUNNING",
      facilitators: [facilitator],
    });
    const enrol = (contact: Person, answers: Answers, colleagues: Person[] = []) =>
      buildEnrolment(tx, now, { programme, contact, answers, colleagues });
    const one = await enrol(contacts[0], { ...naapuriapu, name: `Naapuriapu ${tag} ry`, ...given.one }, [
      colleague,
    ]);
    const other = await enrol(contacts[1], {
      ...monikieliset,
      name: `Monikieliset ${tag} ry`,
      ...given.other,
    });
    const third = given.third
      ? await enrol(await buildUser(tx, { name: "Oskari Opastaja" }), {
          ...digituki,
          name: `Digituki ${tag} ry`,
          ...given.third,
        })
      : null;
    const group = await buildGroup(tx, now, {
      programme,
      enrolments: third ? [one, other, third] : [one, other],
      facilitator: given.unguided ? undefined : facilitator,
      state,
      theme: "authorities",
      message: "Ajattelin, että teistä tulisi hyvä pari.",
    });
    return { convenerId, coordinator, facilitator, programme, one, other, colleague, stranger, group, third };
  });
}

/** The viewer that the gate would make for a person. */
export function viewerOf(person: Person): Viewer {
  return personViewer({ id: person.id, isAdmin: false, locale: person.locale });
}

/** An instant so many days and hours from another. */
export function later(from: Date, days: number, hours = 0): Date {
  return new Date(from.getTime() + (days * 24 + hours) * 3_600_000);
}

export { closeDatabase };

const naapuriapu: Answers = {
  municipality: "Espoo, Leppävaara",
  description: "Naapurit auttavat naapureita arjen pienissä asioissa.",
  workingLanguages: ["fi", "en"],
  needs: ["volunteer-training"],
  offers: ["authorities"],
  offersWords: "Kaupungin kanssa tehty yhteinen olohuone.",
  change: "Sama kolmen hengen joukko hoitaa kaiken.",
  ratherNot: ["Riitapukarit ry"],
  times: ["weekday-evening"],
  hosting: "own",
};

const monikieliset: Answers = {
  municipality: "Espoo, Espoon keskus",
  description: "Kokoamme yhteen perheitä, joissa puhutaan useaa kieltä.",
  workingLanguages: ["fi", "ar"],
  needs: ["authorities"],
  offers: ["integration", "volunteer-training"],
  times: ["weekday-evening", "weekend"],
  hosting: "own",
};

const digituki: Answers = {
  municipality: "Espoo, Tapiola",
  description: "Autamme ikäihmisiä puhelinten ja tietokoneiden kanssa.",
  workingLanguages: ["fi", "en"],
  needs: ["authorities"],
  offers: ["digital-skills"],
  times: ["weekday-daytime"],
  hosting: "borrowed",
};
