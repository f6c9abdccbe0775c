import { afterAll, beforeEach, expect, test } from "vitest";
import { visitorViewer } from "@/lib/auth/viewers";
import { getGuestStanding } from "@/lib/places/queries";
import { listStops } from "@/lib/places/stop-queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { openHouse } from "../support/formats/open-house";
import { comes, openHouseWorld } from "../support/guests";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const anybody = visitorViewer("fi");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

test("anybody reads how much room there is at each stop, and nothing of who comes or of where exactly", async () => {
  const world = await openHouseWorld({ now, guests: 4, capacity: 3 });
  for (const guest of world.guests) await comes(guest, world.stop, now, { needs: "Tulkki mukaan" });
  const { slug } = world.programme;
  const list = await listStops(anybody, slug, now);
  expect(list?.stops.map(({ id, free, waiting }) => [id, free, waiting])).toEqual([
    [world.stop, 0, 1],
    [world.second, 3, 0],
  ]);
  expect(list?.stops[0]?.host).not.toBe("");
  const text = JSON.stringify(list?.stops);
  for (const hidden of ["Vieras", "Virasto", "Tulkki", "Leppävaarankatu", "@"])
    expect(text, hidden).not.toContain(hidden);
  // This format asks nobody whether what they show may be published.
  expect(list?.stops[0]?.about).toBe("");
});

test("a stop that has begun, is not offered or is of a programme that is a draft is in nobody's list", async () => {
  const world = await openHouseWorld({ now });
  const { slug } = world.programme;
  const ids = async (at = now) => (await listStops(anybody, slug, at))?.stops.map(({ id }) => id);
  expect(await ids(later(now, 10, 3))).toEqual([world.second]);
  await rows('update "Meeting" set "signUpOpenedAt" = null where id = $1', [world.stop]);
  expect(await ids()).toEqual([world.second]);
  await rows(`update "Programme" set state = 'DRAFT' where slug = $1`, [slug]);
  expect(await listStops(anybody, slug, now)).toBeNull();
});

test("who has been taken in as a guest presses there, a host's contact and a stranger read", async () => {
  const world = await openHouseWorld({ now });
  const { slug } = world.programme;
  const standing = (person: Person) => getGuestStanding(viewerOf(person), slug, openHouse);
  const first = world.guests[0] as Person;
  expect(await standing(first)).toBe("in");
  expect(await standing(world.stranger)).toBeNull();
  expect(await getGuestStanding(anybody, slug, openHouse)).toBeNull();
});

test("who has answered and is not in yet is told what is missing, not to answer", async () => {
  const world = await openHouseWorld({ now });
  const { slug } = world.programme;
  const first = world.guests[0] as Person;
  const [answer] = await rows<{ id: string }>(
    `update "Enrolment" set state = 'SUBMITTED', "decidedAt" = null where "personId" = $1 returning id`,
    [first.id],
  );
  expect(await getGuestStanding(viewerOf(first), slug, openHouse)).toBe("soon");
  await rows('update "Participant" set "acceptedAt" = null where "userId" = $1', [first.id]);
  expect(await getGuestStanding(viewerOf(first), slug, openHouse)).toBe("link-first");
  expect(await getGuestStanding(visitorViewer("fi", answer?.id), slug, openHouse)).toBe("link-first");
});
