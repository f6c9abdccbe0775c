import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { askForContacts, closeContacts, forgetContacts, wishContacts } from "@/lib/days/contacts-commands";
import { getContacts } from "@/lib/days/contacts-queries";
import { addDays } from "@/lib/time/days";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { mailedTo } from "../../support/guests";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-16T07:00:00Z");
const system = systemViewer();
/** The week after the day is over. */
const told = addDays(now, 8);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;

/** A day that has been held: the first four sat at one table, the fifth had left before, the sixth sat alone and found the first. */
async function held(): Promise<World> {
  const world = await dayWorld({ now, people: 6, days: 0 });
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  await rows(
    `update "Badge" set "arrivedAt" = $1, "leftAt" = case when number = 5 then $2::timestamptz end`,
    [now, at(5)],
  );
  const round = async (key: string) => {
    const [made] = await rows<{ id: string }>(
      `insert into "DayRound" (id, "convenerId", "meetingId", key, tables, "publishedAt", "startedAt", "endsAt")
       select gen_random_uuid(), "convenerId", id, $2, 2, $3, $3, $4 from "Meeting" where id = $1 returning id`,
      [world.day, key, at(10), at(40)],
    );
    return made?.id ?? "";
  };
  const tables = await round("tables-1");
  await rows(
    `insert into "DaySeat" select "convenerId", "meetingId", $1, id, case when number = 6 then 2 else 1 end from "Badge"`,
    [tables],
  );
  const search = await round("search-1");
  await rows(
    `insert into "Encounter" ("convenerId", "meetingId", "roundId", "oneId", "otherId")
     select a."convenerId", a."meetingId", $1, least(a.id, b.id), greatest(a.id, b.id) from "Badge" a, "Badge" b
     where a.number = 1 and b.number = 6`,
    [search],
  );
  await rows(`update "DayRound" set state = 'HELD'`);
  await rows(`update "Meeting" set state = 'HELD', "heldAt" = "endsAt" where id = $1`, [world.day]);
  return world;
}

const as = (world: World, number: number) => viewerOf(world.people[number - 1] as never);
const page = (world: World, number: number, at = now) => getContacts(as(world, number), world.day, at);
const metBy = async (world: World, number: number) =>
  (await page(world, number))?.met.map((one) => one.number);
async function wishes(
  world: World,
  number: number,
  of: readonly number[],
  phone = "",
  email: "yes" | null = "yes",
  at = now,
) {
  const badges = await rows<{ id: string }>(`select id from "Badge" where number = any($1)`, [[...of]]);
  const input = { meetingId: world.day, to: badges.map(({ id }) => id), email: email ?? undefined, phone };
  return wishContacts(as(world, number), input, at);
}

/** Everything that stands in the database, table by table. */
async function everything(): Promise<Map<string, string[]>> {
  const tables = await rows<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const all = await rows<{ row: string }>(`select t::text as row from ${name} t`);
    found.set(name, all.map(({ row }) => row).sort());
  }
  return found;
}

