import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import type { Viewer } from "@/lib/kernel/viewer";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { undo } from "@/lib/undo/commands";
import { listOwnUndos } from "@/lib/undo/queries";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3600_000);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const leave = async (world: PairWorld) => {
  await withdrawWithGroup(
    viewerOf(world.one.contact),
    { enrolmentId: world.one.id, reason: "Väsyimme." },
    now,
  );
  const [row] = await rows<{ id: string }>("select id from \"Undo\" where kind = 'enrolment-withdrawn'");
  return row?.id ?? "";
};
const back = (viewer: Viewer, id: string, at = inDays(1)) => refusal(undo(viewer, { id }, undoers, at));
const standing = async (world: PairWorld) =>
  (
    await rows(
      `select e.state, e."withdrawnAt", e.reason, g.state as pair from "Enrolment" e
       join "Seat" s on s."enrolmentId" = e.id join "Group" g on g.id = s."groupId" where e.id = $1`,
      [world.one.id],
    )
  )[0];

describe("D1: who has stepped aside by mistake", () => {
  it("D1: takes it back on their own page for thirty days; the answer waits for a decision, the pair stays taken apart", async () => {
    const world = await pairWorld({ now });
    const id = await leave(world);
    const mine = await listOwnUndos(viewerOf(world.one.contact), ["enrolment-withdrawn"], inDays(1));
    expect(mine.map((one) => one.id)).toEqual([id]);
    expect(await back(viewerOf(world.one.contact), id)).toBe("nothing refused");
    expect(await standing(world)).toEqual({
      ...{ state: "SUBMITTED", withdrawnAt: null, reason: null, pair: "DISSOLVED" },
    });
    expect(await back(viewerOf(world.one.contact), id)).toBe("undo-done");
  });

  it("D1: the coordinator can take it back too, nobody else can, and nobody after thirty days or when the programme has ended", async () => {
    const world = await pairWorld({ now });
    const id = await leave(world);
    for (const person of [world.other.contact, world.facilitator, world.stranger])
      expect(await back(viewerOf(person), id)).toBe("not-found");
    expect(await back(viewerOf(world.coordinator), id, inDays(32))).not.toBe("nothing refused");
    await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
    expect(await back(viewerOf(world.coordinator), id)).toBe("programme-has-ended");
    await rows(`update "Programme" set state = 'RUNNING' where id = $1`, [world.programme.id]);
    expect(await back(viewerOf(world.coordinator), id)).toBe("nothing refused");
  });
});
