import { afterAll, beforeAll, expect, it } from "vitest";
import { adapter } from "@/lib/auth/adapter";
import { getTies } from "@/lib/auth/ties";
import { emptyDatabase, rows } from "@/tests/support/database";
import { sessionFor } from "@/tests/support/sign-in";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "@/tests/support/world";

let world: PairWorld;

beforeAll(async () => {
  await emptyDatabase();
  world = await pairWorld();
  await rows(`update "Session" set "asStaff" = true`);
});
afterAll(closeDatabase);

it.each([
  ["a contact", () => world.one.contact, ["groups"]],
  ["a facilitator", () => world.facilitator, ["guided"]],
  ["a coordinator", () => world.coordinator, ["conveners"]],
  ["somebody who has nothing", () => world.stranger, []],
] as const)("what %s has to do with is found with their session as it is without", async (_, who, some) => {
  const token = await sessionFor(who().email);
  await rows(`update "Session" set "asStaff" = true`);
  const found = await adapter().getSessionAndUser?.(token);
  const ties = await getTies(viewerOf(who()));
  expect(found?.user).toMatchObject({ id: who().id, ties });
  const filled = Object.entries(ties).filter(([, ids]) => ids.length > 0);
  expect(filled.map(([name]) => name).sort()).toEqual([...some].sort());
});

it("an enrolment waits while its group is a draft that nobody has been told of", async () => {
  const { one } = await pairWorld({ state: "DRAFT" });
  expect((await getTies(viewerOf(one.contact))).waiting).toEqual([one.id]);
});
