import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { fridayList } from "@/lib/conveners/friday-mails";
import { mailOnFridays } from "@/lib/jobs/friday";
import { write } from "@/lib/kernel/db";
import { wishFridayMail } from "@/lib/people/friday-commands";
import { getFridayWish } from "@/lib/people/queries";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, later, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A Friday morning in Finland in winter, and one in summer. */
const friday = new Date("2027-03-12T06:15:00Z");
const mails = () =>
  rows<{ key: string; toUserId: string; convenerId: string | null; params: { n: number; lines: unknown[] } }>(
    `select key, "toUserId", "convenerId", params from "Email" where template = 'friday-list' order by key`,
  );

it("comes to whoever wants it, in numbers without anybody's name, once, and only where something waits", async () => {
  const world = await pairWorld({ now: later(friday, -15) });
  const calm = await pairWorld({ now: friday });
  await rows(`update "Wish" set "settledAt" = now()`);
  const [kaisa, other] = [viewerOf(world.coordinator), viewerOf(calm.coordinator)];
  expect(await mailOnFridays(friday)).toBe(0);
  expect([await getFridayWish(kaisa), await getFridayWish(viewerOf(world.facilitator))]).toEqual([
    false,
    null,
  ]);
  for (const viewer of [kaisa, other]) await wishFridayMail(viewer, { wanted: "yes" });
  expect(await mailOnFridays(friday)).toBe(1);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    key: `friday-list:2027-03-12:${world.coordinator.id}`,
    toUserId: world.coordinator.id,
    convenerId: null,
    params: { n: 1, lines: [{ programme: expect.anything(), counts: [["stuck", 1]] }] },
  });
  expect(JSON.stringify(mail?.params)).not.toContain(world.one.name);
  expect(await mailOnFridays(later(friday, 0, 1))).toBe(0);
  expect(await mails()).toHaveLength(1);
  await wishFridayMail(other, { wanted: "no" });
  expect(await mailOnFridays(later(friday, 7))).toBe(1);
  await wishFridayMail(kaisa, { wanted: "no" });
  expect(await mailOnFridays(later(friday, 14))).toBe(0);
});

it("is no longer sent on another day, to whoever does not want it any more, or coordinates nothing", async () => {
  const world = await pairWorld({ now: later(friday, -15) });
  await wishFridayMail(viewerOf(world.coordinator), { wanted: "yes" });
  const holds = async (now: Date) => {
    const row = { params: { on: "2027-03-12", n: 1, lines: [] }, toUserId: world.coordinator.id };

    return write(systemViewer(), async (tx) =>
      fridayList.still(row as never, tx, { viewer: systemViewer(), now }),
    );
  };
  expect([await holds(friday), await holds(later(friday, 3))]).toEqual([true, false]);
  await rows(`update "User" set "fridayMail" = false`);
  expect(await holds(friday)).toBe(false);
  await rows(`update "User" set "fridayMail" = true`);
  await rows(`delete from "Coordinator" where "userId" = $1`, [world.coordinator.id]);
  expect(await holds(friday)).toBe(false);
});
