import { systemViewer } from "@/lib/auth/viewers";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { expertPairs } from "./formats/expert-pairs";
import type { PairWorld } from "./world";

type Wanted = {
  now: Date;
  state?: "DRAFT" | "PROPOSED" | "CONFIRMED";
  mode?: string;
  hosting?: number;
  one?: Answers;
  other?: Answers;
};

/** What an expert has answered. */
export const expert = (name: string, answers: Answers = {}): Answers => ({
  ...{ fullName: name, workplace: `${name} liitto`, work: "Kaavoitus" },
  ...{ email: `${name.toLowerCase()}@liitto.example`, contactLanguage: "fi" },
  ...{ seeks: ["land-use"], goals: "Haluan nähdä, miten.", offers: ["land-use"], shows: "Meidän tapamme." },
  ...{ modes: ["shadowing", "mentoring"], hosting: "yes", days: "2", months: ["03"], languages: ["fi"] },
  ...{ supervisorName: "Pomo", supervisorEmail: "pomo@liitto.example", consent: "yes" },
  ...answers,
});

/** Two experts in one group, as a pair is in others' worlds: somebody guides them, and nobody has a colleague in it. */
export function expertWorld({ now, state = "CONFIRMED", ...wanted }: Wanted): Promise<PairWorld> {
  if (formatsWith(({ key }) => key === expertPairs.key).length === 0) addFormat(expertPairs);
  return write(systemViewer(), async (tx) => {
    const person = (name: string) => buildUser(tx, { name });
    const coordinator = await person("Kaisa Koordi");
    const facilitator = await person("Tuuli Tuki");
    const colleague = await person("Veikko Viereinen");
    const stranger = await person("Outi Outo");
    const contacts: [Person, Person] = [await person("Aino Alue"), await person("Bertta Brief")];
    const { id: convenerId } = await buildConvener(tx, { name: "Liitot", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: expertPairs.key, state: "RUNNING", facilitators: [facilitator] },
    });
    const enrol = (contact: Person, answers: Answers = {}) =>
      buildEnrolment(tx, now, { programme, contact, answers: expert(contact.name, answers) });
    const one = await enrol(contacts[0], wanted.one);
    const other = await enrol(contacts[1], wanted.other);
    const group = await buildGroup(tx, now, {
      ...{ programme, enrolments: [one, other], facilitator, state },
      ...(wanted.mode ? { mode: wanted.mode } : {}),
      ...(wanted.hosting ? { hosting: wanted.hosting } : {}),
    });
    return { convenerId, coordinator, facilitator, programme, one, other, colleague, stranger, group };
  });
}
