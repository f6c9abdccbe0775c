import { afterAll, beforeAll, expect, test } from "vitest";
import { listTwins } from "@/lib/enrolments/duplicate-queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { getGuestStanding, getPlace, listPlaces } from "@/lib/places/queries";
import { emptyDatabase } from "../support/database";
import { openHouse } from "../support/formats/open-house";
import { type OpenHouse, openHouseWorld } from "../support/guests";
import { rowsLookedAt, type Statement, statementsOf } from "../support/statements";
import { closeDatabase, viewerOf } from "../support/world";

/*
 * As after a large import, before PostgreSQL has looked at what it has: its plans then rest on guesses, and what it would find in
 * milliseconds may take it longer than a page waits.
 */
const guests = 600;
const now = new Date("2027-03-01T10:00:00Z");
let world: OpenHouse;

beforeAll(async () => {
  await emptyDatabase();
  world = await openHouseWorld({ now, guests });
});
afterAll(closeDatabase);

const asked: [string, (viewer: Viewer) => Promise<unknown>][] = [
  ["their places", (viewer) => listPlaces(viewer, now)],
  ["one place", (viewer) => getPlace(viewer, world.stop, now)],
  ["whether they are a guest", (viewer) => getGuestStanding(viewer, world.programme.slug, openHouse)],
];

for (const [what, read] of asked)
  test(`a guest asks for ${what}: without statistics no statement looks at many times as many rows as there are guests`, async () => {
    const viewer = viewerOf(world.guests[guests - 1] ?? world.stranger);
    expect(await mostLookedAt(() => read(viewer))).toBeLessThan(guests * 10);
  });

test("a coordinator asks which answers may be one: without statistics they are not all compared with all", async () => {
  const found = () => listTwins(viewerOf(world.coordinator), world.programme.id);
  expect(await mostLookedAt(found)).toBeLessThan(guests * 20);
});

/** How many rows PostgreSQL looks at for the dearest statement. */
async function mostLookedAt(read: () => Promise<unknown>): Promise<number> {
  const statements: Statement[] = await statementsOf(read);
  return Math.max(...(await Promise.all(statements.map(rowsLookedAt))));
}
