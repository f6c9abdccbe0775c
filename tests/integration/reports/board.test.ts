import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { formatOf } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { type BoardFilter, type BoardSort, getBoard } from "@/lib/reports/board-queries";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { lightGroups } from "@/lib/steps/facts-loading";
import { nudge } from "@/lib/tasks/commands";
import { tasks } from "@/lib/tasks/plan";
import { listGroupPlans } from "@/lib/tasks/queries";
import { buildEnrolment, buildGroup, buildTimes, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { later, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);

const now = new Date("2027-03-10T08:00:00Z");
const programmeOf = ({ programme }: { programme: { id: string; slug: string; format: string } }) => ({
  ...programme,
  name: { fi: "Vierailut", sv: "Besök", en: "Visits" },
  timeZone: "Europe/Helsinki",
});

async function stuckPair(world: Awaited<ReturnType<typeof pairWorld>>, confirmedAgo: number) {
  return write(systemViewer(), async (tx) => {
    const enrol = async (name: string) =>
      buildEnrolment(tx, now, {
        programme: world.programme,
        contact: await buildUser(tx, { name }),
        answers: { name: `${name} ry` },
      });
    const enrolments = [await enrol(`Muisti ${confirmedAgo}`), await enrol(`Kylä ${confirmedAgo}`)];
    return buildGroup(tx, now, {
      programme: world.programme,
      enrolments,
      facilitator: world.facilitator,
      proposedAgo: confirmedAgo + 5,
      confirmedAgo,
    });
  });
}

describe("the board", () => {
  it("puts what is stuck first, the longest wait at the top", async () => {
    const world = await pairWorld({ now });
    const [short, long] = [await stuckPair(world, 12), await stuckPair(world, 27)];
    const board = await getBoard(viewerOf(world.coordinator), programmeOf(world), {}, 1, now);
    expect(board.rows.map(({ group }) => group.id)).toEqual([long.id, short.id, world.group.id]);
    expect({ all: board.all, stuck: board.stuck }).toEqual({ all: 3, stuck: 2 });
    const only = await getBoard(viewerOf(world.coordinator), programmeOf(world), { only: "stuck" }, 1, now);
    expect(only.total).toBe(2);
  });

  it("is found by a part of a name, and sorted by name or by the longest wait", async () => {
    const world = await pairWorld({ now });
    const [short, long] = [await stuckPair(world, 12), await stuckPair(world, 27)];
    const ids = async (filter: BoardFilter, sort?: BoardSort) => {
      const { rows } = await getBoard(viewerOf(world.coordinator), programmeOf(world), filter, 1, now, sort);
      return rows.map(({ group }) => group.id);
    };
    for (const [id, name] of [
      [long.id, "Östersundom rf"],
      [short.id, "aamuvirkut ry"],
      [world.group.id, "Zeppelin ry"],
    ])
      await rows(
        `update "Enrolment" e set name = $1 from "Seat" s where s."enrolmentId" = e.id and s."groupId" = $2 and s.seat = 1`,
        [name, id],
      );
    expect(await ids({}, "name")).toEqual([short.id, world.group.id, long.id]);
    expect(await ids({}, "waited")).toEqual([long.id, short.id, world.group.id]);
    expect(await ids({ name: "VIRKUT" })).toEqual([short.id]);
    expect(await ids({ name: "ei kukaan" })).toEqual([]);
  });

  it("orders by the same plan that its rows show", async () => {
    const world = await pairWorld({ now: later(now, -20) });
    await write(systemViewer(), (tx) =>
      buildTimes(
        tx,
        world.group.meetings["visit-1"] as string,
        [
          {
            startsAt: later(now, 5),
            by: world.facilitator,
            votes: [
              [world.facilitator, "YES"],
              [world.colleague, "NO"],
            ],
          },
        ],
        later(now, -1),
      ),
    );
    await stuckPair(world, 3);
    const light = await write(systemViewer(), (tx) => lightGroups(tx, programmeOf(world), ["CONFIRMED"]));
    const whole = await listGroupPlans(
      viewerOf(world.coordinator),
      { programmeId: world.programme.id },
      now,
      { take: 10 },
    );
    for (const { facts } of light) {
      const plan = whole.find(({ id }) => id === facts.id)?.plan;
      expect(tasks(formatOf("peer-visits"), facts, now)).toEqual(plan);
    }
    expect(light).toHaveLength(2);
  });

  it("shows when each side was last nudged", async () => {
    const world = await pairWorld({ now });
    await nudge(
      viewerOf(world.coordinator),
      { groupId: world.group.id, taskKey: "times:visit-1", side: 2 },
      now,
    );
    const row = await getWholeRow(viewerOf(world.coordinator), programmeOf(world), world.group.id, now);
    expect([...(row?.nudged.keys() ?? [])]).toEqual(["times:visit-1 2"]);
    expect(row?.contacts.get(1)).toMatchObject([{ name: "Tuulikki Naapurila", phone: "+358 40 000 0001" }]);
  });

  it("has no row for anybody but the coordinators", async () => {
    const world = await pairWorld({ now });
    for (const person of [world.facilitator, world.one.contact, world.stranger]) {
      expect(await getWholeRow(viewerOf(person), programmeOf(world), world.group.id, now)).toBeNull();
    }
    expect(
      await getWholeRow(viewerOf(world.coordinator), programmeOf(world), world.group.id, now),
    ).not.toBeNull();
  });
});
