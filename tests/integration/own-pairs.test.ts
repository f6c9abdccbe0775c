import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { opened } from "@/lib/feedback/ballot-sealing";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { type Asked, crowd } from "../support/crowd";
import { emptyDatabase, rows } from "../support/database";
import { closingStep } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Ways to have answers that one knows oneself among those that somebody else's answer should hide among: in three of four groups. */
const ways: Record<string, (world: PairWorld, own: Asked[]) => Promise<unknown>> = {
  "as somebody who coordinates": ({ convenerId }, own) =>
    rows(`insert into "Coordinator" ("convenerId", "userId") select $1, unnest($2::uuid[])`, [
      convenerId,
      ids(own),
    ]),
  "as a colleague of somebody who coordinates": ({ convenerId }, own) =>
    rows(
      `insert into "Coordinator" ("convenerId", "userId")
       select distinct on (s."groupId") $1::uuid, p."userId" from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId"
       where s."groupId" = any($2::uuid[]) and p."userId" <> all($3::uuid[])`,
      [convenerId, own.map(({ group }) => group.id), ids(own)],
    ),
  "as a facilitator of the programme": ({ convenerId, programme }, own) =>
    rows(
      `insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId") select $1, $2, unnest($3::uuid[])`,
      [convenerId, programme.id, ids(own)],
    ),
  "as an administrator": (_, own) =>
    rows('update "User" set "isAdmin" = true where id = any($1::uuid[])', [ids(own)]),
  "with addresses that lead to one mailbox": (_, own) =>
    rows(
      `update "User" u set email = 'kaisa+' || n || '@esimerkki.example' from unnest($1::uuid[]) with ordinality o(id, n) where u.id = o.id`,
      [ids(own)],
    ),
};

describe("somebody else's answer among answers of one's own", () => {
  it.each(Object.keys(ways))("attack 3: is not counted, where these are given %s", async (way) => {
    const { world, people } = await crowd(20, now, undefined, 4);
    const [victim, ...own] = parted(people);
    await ways[way]?.(world, own);
    await answerAll([...own, victim as Asked]);
    await end(world);
    expect(await counted()).toBe(0);
  });

  it("attack 3: control: is counted where all are other people's, and one's own would be told from it", async () => {
    const { world, people } = await crowd(20, now, undefined, 4);
    const [victim, ...own] = parted(people);
    await answerAll([...own, victim as Asked]);
    await end(world);
    expect(await counted()).toBe(own.length + 1);
  });

  it("attack 3: a person of two associations is one, in the first of their groups", async () => {
    const { people } = await crowd(8, now, undefined, 4);
    const [one, two] = [people[0] as Asked, people[1] as Asked];
    await rows(
      `insert into "Participant" (id, "convenerId", "enrolmentId", "userId") select gen_random_uuid(), "convenerId", id, $2 from "Enrolment" where id = $1`,
      [two.enrolment.id, one.person.id],
    );
    await rows(
      `insert into "Unanswered" (id, "convenerId", "groupId", step, "userId", "openUntil")
       select gen_random_uuid(), "convenerId", id, 'closing', $2, $3 from "Group" where id = $1`,
      [two.group.id, one.person.id, later(now, 10)],
    );
    await answerAll([{ ...one, group: two.group }, one, two]);
    const box = await rows<{ id: string; sealed: string }>(
      `select id, sealed from "Ballot" where kind = 'answers'`,
    );
    const votes = box.map((ballot) => opened(ballot)).map((vote) => [vote?.groupId, vote?.counts]);
    expect(votes.sort()).toEqual(
      [
        [one.group.id, true],
        [two.group.id, false],
        [two.group.id, true],
      ].sort(),
    );
  });
});

/** One of the last group, and eight of the three others: enough by number and by groups, were they not one's own. */
function parted(people: readonly Asked[]): Asked[] {
  const last = people[3]?.group.id;
  const victim = people.find(({ group }) => group.id === last) as Asked;
  return [victim, ...people.filter(({ group }) => group.id !== last).slice(0, 8)];
}

async function answerAll(all: readonly Asked[]): Promise<void> {
  for (const [index, { person, group }] of all.entries())
    await answerSurvey(
      viewerOf(person),
      { groupId: group.id, step: closingStep, about: null },
      { ideas: String(1 + (index % 5)) },
      now,
    );
}

async function end({ programme }: PairWorld): Promise<void> {
  await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [programme.id]);
  await openBallots(systemViewer(), later(now, 20));
}

async function counted(): Promise<number> {
  return (await rows('select id from "Response" where batch is not null')).length;
}

function ids(own: readonly Asked[]): string[] {
  return own.map(({ person }) => person.id);
}
