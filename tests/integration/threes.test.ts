import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { systemViewer } from "@/lib/auth/viewers";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { getProposal } from "@/lib/groups/queries";
import { approveInsight, writeInsight } from "@/lib/insights/commands";
import { listInsights } from "@/lib/insights/queries";
import { write } from "@/lib/kernel/db";
import { scheduleDirectly } from "@/lib/meetings/commands";
import { holdMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { buildHeld, buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { closingStep, interim, mirror, refusal } from "../support/visits";
import { closeDatabase, later, type ThreeWorld, threeWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const contacts = ({ one, other, third }: ThreeWorld) => [one, other, third].map(({ contact }) => contact);
const contactOf = (world: ThreeWorld, seat: number) => viewerOf(contacts(world)[seat - 1] as never);
const agree = (world: ThreeWorld, seat: number) =>
  agreeToGroup(contactOf(world, seat), { groupId: world.group.id, seat, groundRules: "yes" }, now);
const stateOf = async ({ group }: ThreeWorld) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [group.id]))[0]?.state;
const mails = ({ group }: ThreeWorld, template: string) =>
  rows<{ toUserId: string; params: { other: string; seats: number; waiting?: number } }>(
    `select "toUserId", params from "Email" where "groupId" = $1 and template = $2 order by "createdAt", id`,
    [group.id, template],
  );
const sentTo = async (world: ThreeWorld, template: string) =>
  (await mails(world, template)).map(({ toUserId }) => toUserId).sort();
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id).sort();
const meetingsOf = ({ group }: ThreeWorld) =>
  rows<{ step: string; ordinal: number; hostEnrolmentId: string }>(
    'select step, ordinal, "hostEnrolmentId" from "Meeting" where "groupId" = $1 order by ordinal',
    [group.id],
  );
const versionOf = async (meetingId: string) =>
  (await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]))[0]
    ?.version as number;
const idOf = ({ group }: ThreeWorld, step: string) => group.meetings[step] as string;
const asked = (world: ThreeWorld) =>
  rows<{ step: string; about: string | null; userId: string }>(
    'select step, about, "userId" from "Unanswered" where "groupId" = $1',
    [world.group.id],
  );

/** A three with so many of its visits held, and the next one over but not marked. */
async function heldSoFar(held: number): Promise<ThreeWorld> {
  const world = await threeWorld({ now });
  const { group, facilitator } = world;
  await write(systemViewer(), async (tx) => {
    for (let n = 1; n <= held; n += 1)
      await buildHeld(tx, group, `visit-${n}`, later(now, -20 * (held - n + 1)), facilitator);
    await buildScheduled(tx, idOf(world, `visit-${held + 1}`), later(now, 0, -3), facilitator);
  });
  return world;
}

const everybodyIn = (world: ThreeWorld) =>
  world.group.enrolments.flatMap(({ participants }) => participants.map(({ id }) => id));
const hold = async (world: ThreeWorld, step: string, at = now) => {
  const meetingId = idOf(world, step);
  const sheet = { meetingId, version: await versionOf(meetingId), present: everybodyIn(world) };
  return holdMeeting(viewerOf(world.facilitator), sheet, at);
};

describe("a group of three says yes", () => {
  test("and is a group only when all three have", async () => {
    const world = await threeWorld({ state: "PROPOSED", now });
    await agree(world, 1);
    await agree(world, 3);
    expect(await stateOf(world)).toBe("PROPOSED");
    expect(await meetingsOf(world)).toEqual([]);
    await agree(world, 2);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await meetingsOf(world)).toEqual([
      { step: "visit-1", ordinal: 1, hostEnrolmentId: world.one.id },
      { step: "visit-2", ordinal: 2, hostEnrolmentId: world.other.id },
      { step: "visit-3", ordinal: 3, hostEnrolmentId: world.third.id },
    ]);
  });

  test("those who have not answered are told who has, and how many are waited for", async () => {
    const world = await threeWorld({ state: "PROPOSED", now });
    await agree(world, 1);
    await agree(world, 2);
    const told = (await mails(world, "group-agreed")).map(({ toUserId, params }) => [
      toUserId,
      params.other,
      params.waiting,
    ]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        [world.other.contact.id, world.one.name, 2],
        [world.third.contact.id, world.one.name, 2],
        [world.third.contact.id, world.other.name, 1],
      ]),
    );
  });

  test("all three at once make three visits once", async () => {
    const world = await threeWorld({ state: "PROPOSED", now });
    await Promise.all([agree(world, 1), agree(world, 2), agree(world, 3)]);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await meetingsOf(world)).toHaveLength(3);
    const everybody = [...contacts(world), world.colleague, world.facilitator];
    expect(await sentTo(world, "group-confirmed")).toEqual(idsOf(everybody));
  });

  test("each is named the other two, as its language joins names", async () => {
    const world = await threeWorld({ state: "PROPOSED", now });
    await rows('update "User" set locale = $1 where id = $2', ["sv", world.third.contact.id]);
    for (const seat of [1, 2, 3]) await agree(world, seat);
    const confirmed = await mails(world, "group-confirmed");
    const named = ({ contact }: { contact: { id: string } }) =>
      confirmed.find(({ toUserId }) => toUserId === contact.id)?.params;
    expect(named(world.one)).toMatchObject({ other: `${world.other.name} ja ${world.third.name}`, seats: 3 });
    expect(named(world.third)?.other).toBe(`${world.one.name} och ${world.other.name}`);
  });

  test("the proposal says who hosts when, and what three visits take", async () => {
    const world = await threeWorld({ state: "PROPOSED", now });
    const proposal = await getProposal(contactOf(world, 2), world.other.id);
    expect(proposal?.hosts).toEqual([
      { step: "visit-1", name: world.one.name, own: false },
      { step: "visit-2", name: world.other.name, own: true },
      { step: "visit-3", name: world.third.name, own: false },
    ]);
    expect(proposal?.minutes).toMatchObject({ visits: 3, each: 150 });
    expect(proposal?.others.map(({ agreed }) => agreed)).toEqual([false, false]);
  });
});

