import { addFormat, formatsWith } from "@/lib/formats/registry";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { decideShort } from "@/lib/grouping/sets/short-commands";
import { listToAsk } from "@/lib/grouping/sets/short-queries";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { proposeGroup } from "@/lib/groups/commands";
import type { Decline } from "@/lib/groups/schema";
import type { Person } from "@/prisma/seed/builders";
import { type Circles, circles, enrols, reader } from "./circles";
import { rows } from "./database";
import { enoughCircle } from "./formats/enough-circle";
import { viewerOf } from "./world";

/** A circle of six, proposed to all of them, and those who wait beside it; five of them are enough. */
export type Enough = Circles & { groupId: string; ids: string[]; people: Person[] };

const six = ["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni"];

export async function proposedToSix(now: Date, waiting: readonly string[] = []): Promise<Enough> {
  if (formatsWith(({ key }) => key === enoughCircle.key).length === 0) addFormat(enoughCircle);
  const world = await circles(now, "OPEN", enoughCircle.key);
  const ids: string[] = [];
  for (const name of [...six, ...waiting])
    ids.push(await enrols(world, reader(name, `${name.toLowerCase()}@lukupiiri.example`), now));
  const viewer = viewerOf(world.coordinator);
  const draft = { programmeId: world.programme.id, enrolmentIds: ids.slice(0, six.length) };
  const groupId = (await draftTicked(viewer, draft, now)) as string;
  await proposeGroup(viewer, { groupId, version: 1 }, now);
  const people = await rows<Person>(
    `select u.id, u.name, u.email, u.locale from "User" u join "Enrolment" e on e."personId" = u.id order by array_position($1::uuid[], e.id)`,
    [ids],
  );
  return { ...world, groupId, ids, people };
}

const viewer = ({ people }: Enough, seat: number) => viewerOf(people[seat - 1] as Person);

/** These say yes. */
export async function sayYes(world: Enough, seats: readonly number[], now: Date): Promise<void> {
  for (const seat of seats)
    await agreeToGroup(viewer(world, seat), { groupId: world.groupId, seat, groundRules: "yes" }, now);
}

/** Somebody says no. */
export function sayNo(
  world: Enough,
  seat: number,
  now: Date,
  why: Partial<Pick<Decline, "about" | "reason">> = {},
): Promise<string> {
  return declineGroup(
    viewer(world, seat),
    { groupId: world.groupId, seat, about: null, reason: null, ...why },
    now,
  );
}

/** The coordinator decides what becomes of a proposal with too few, as the page stands. */
export async function decides(world: Enough, decision: "ask-others" | "confirm", now: Date): Promise<string> {
  const { groupId, programme, coordinator } = world;
  const by = viewerOf(coordinator);
  const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [groupId]);
  const seats = await rows<{ enrolmentId: string }>(
    'select "enrolmentId" from "Seat" where "groupId" = $1 and "leftAt" is null order by seat',
    [groupId],
  );
  const asked = await listToAsk(by, programme.id, { seats }, 6, now);
  const others = asked.map(({ id }) => id);
  return decideShort(by, { groupId, version: group?.version ?? 0, decision, others }, now);
}
