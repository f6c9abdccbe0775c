import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addToVisits, removeFromVisits, restoreToVisits } from "@/lib/meetings/company-commands";
import { emptyDatabase, rows, withoutConstraint } from "../../support/database";
import { type Orders, orders } from "../../support/ordered";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Orders;

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now);
});
afterAll(closeDatabase);

const comes = (n: number) =>
  addToVisits(
    viewerOf(world.contact),
    {
      ...{ enrolmentId: world.request.id, name: `Osallistuja ${"ABCDEFGHIJKL"[n]}`, isContact: false },
      ...{ email: `osallistuja-${n}@liitto.example`, locale: "fi" as const },
    },
    now,
  );
const outcome = (coming: Promise<unknown>) =>
  coming.then(
    () => "in",
    (error) => error.refusal?.code ?? String(error),
  );
const places = async () =>
  (
    await rows<{ place: number }>(
      'select place from "Participant" where "enrolmentId" = $1 and place is not null order by place',
      [world.request.id],
    )
  ).map(({ place }) => place);

describe("formats 3 f 2: eight places in a company", () => {
  it("are taken by eight of twelve who come at once; the others are told that it is full", async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => outcome(comes(n))));
    expect(outcomes.filter((one) => one === "in")).toHaveLength(8);
    expect(outcomes.filter((one) => one === "company-full")).toHaveLength(4);
    expect(await places()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("would be oversold without the constraint, which is what this test can see", async () => {
    for (let n = 0; n < 8; n += 1) await comes(n);
    await withoutConstraint("Participant", "participant_place", () => comes(8));
    expect(await places()).toHaveLength(9);
  });

  it("become free when somebody leaves, and are taken again where that is taken back", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await comes(n));
    const left = { enrolmentId: world.request.id, participantId: ids[2] as string };
    await removeFromVisits(viewerOf(world.contact), left, now);
    expect(await places()).toEqual([1, 2, 4, 5, 6, 7, 8]);
    await comes(8);
    expect(await places()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await refusal(restoreToVisits(viewerOf(world.contact), left, now))).toBe("company-full");
  });

  it("are not taken by a contact who names no one but others, and cannot be made fewer than are taken", async () => {
    for (let n = 0; n < 5; n += 1) await comes(n);
    expect(await places()).toEqual([1, 2, 3, 4, 5]);
    await rows('update "Company" set capacity = 5');
    expect(await refusal(comes(6))).toBe("company-full");
    await expect(rows('update "Company" set capacity = 4')).rejects.toThrow(/participant_place/);
  });
});
