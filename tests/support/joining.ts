import { systemViewer } from "@/lib/auth/viewers";
import { askIn, askToUnite } from "@/lib/grouping/sets/admission-commands";
import { getAdmitting } from "@/lib/grouping/sets/admission-queries";
import { write } from "@/lib/kernel/db";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { buildScheduled, type Person } from "@/prisma/seed/builders";
import { agreed } from "./circles";
import { rows } from "./database";
import { type Enough, proposedToSix, sayYes } from "./enough";
import { later, viewerOf } from "./world";

/** A circle of six of whom so many are left, under way; those who wait; and another of five of whom three are left. */
export type Joining = Enough & { otherId: string; members: string[]; others: string[] };

const ofOther = ["Olavi", "Pirkko", "Raimo", "Sirkka", "Taavi"];

export async function underWay(
  now: Date,
  {
    left = 4,
    waiting = [],
    other = false,
  }: { left?: number; waiting?: readonly string[]; other?: boolean } = {},
): Promise<Joining> {
  const world = await proposedToSix(now, [...waiting, ...(other ? ofOther : [])]);
  await sayYes(world, [1, 2, 3, 4, 5, 6], now);
  const from = 6 + waiting.length;
  const ids = world.ids.slice(from);
  const otherId = other ? (await agreed(world, ids, now)).groupId : "";
  for (let seat = 6; seat > left; seat--) await leaves(world, seat - 1, now);
  if (other) for (const index of [from + 3, from + 4]) await leaves(world, index, now);
  return { ...world, otherId, members: world.ids.slice(0, left), others: ids.slice(0, 3) };
}

/** Somebody, by their place among all who have enrolled, steps aside. */
export async function leaves(world: Enough, index: number, now: Date): Promise<void> {
  const enrolmentId = world.ids[index] ?? "";
  await withdrawWithGroup(viewerOf(world.people[index] as Person), { enrolmentId, reason: null }, now);
}

/** The first so many meetings of a circle have been held; those after them have a time. */
export async function meets(groupId: string, held: number, now: Date): Promise<void> {
  const meetings = await rows<{ id: string }>(
    'select id from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
  await write(systemViewer(), async (tx) => {
    for (const [index, { id }] of meetings.entries()) {
      await buildScheduled(tx, id, later(now, index < held ? index * 7 - 30 : index * 14 + 7), null, {
        minutes: 90,
      });
      if (index < held)
        await tx.meeting.update({
          where: { id },
          data: { state: "HELD", heldAt: later(now, index * 7 - 29) },
        });
    }
  });
}

/** What the page of a circle shows to whoever coordinates. */
export async function admitting({ coordinator }: Enough, groupId: string, now: Date) {
  const found = await getAdmitting(viewerOf(coordinator), groupId, now);
  if (!found) throw new Error("nobody can come into it");
  return found;
}

/** The coordinator asks these who wait into the circle, as its page stands. */
export async function asks(world: Enough, names: readonly string[], now: Date): Promise<string> {
  const { version, askable } = await admitting(world, world.groupId, now);
  const enrolmentIds = askable.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  return askIn(viewerOf(world.coordinator), { groupId: world.groupId, version, enrolmentIds }, now);
}

/** The coordinator asks all of the other circle to come into this one. */
export async function unites(world: Joining, now: Date): Promise<string> {
  const { groupId, otherId: fromGroupId } = world;
  const { version } = await admitting(world, groupId, now);
  return askToUnite(viewerOf(world.coordinator), { groupId, version, fromGroupId }, now);
}

/** What somebody is asked at the moment, and as whom they answer. */
export async function askedOf(world: Enough, enrolmentId: string) {
  const [row] = await rows<{ id: string }>(
    'select id from "Admission" where "enrolmentId" = $1 order by "askedAt" desc, id desc limit 1',
    [enrolmentId],
  );
  const person = world.people[world.ids.indexOf(enrolmentId)] as Person;
  return { admissionId: row?.id ?? "", viewer: viewerOf(person) };
}
