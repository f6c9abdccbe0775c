import { draftGroups } from "@/lib/groups/draft-commands";
import { rows } from "./database";
import { type Mentoring, mentoring } from "./mentoring";
import { viewerOf } from "./world";

/** A group of people who mentor each other, drafted from a workbench, with the time of the week that suits all of them: it has the dates of all meetings. */
export async function draftedWithDates(now: Date, slot = "tue-15-17"): Promise<Mentoring> {
  const world = await mentoring(now, { state: "DRAFT" });
  await rows('delete from "Group" where id = $1', [world.groupId]);
  const guides = [
    { userId: world.leader.id, role: "lead" },
    { userId: world.host.id, role: "technical-host" },
  ];
  const group = {
    ...{ members: world.enrolments.map(({ id }) => id), theme: null, guides },
    predicted: { score: 50, of: 100, factors: [], slot },
  };
  await draftGroups(viewerOf(world.coordinator), world.programme.id, [group], now);
  const [row] = await rows<{ id: string }>('select id from "Group" where "programmeId" = $1', [
    world.programme.id,
  ]);
  return { ...world, groupId: row?.id ?? "" };
}