describe("the assignment of a three", () => {
  const handIn = (world: ThreeWorld, seat: number, words: string) =>
    saveAssignment(
      contactOf(world, seat),
      { groupId: world.group.id, step: interim, seat, version: 0, move: "hand-in" },
      mirror(words),
      now,
    );
  const seen = async (world: ThreeWorld, seat: number) =>
    JSON.stringify(await readSubmissions(contactOf(world, seat), world.group.id, interim, new Date()));

  test("stays sealed while one is missing, and opens to all when the third is in", async () => {
    const world = await heldSoFar(1);
    await handIn(world, 1, "Ensimmäinen.");
    await handIn(world, 2, "Toinen.");
    expect(await seen(world, 1)).toContain("Ensimmäinen.");
    expect(await seen(world, 1)).not.toContain("Toinen.");
    expect(await seen(world, 3)).not.toContain("Ensimmäinen.");
    expect(await sentTo(world, "assignments-revealed")).toEqual([]);
    const told = (await mails(world, "assignment-other-in")).map(({ toUserId, params }) => [
      toUserId,
      params.other,
    ]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        [world.other.contact.id, world.one.name],
        [world.third.contact.id, world.one.name],
        [world.third.contact.id, world.other.name],
      ]),
    );
    await handIn(world, 3, "Kolmas.");
    for (const seat of [1, 2, 3])
      for (const words of ["Ensimmäinen.", "Toinen.", "Kolmas."])
        expect(await seen(world, seat)).toContain(words);
    const everybody = [...contacts(world), world.colleague, world.facilitator];
    expect(await sentTo(world, "assignments-revealed")).toEqual(idsOf(everybody));
  });
});

describe("the visits of a three", () => {
  test("leave two weeks before the third", async () => {
    const world = await heldSoFar(1);
    const meetingId = idOf(world, "visit-3");
    const schedule = async (day: string) =>
      scheduleDirectly(
        viewerOf(world.facilitator),
        { meetingId, version: await versionOf(meetingId), day, from: "17:00", until: "19:30" },
        now,
      );
    expect(await refusal(schedule("2027-03-08"))).toBe("time-too-soon-after-previous");
    expect(await schedule("2027-03-15")).toBe(meetingId);
  });

  test("G6: after the second nothing is asked; after the third everybody who came is asked about all of it", async () => {
    const world = await heldSoFar(1);
    await hold(world, "visit-2");
    expect(new Set((await asked(world)).map(({ step, about }) => `${step} ${about}`))).toEqual(new Set());
    const { facilitator } = world;
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, idOf(world, "visit-3"), later(now, 20, -3), facilitator),
    );
    await hold(world, "visit-3", later(now, 20));
    const closing = (await asked(world)).filter(({ step }) => step === closingStep);
    expect(closing.map(({ userId }) => userId).sort()).toEqual(idsOf([...contacts(world), world.colleague]));
    await reopenMeeting(viewerOf(facilitator), {
      meetingId: idOf(world, "visit-3"),
      version: await versionOf(idOf(world, "visit-3")),
    });
    expect((await asked(world)).filter(({ step }) => step === closingStep)).toEqual([]);
  });

  test("are complete after the third, not after the second", async () => {
    const world = await heldSoFar(2);
    expect(await completeGroups(systemViewer(), now)).toBe(0);
    await hold(world, "visit-3");
    expect(await completeGroups(systemViewer(), now)).toBe(0);
    expect(await completeGroups(systemViewer(), later(now, 31))).toBe(1);
    expect(await stateOf(world)).toBe("COMPLETED");
  });
});

test("a sentence of a three may be told onward when all three have approved it", async () => {
  const world = await heldSoFar(1);
  const { facilitator, coordinator, group } = world;
  await writeInsight(viewerOf(facilitator), { groupId: group.id, text: "Soittakaa ensin." }, now);
  expect(await sentTo(world, "insight-to-approve")).toEqual(idsOf(contacts(world)));
  const [{ id, version }] = (await rows('select id, version from "Insight"')) as [
    { id: string; version: number },
  ];
  const told = async () => (await listInsights(viewerOf(coordinator), group.id))?.insights.length;
  for (const seat of [1, 2])
    await approveInsight(contactOf(world, seat), { insightId: id, version, seat }, now);
  expect(await told()).toBe(0);
  await approveInsight(contactOf(world, 3), { insightId: id, version, seat: 3 }, now);
  expect(await told()).toBe(1);
});

test("a three that was confirmed before there were third visits gets its own, once", async () => {
  const world = await threeWorld({ now });
  await rows('delete from "Meeting" where "groupId" = $1 and step = $2', [world.group.id, "visit-3"]);
  const migration = readFileSync("prisma/migrations/20261125120000_third_visits/migration.sql", "utf8");
  for (const _ of [1, 2]) await rows(migration);
  const third = { step: "visit-3", ordinal: 3, hostEnrolmentId: world.third.id };
  expect((await meetingsOf(world)).slice(2)).toEqual([third]);
});
