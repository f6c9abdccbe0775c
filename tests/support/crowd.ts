import { systemViewer } from "@/lib/auth/viewers";
import { writeAtLength } from "@/lib/kernel/db";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildUnanswered,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";
import { afterVisits, closingStep } from "./visits";
import { later, type PairWorld } from "./world";

/** Somebody who is asked what they think of the visits of their group. */
export type Asked = { person: Person; group: BuiltGroup; enrolment: BuiltEnrolment; other: Person };

type Survey = { step: string; about: string | null };

/** So many people in three groups, or more, all asked in a survey; the first of each group is its association's contact. */
export async function crowd(
  count: number,
  now: Date,
  survey: Survey = { step: closingStep, about: null },
  inGroups = 3,
): Promise<{ world: PairWorld; people: Asked[] }> {
  const world = await afterVisits(now);
  await rows('delete from "Unanswered"');
  const people = await writeAtLength(systemViewer(), async (tx) => {
    const groups: Omit<Asked, "person">[] = [];
    const members: Person[] = [];
    for (let index = 0; index < count; index++) members.push(await buildUser(tx, { name: `Jäsen ${index}` }));
    for (let index = 0; index < inGroups; index++) {
      const own = members.filter((_, member) => member % inGroups === index);
      const enrol = (contact: Person, colleagues: Person[], name: string) =>
        buildEnrolment(tx, now, { programme: world.programme, contact, colleagues, answers: { name } });
      const other = await buildUser(tx, { name: "Muu Muunen" });
      const enrolment = await enrol(own[0] as Person, own.slice(1), `Kerho ${index} ry`);
      const enrolments = [enrolment, await enrol(other, [], `Seura ${index} ry`)] as const;
      const { programme, facilitator } = world;
      const group = await buildGroup(tx, now, { programme, enrolments: [...enrolments], facilitator });
      for (const [step, days] of [
        ["visit-1", -30],
        ["visit-2", -1],
      ] as const)
        await buildHeld(
          tx,
          group,
          step,
          later(now, days - Math.floor(index / 7), 3 + (index % 7) * 3),
          facilitator,
        );
      const userIds = own.map(({ id }) => id);
      await buildUnanswered(tx, group, {
        ...survey,
        userIds,
        openUntil: later(now, 10),
        askedAt: later(now, -1),
      });
      groups.push({ group, enrolment, other });
    }
    return members.map((person, index) => ({
      person,
      ...(groups[index % inGroups] as Omit<Asked, "person">),
    }));
  });
  return { world, people };
}
