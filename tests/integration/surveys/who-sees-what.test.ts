import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getEnrolment } from "@/lib/enrolments/queries";
import { intake } from "@/lib/formats/peer-visits/intake";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getPreparation } from "@/lib/groups/preparation-queries";
import { getProposal } from "@/lib/groups/queries";
import { getMeeting } from "@/lib/meetings/queries";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import type { Answers, Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { type Reader, readers, type Stage, sees } from "@/lib/surveys/sight";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase } from "../../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const questions = questionsOf(intake);
const states = { enrolled: "DRAFT", proposed: "PROPOSED", agreed: "CONFIRMED" } as const;

beforeAll(emptyDatabase);
afterAll(closeDatabase);

describe.each(Object.entries(states) as [Stage, "DRAFT" | "PROPOSED" | "CONFIRMED"][])(
  "%s",
  (stage, state) => {
    let world: PairWorld;
    let said: Record<Reader, string>;

    beforeAll(async () => {
      world = await pairWorld({ now, state, one: marked });
      said = Object.fromEntries(
        await Promise.all(readers.map(async (reader) => [reader, await everything(world, reader)])),
      );
    });

    it.each(questions.map(({ key }) => [key]))(
      "C1: what the line under %s promises is what queries return",
      (key) => {
        const question = questions.find((one) => one.key === key) as Question;
        const mark = markOf(world, key);
        expect(Object.fromEntries(readers.map((reader) => [reader, said[reader].includes(mark)]))).toEqual(
          Object.fromEntries(readers.map((reader) => [reader, sees(reader, question.seenBy, stage)])),
        );
      },
    );

    it("C1: a partner learns who comes along only after every yes", () => {
      expect(said.colleague).toContain("Veikko Kotiportti");
      expect(said.other.includes("Veikko Kotiportti")).toBe(stage === "agreed");
    });
  },
);

/** For each question an answer that can be found again. */
const marked: Answers = Object.fromEntries(
  questions.map(({ key, kind }): [string, string | string[]] => {
    const isList = kind === "choices" || kind === "themes" || kind === "wishes";
    return [key, isList ? [`merkki-${key}`] : `merkki-${key}`];
  }),
);

/** What stands for a question's answer; how to reach a contact is read from the person. */
function markOf({ one }: PairWorld, key: string): string {
  if (key === "contactName") return one.contact.name;
  if (key === "email") return one.contact.email;
  return key === "phone" ? "+358 40 000 0001" : `merkki-${key}"`;
}

/** All that a reader can get of the first association, as text. */
async function everything(world: PairWorld, reader: Reader): Promise<string> {
  const people: Record<Reader, Person> = {
    own: world.one.contact,
    colleague: world.colleague,
    coordinator: world.coordinator,
    facilitator: world.facilitator,
    other: world.other.contact,
  };
  const viewer = viewerOf(people[reader]);
  const meeting = world.group.meetings["visit-1"];
  return JSON.stringify(
    await Promise.all([
      getEnrolment(viewer, world.one.id),
      getProposal(viewer, reader === "other" ? world.other.id : world.one.id),
      getGroupPeople(viewer, world.group.id, now),
      getGroupPlan(viewer, world.group.id, now),
      getPreparation(viewer, world.group.id),
      meeting ? getMeeting(viewer, meeting) : null,
      meeting ? getRunSheet(viewer, meeting) : null,
    ]),
    // A survey's own words are no answers to it.
    (name, value) => (name === "definition" ? undefined : value),
  );
}