describe("with whom somebody would like to stay in touch", () => {
  it("is said of those they have met, once the day has been held, for seven days, with what they can be reached", async () => {
    const world = await held();
    expect([
      await metBy(world, 1),
      await metBy(world, 2),
      await metBy(world, 5),
      await metBy(world, 6),
    ]).toEqual([[2, 3, 4, 6], [1, 3, 4], [], [1]]);
    await wishes(world, 1, [2, 6]);
    expect((await page(world, 1))?.met.filter(({ wished }) => wished).map(({ number }) => number)).toEqual([
      2, 6,
    ]);
    expect(await refusal(wishes(world, 1, [5]))).toBe("not-found");
    expect(await refusal(wishes(world, 1, [1]))).toBe("not-found");
    expect(await refusal(wishes(world, 1, [2], "", null))).toBe("contacts-nothing-shared");
    await wishes(world, 1, [], "", null);
    expect(await rows('select 1 from "ContactWish" union all select 1 from "ContactCard"')).toEqual([]);
    expect(await refusal(wishes(world, 1, [2], "", "yes", told))).toBe("contacts-closed");
    await rows(`update "Meeting" set state = 'SCHEDULED', "heldAt" = null where id = $1`, [world.day]);
    expect(await refusal(wishes(world, 1, [2]))).toBe("contacts-closed");
    expect(await page(world, 1)).toBeNull();
    expect(await getContacts(viewerOf(world.coordinator), world.day, now)).toBeNull();
    expect(await getContacts(viewerOf(world.coach), world.day, now)).toBeNull();
  });

  it("is asked by mail of whoever has met somebody, once", async () => {
    const world = await held();
    await askForContacts(system, now);
    await askForContacts(system, addDays(now, 1));
    const asked = [1, 2, 3, 4, 6].map((number) => world.people[number - 1]?.email);
    expect((await mailedTo("contacts-open")).sort()).toEqual(asked.sort());
  });

  it("networking day f5: A to B without B to A leaves no trace for B, for the coordinator, in mails, exports, logs, receipts or kept forms, and is gone after the close", async () => {
    const world = await held();
    await wishes(world, 1, [2], "040 111 2222");
    await wishes(world, 2, [1, 3], "040 333 4444", null);
    const before = await everything();
    const seenBefore = [await page(world, 3), await page(world, 1)];
    // The third would like to stay in touch with the second only, the fourth with the third: neither is answered alike.
    await wishes(world, 4, [3], "040 999 8888");
    expect([await page(world, 3), await page(world, 1)]).toEqual(seenBefore);
    const meanwhile = await everything();
    const touched = [...meanwhile].filter(([name, all]) => all.join("\n") !== before.get(name)?.join("\n"));
    expect(touched.map(([name]) => name).sort()).toEqual(['public."ContactCard"', 'public."ContactWish"']);
    await closeContacts(system, told);
    const after = await everything();
    expect(after.get('public."ContactWish"')).toEqual([]);
    const all = [...after.values()].flat().join("\n");
    expect(all).not.toContain("999 8888");
    expect(all).not.toContain("0409998888");
    const grown = [...after].filter(([name, its]) => its.length > (before.get(name)?.length ?? 0));
    const places = grown.map(([name]) => name).filter((name) => !name.startsWith("graphile_worker."));
    expect(places.sort()).toEqual(['public."Contact"', 'public."Email"']);
    const mailed = await rows<{ toAddress: string; params: { count: number } }>(
      `select "toAddress", params from "Email" where template = 'contacts-shared' order by "toAddress"`,
    );
    expect(mailed.map(({ toAddress, params }) => [toAddress, params.count])).toEqual([
      [world.people[0]?.email, 1],
      [world.people[1]?.email, 1],
    ]);
    const [one, two, three] = [
      await page(world, 1, told),
      await page(world, 2, told),
      await page(world, 3, told),
    ];
    expect(one?.shared?.people).toEqual([
      { number: 2, name: "Tulija 2", agency: "Talo 2", email: null, phone: "040 333 4444" },
    ]);
    expect(two?.shared?.people).toEqual([
      { number: 1, name: "Tulija 1", agency: "Talo 1", email: world.people[0]?.email, phone: "040 111 2222" },
    ]);
    expect([three?.shared?.people, three?.met, three?.openUntil]).toEqual([[], [], null]);
  });

  it("is told once, to all at one moment, and forgotten in time; a person who is erased is gone from it", async () => {
    const world = await held();
    await wishes(world, 1, [2, 3]);
    await wishes(world, 2, [1]);
    await wishes(world, 3, [1]);
    await closeContacts(system, addDays(now, 2));
    expect(await rows('select 1 from "Contact"')).toEqual([]);
    await closeContacts(system, told);
    await closeContacts(system, told);
    expect(await mailedTo("contacts-shared")).toHaveLength(3);
    expect(await rows('select "contactsShared" as n from "Meeting" where badged')).toEqual([{ n: 2 }]);
    await rows(`delete from "Participant" where name = 'Tulija 3'`);
    expect((await page(world, 1, told))?.shared?.people.map(({ number }) => number)).toEqual([2]);
    await forgetContacts(system, addDays(told, 89));
    expect(await rows('select 1 from "Contact"')).toHaveLength(1);
    await forgetContacts(system, addDays(told, 91));
    expect(await rows('select 1 from "Contact" union all select 1 from "ContactCard"')).toEqual([]);
  });
});
