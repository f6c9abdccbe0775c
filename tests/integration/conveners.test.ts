import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildScheduled, buildTimes } from "@/prisma/seed/builders";
import { tell } from "@/prisma/seed/stages";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, later, type PairWorld, pairWorld } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Tables whose rows are no convener's: people and their ways in, what a browser sent, and the installation itself. */
const nobodys = [
  "AddressChange",
  "CalendarFeed",
  "KeptForm",
  "Link",
  "MailTrouble",
  "RateLimiterFlexible",
  "Receipt",
  "Session",
  "User",
  "VerificationToken",
  "WorkerBeat",
];

/** Foreign keys that could lead from one convener to another. May only shrink. */
const open = ["Email_dispatchId_fkey"];

const withConvener = `select c.oid, c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
  and exists (select from pg_attribute where attrelid = c.oid and attname = 'convenerId' and not attisdropped)`;

describe("what belongs to a convener", () => {
  it("says to which in every table, but for those of people and of the installation", async () => {
    const without = await rows<{ name: string }>(`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not in ('_prisma_migrations', 'Convener') and oid not in (select oid from (${withConvener}) t) order by 1`);
    expect(without.map(({ name }) => name)).toEqual(nobodys);
  });

  it("points at nothing of another convener: each foreign key between such tables has the convener in it", async () => {
    const leaving = await rows<{ name: string }>(`
      select conname as name from pg_constraint join (${withConvener}) one on one.oid = conrelid join (${withConvener}) other on other.oid = confrelid
      where contype = 'f' and not exists (select from pg_attribute where attrelid = conrelid and attname = 'convenerId' and attnum = any (conkey))
      order by 1`);
    expect(leaving.map(({ name }) => name)).toEqual(open);
  });

  it.each(Object.keys(rowsOf("")))(
    "stays with it: a row of %s cannot be another convener's",
    async (table) => {
      const world = await worldWithAll();
      const other = await write(systemViewer(), (tx) =>
        buildConvener(tx, { name: "Toinen", coordinators: [] }),
      );
      await rows(rowsOf(world.convenerId)[table] as string);
      await expect(rows(`update "${table}" set "convenerId" = $1`, [other.id])).rejects.toMatchObject({
        code: "23503",
      });
    },
  );

  it.each(Object.keys(rowsOf("")))(
    "is known where an app server of the version before writes a row of %s, which says no convener",
    async (table) => {
      const { convenerId } = await worldWithAll();
      await rows(`delete from "${table}"`);
      await rows(rowsOf(convenerId)[table] as string);
      expect(await rows(`select distinct "convenerId" from "${table}"`)).toEqual([{ convenerId }]);
    },
  );
});

/** As the version before wrote a row of each of these tables. */
function rowsOf(convenerId: string): Record<string, string> {
  const person = `(select "userId" from "Participant" where "convenerId" = '${convenerId}' limit 1)`;
  const from = (table: string) =>
    `from "${table}" t where t."convenerId" = '${convenerId}' limit 1 on conflict do nothing`;
  return {
    TimeOption: `insert into "TimeOption" (id, "meetingId", "startsAt", "endsAt") select gen_random_uuid(), t.id, now(), now() + interval '2 hours' ${from("Meeting")}`,
    Vote: `insert into "Vote" ("timeOptionId", "userId", value) select t.id, ${person}, 'YES' ${from("TimeOption")}`,
    Booking: `insert into "Booking" (id, "meetingId", "userId", "startsAt", "endsAt") select gen_random_uuid(), t.id, ${person}, now(), now() + interval '2 hours' ${from("Meeting")}`,
    Rsvp: `insert into "Rsvp" ("meetingId", "userId", coming, "saidAt") select t.id, ${person}, true, now() ${from("Meeting")}`,
    EnrolmentKey: `insert into "EnrolmentKey" ("keyHash", "enrolmentId") select 'a hash', t.id ${from("Enrolment")}`,
    InsightApproval: `insert into "InsightApproval" ("insightId", "groupId", "enrolmentId") select t.id, t."groupId", (select "enrolmentId" from "Seat" limit 1) ${from("Insight")}`,
    DispatchItem: `insert into "DispatchItem" ("dispatchId", "subjectId", before) select t.id, t.id, '{}' ${from("Dispatch")}`,
  };
}

/** A group with proposed times, a booked visit, a sentence and a press. */
async function worldWithAll(): Promise<PairWorld> {
  const world = await pairWorld({ now });
  const { convenerId, programme, group, facilitator, one } = world;
  const { "visit-1": first = "", "visit-2": second = "" } = group.meetings;
  const by = one.contact;
  await write(systemViewer(), async (tx) => {
    await buildScheduled(tx, first, later(now, 7), facilitator);
    await buildTimes(tx, second, [{ startsAt: later(now, 30), by, votes: [[by, "YES"]] }], now);
    await tell(tx, group, "Kahvi auttaa.", by);
    await tx.dispatch.create({
      data: { convenerId, programmeId: programme.id, what: "propose", madeAt: now, leavesAt: now },
    });
  });
  return world;
}
