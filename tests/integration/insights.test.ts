import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { approveInsight, changeInsight, takeBackApproval, writeInsight } from "@/lib/insights/commands";
import { listInsights } from "@/lib/insights/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { betweenVisits, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const text = "Soittakaa ennen kuin haette.";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const write = (world: PairWorld, by: Person) =>
  writeInsight(viewerOf(by), { groupId: world.group.id, text }, now);
const insight = async () =>
  (await rows<{ id: string; version: number }>('select id, version from "Insight"'))[0] as {
    id: string;
    version: number;
  };
const seenBy = async (world: PairWorld, person: Person) =>
  (await listInsights(viewerOf(person), world.group.id))?.insights.map((one) => one.text) ?? null;
const asked = () =>
  rows<{ toUserId: string }>(
    `select "toUserId" from "Email" where template = 'insight-to-approve' order by "createdAt", id`,
  ).then((found) => found.map(({ toUserId }) => toUserId));
const approve = async (by: Person, seat: number) => {
  const { id, version } = await insight();
  return approveInsight(viewerOf(by), { insightId: id, version, seat }, now);
};

describe("a sentence for telling onward", () => {
  test("is seen by contacts and the facilitator until both have approved it, then by the coordinator too", async () => {
    const world = await betweenVisits(now);
    await write(world, world.one.contact);
    for (const person of [world.one.contact, world.other.contact, world.facilitator])
      expect(await seenBy(world, person)).toEqual([text]);
    for (const person of [world.coordinator, world.colleague])
      expect(await seenBy(world, person)).toEqual([]);
    expect(await seenBy(world, world.stranger)).toBeNull();
    await approve(world.other.contact, 2);
    for (const person of [world.coordinator, world.colleague])
      expect(await seenBy(world, person)).toEqual([text]);
    expect(await seenBy(world, world.stranger)).toBeNull();
  });

  test("a contact approves by writing and the other side is asked; of the facilitator's both are asked", async () => {
    const world = await betweenVisits(now);
    await write(world, world.one.contact);
    expect(await asked()).toEqual([world.other.contact.id]);
    await write(world, world.facilitator);
    expect((await asked()).slice(1).sort()).toEqual([world.one.contact.id, world.other.contact.id].sort());
  });

  test("changing it begins the approvals anew; what both have approved is not changed", async () => {
    const world = await betweenVisits(now);
    await write(world, world.facilitator);
    await approve(world.one.contact, 1);
    const { id } = await insight();
    await changeInsight(
      viewerOf(world.facilitator),
      { insightId: id, version: 1, text: "Soittakaa aina." },
      now,
    );
    expect(await rows('select "enrolmentId" from "InsightApproval"')).toEqual([]);
    expect(
      await refusal(
        approveInsight(viewerOf(world.other.contact), { insightId: id, version: 1, seat: 2 }, now),
      ),
    ).toBe("changed-by-someone-else");
    await approve(world.one.contact, 1);
    await approve(world.other.contact, 2);
    expect(
      await refusal(
        changeInsight(viewerOf(world.one.contact), { insightId: id, version: 2, text: "Eri" }, now),
      ),
    ).toBe("insight-approved");
  });

  test("an approval is taken back, and with it the leave to tell", async () => {
    const world = await betweenVisits(now);
    await write(world, world.one.contact);
    await approve(world.other.contact, 2);
    const { id, version } = await insight();
    await takeBackApproval(viewerOf(world.other.contact), { insightId: id, version, seat: 2 });
    expect(await seenBy(world, world.coordinator)).toEqual([]);
  });

  test("nobody approves for a side that is not theirs, and outsiders find nothing", async () => {
    const world = await betweenVisits(now);
    await write(world, world.facilitator);
    expect(await refusal(approve(world.one.contact, 2))).toBe("insight-not-yours");
    expect(await refusal(approve(world.facilitator, 1))).toBe("insight-not-yours");
    expect(await refusal(approve(world.coordinator, 1))).toBe("not-found");
    expect(await refusal(approve(world.stranger, 1))).toBe("not-found");
    expect(await refusal(write(world, world.colleague))).toBe("insight-not-yours");
    expect(await refusal(write(world, world.stranger))).toBe("not-found");
  });
});
