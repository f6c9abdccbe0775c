import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import type { Expert } from "@/lib/grouping/placed/expert";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { expertSwap } from "./formats/expert-swap";

/** A programme of experts who are placed with each other, with those who have been taken in, in the order asked for. */
export type Swap = {
  coordinator: Person;
  other: Person;
  programme: BuiltProgramme;
  experts: BuiltEnrolment[];
  people: Person[];
};

/** Somebody who enrols, by what tells them from the rest. */
export type Swapper = Answers & { name: string };

/** Two who coordinate, and experts whose supervisors have said yes. */
export async function swap(now: Date, swappers: readonly Swapper[]): Promise<Swap> {
  if (formatsWith(({ key }) => key === expertSwap.key).length === 0) addFormat(expertSwap);
  return write(systemViewer(), async (tx) => {
    const person = (name: string) =>
      buildUser(tx, { name, email: `${randomUUID().slice(0, 8)}@liitto.example`, locale: "fi" });
    const [coordinator, other] = [await person("Kaisa Koordinaattori"), await person("Kalle Koordinaattori")];
    const { convenerId } = await buildConvener(tx, { name: "Liitot", coordinators: [coordinator, other] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: expertSwap.key, signUp: [-30, -1], state: "MATCHING" as const },
    });
    const [experts, people] = [[] as BuiltEnrolment[], [] as Person[]];
    for (const { name, ...said } of swappers) {
      const contact = await person(name);
      const answers = { ...answersOf(name), email: contact.email, ...said };
      const enrolment = await buildEnrolment(tx, now, { programme, answers, contact });
      await tx.endorsement.create({
        data: {
          ...{ convenerId, enrolmentId: enrolment.id, name: "Pomo", email: "pomo@liitto.example" },
          ...{ askedAt: now, answer: "yes", answeredAt: now },
        },
      });
      experts.push(enrolment);
      people.push(contact);
    }
    return { coordinator, other, programme, experts, people };
  });
}

/** What an expert answers who learns and shows one thing. */
export function answersOf(name: string): Answers {
  return {
    ...{ fullName: name, workplace: `${name} oy`, work: "Asiantuntija", contactLanguage: "fi" },
    ...{ seeks: ["transport"], goals: "Näen, miten muut", offers: ["transport"], shows: "Omani" },
    ...{ modes: ["shadowing"], hosting: "yes", days: "2", months: ["01", "02"], remote: "no" },
    ...{ languages: ["fi"], supervisorName: "Pomo", supervisorEmail: "pomo@liitto.example", consent: "yes" },
  };
}

/** What an expert of a made-up pool would have answered. */
export function swapperOf(expert: Expert): Swapper {
  const names = (named: Expert["wishes"]) => named.map(({ name }) => name);
  const hosting = expert.onlineOnly ? "remote" : expert.room === 2 ? "two" : expert.room === 1 ? "yes" : "no";
  return {
    ...{ name: expert.name, workplace: expert.workplace ?? "", seeks: [...expert.needs] },
    ...{ offers: [...expert.offers], modes: [...expert.modes], days: expert.days ?? "1", hosting },
    ...{
      months: [...expert.months],
      remote: expert.remote ?? "no",
      languages: [...(expert.languages ?? [])],
    },
    ...{ wishes: names(expert.wishes), ratherNot: names(expert.ratherNot), hierarchy: expert.oversees ?? "" },
  };
}
