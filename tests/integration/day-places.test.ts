import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { giveUp } from "@/lib/places/commands";
import { placeWhoIsIn } from "@/lib/places/day-commands";
import { listPlaces } from "@/lib/places/queries";
import { emptyDatabase, rows } from "../support/database";
import { dayWorld } from "../support/days";
import { comes, mailedTo, standingAt } from "../support/guests";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const badges = () =>
  rows<{ name: string; number: number }>(
    'select p.name, b.number from "Badge" b join "Participant" p on p.id = b."participantId" order by b.number',
  ).then((found) => found.map(({ name, number }) => `${number} ${name}`));

describe("a place at a day of rounds", () => {
  it("is taken at once by who enrols, in their order; the others wait, and each with a place has a number", async () => {
    const { day } = await dayWorld({ now, people: 5, capacity: 3, days: 10 });
    expect(await standingAt(day)).toEqual({
      taken: ["Tulija 1", "Tulija 2", "Tulija 3"],
      waiting: ["Tulija 4", "Tulija 5"],
    });
    expect(await badges()).toEqual(["1 Tulija 1", "2 Tulija 2", "3 Tulija 3"]);
    expect((await mailedTo("place-taken")).toSorted()).toEqual(
      [1, 2, 3].map((n) => `tulija-${n}@esimerkki.example`),
    );
    expect(await placeWhoIsIn(systemViewer(), now)).toBe(0);
  });

  it("keeps its number when it is given up and taken again, and who goes on in the queue gets the next", async () => {
    const { day, people } = await dayWorld({ now, people: 4, capacity: 3, days: 10 });
    const [first] = people;
    await giveUp(viewerOf(first as never), { meetingId: day }, now);
    expect(await badges()).toEqual(["1 Tulija 1", "2 Tulija 2", "3 Tulija 3", "4 Tulija 4"]);
    expect(await placeWhoIsIn(systemViewer(), now)).toBe(0);
    await rows('update "Meeting" set capacity = 10 returning 1');
    await comes(first as never, day, now);
    expect(await badges()).toHaveLength(4);
    expect((await standingAt(day)).taken).toContain("Tulija 1");
  });

  it("is called by its programme: a day has no host", async () => {
    const { people, programme } = await dayWorld({ now, people: 2, days: 10 });
    const [offer] = (await listPlaces(viewerOf(people[0] as never), now)) ?? [];
    expect(offer?.host).toBe(programme.name.fi);
    const [mail] = await rows<{ params: { host: string } }>(
      `select params from "Email" where template = 'place-taken'`,
    );
    expect(mail?.params.host).toBe(programme.name.fi);
  });
});
