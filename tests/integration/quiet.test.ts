import { afterAll, beforeEach, expect, it } from "vitest";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { emptyDatabase, rows } from "../support/database";
import { seriesWorld } from "../support/series";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("peer mentoring e: whoever leads reads before a meeting who was absent twice running without a word, and nobody is mailed", async () => {
  const world = await seriesWorld(now, meetingSeries);
  const meetings = await rows<{ id: string }>(
    'select id from "Meeting" where "groupId" = $1 order by ordinal',
    [world.groupId],
  );
  const [first, second, third] = meetings.map(({ id }) => id);
  await rows(
    `update "Meeting" set state = 'HELD', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '3 hours', "heldAt" = $2 where id = any($1)`,
    [[first, second], now],
  );
  await rows(
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present)
     select m."convenerId", m.id, p.id, u.name like 'Bo%' from "Meeting" m, "Participant" p join "User" u on u.id = p."userId"
     where m.id = any($1) and u.name like '% Osallistuja'`,
    [[first, second]],
  );
  const quiet = async (person: { id: string; name: string }, meeting = third) =>
    (await getRunSheet(viewerOf(person as typeof world.leader), meeting ?? ""))?.quiet;
  expect(await quiet(world.leader)).toEqual(["Aino Osallistuja"]);
  expect(await quiet(world.leader, second)).toEqual([]);
  expect(await quiet(world.contact)).toBeUndefined();
  expect(await quiet(world.expert)).toBeUndefined();
  await rows(
    `insert into "Rsvp" ("convenerId", "meetingId", "userId", coming, "saidAt")
     select "convenerId", $1, "userId", false, now() from "Participant" p where p."userId" = (select id from "User" where name = 'Aino Osallistuja')`,
    [second],
  );
  expect(await quiet(world.leader)).toEqual([]);
  expect(await rows('select id from "Email"')).toEqual([]);
});
