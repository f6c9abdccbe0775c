import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { forgetDiaries, tickTalk, writeDiary } from "@/lib/diary/commands";
import { getDiary, getTalks } from "@/lib/diary/queries";
import { DiaryDraft } from "@/lib/diary/schema";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { closeGroups } from "@/lib/groups/clock-commands";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { diaryVisits } from "../support/formats/diary-visits";
import { hostile } from "../support/hostile";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Pomo ei kestä kritiikkiä, mutta tiimi on lämmin.";
const [first, second] = ["2027-03-03", "2027-03-22"] as const;

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose visits have their days: the first at the one, the second at the other. */
async function visiting(): Promise<PairWorld> {
  if (formatsWith(({ key }) => key === diaryVisits.key).length === 0) addFormat(diaryVisits);
  const world = await pairWorld({ now, format: diaryVisits.key });
  await write(systemViewer(), async (tx) => {
    for (const [step, days] of [
      ["visit-1", 2],
      ["visit-2", 21],
    ] as const)
      await buildScheduled(tx, world.group.meetings[step] as string, later(now, days), world.facilitator, {
        address: "Espoonkatu 3, Espoo",
      });
  });
  return world;
}

type Said = { day?: string; entryId?: string; version?: number; body?: string };
const writes = (viewer: Viewer, { group }: PairWorld, said: Said, at = now) =>
  writeDiary(viewer, { groupId: group.id, version: 0, body: planted, ...said }, at);
const diary = (viewer: Viewer, { group }: PairWorld) => getDiary(viewer, group.id, "fi");
/** Whom the other hosts at the first visit, and whom at the second. */
async function guests(world: PairWorld) {
  const [row] = await rows<{ host: string }>(
    'select "hostEnrolmentId" as host from "Meeting" where id = $1',
    [world.group.meetings["visit-1"]],
  );
  const people = [world.one, world.other].map(({ id, contact }) => ({ id, viewer: viewerOf(contact) }));
  const at = (hosts: boolean) => people.find(({ id }) => (id === row?.host) === hosts)?.viewer as Viewer;
  return { guest: at(false), host: at(true) };
}

describe("a guest's diary", () => {
  it("is of the days at the other's, and of none; written, changed, and deleted by emptying it", async () => {
    const world = await visiting();
    const { guest, host } = await guests(world);
    expect((await diary(guest, world))?.days.map(({ day }) => day)).toEqual([first]);
    expect((await diary(host, world))?.days.map(({ day }) => day)).toEqual([second]);
    await writes(guest, world, { day: first });
    await writes(guest, world, { body: "Junassa" });
    await writes(guest, world, { body: "Kotona" }, addDays(now, 1));
    const read = await diary(guest, world);
    expect(read?.days).toMatchObject([{ day: first, entry: { body: planted, version: 1 } }]);
    expect(read?.free.map(({ body }) => body)).toEqual(["Junassa", "Kotona"]);
    const entryId = read?.days[0]?.entry?.id;
    await writes(guest, world, { day: first, entryId, version: 1, body: "Toisin" });
    expect((await diary(guest, world))?.days).toMatchObject([{ entry: { body: "Toisin", version: 2 } }]);
    expect(await refusal(writes(guest, world, { day: first, entryId, version: 1 }))).toBe(
      "changed-by-someone-else",
    );
    await writes(guest, world, { day: first, entryId, version: 2, body: "" });
    expect((await diary(guest, world))?.days).toMatchObject([{ day: first, entry: null }]);
    expect(await rows('select 1 from "DiaryEntry" where day is not null')).toEqual([]);
  });

  it("has one entry a day, whichever of two windows saves first, and none of a day that is not theirs", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    const both = await Promise.all([1, 2].map(() => refusal(writes(guest, world, { day: first }))));
    expect(both.toSorted()).toEqual(["changed-by-someone-else", "nothing refused"]);
    for (const day of [second, "2027-03-04"])
      expect(await refusal(writes(guest, world, { day }))).toBe("not-found");
    await writes(guest, world, { body: "" });
    expect(await rows('select 1 from "DiaryEntry"')).toHaveLength(1);
  });

  it("keeps what was written of a day that has moved since", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    await writes(guest, world, { day: first });
    await rows(
      `update "Meeting" set "startsAt" = "startsAt" + interval '5 days', "endsAt" = "endsAt" + interval '5 days' where id = $1`,
      [world.group.meetings["visit-1"]],
    );
    expect((await diary(guest, world))?.days).toMatchObject([
      { day: first, host: null, entry: { body: planted } },
      { day: "2027-03-08", entry: null },
    ]);
  });

  it("is read by nobody else ever: not the host, a colleague, who guides, coordinates or administers, a job or a stranger", async () => {
    const world = await visiting();
    const { guest, host } = await guests(world);
    await writes(guest, world, { day: first });
    const [{ id }] = (await rows<{ id: string }>('select id from "DiaryEntry"')) as [{ id: string }];
    const admin = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const outside = [world.facilitator, world.coordinator, world.stranger].map(viewerOf);
    for (const viewer of [...outside, admin, systemViewer(), visitorViewer("fi")]) {
      expect(await diary(viewer, world)).toBeNull();
      expect(await refusal(writes(viewer, world, { entryId: id, version: 1, body: "" }))).toBe("not-found");
    }
    // Others of the group have one of their own, in which nothing of it stands.
    for (const viewer of [host, viewerOf(world.colleague)]) {
      expect(JSON.stringify(await diary(viewer, world))).not.toContain("Pomo");
      expect(await refusal(writes(viewer, world, { entryId: id, version: 1, body: "" }))).toBe(
        "changed-by-someone-else",
      );
    }
    expect((await diary(guest, world))?.days).toMatchObject([{ entry: { body: planted } }]);
    expect(await diary(guest, { ...world, group: { ...world.group, id: randomUUID() } })).toBeNull();
  });

  it("is nowhere in the database in the clear: no table, no receipt, no activity, no mail", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    await writes(guest, world, { day: first });
    const tables = await rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
    );
    for (const { name } of tables)
      expect([name, await rows(`select 1 from ${name} t where t::text like '%kritiikk%'`)]).toEqual([
        name,
        [],
      ]);
    expect(await rows(`select 1 from "Activity" where at >= $1`, [now])).toEqual([]);
  });

  it("opens in no other's row, day's or group's, and not under another key, with which nothing is written either", async () => {
    const world = await visiting();
    const { guest, host } = await guests(world);
    await writes(guest, world, { day: first });
    await writes(host, world, { day: second, body: "Oma" });
    await rows(
      `update "DiaryEntry" e set sealed = (select o.sealed from "DiaryEntry" o where o.id <> e.id) where "userId" = $1`,
      [host.userId],
    );
    expect((await diary(host, world))?.days).toMatchObject([{ entry: { body: null } }]);
    const before = env().KYLASSA_NOTE_KEY;
    env().KYLASSA_NOTE_KEY = randomBytes(32).toString("base64");
    expect((await diary(guest, world))?.days).toMatchObject([{ entry: { body: null } }]);
    expect(await refusal(writes(guest, world, { body: "Uusi" }))).toBe("notes-locked");
    env().KYLASSA_NOTE_KEY = before;
    expect((await diary(guest, world))?.days).toMatchObject([{ entry: { body: planted } }]);
  });

  it("holds whatever can be typed, as it was typed", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    for (const [days, text] of hostile.entries()) {
      const draft = DiaryDraft.safeParse({ groupId: world.group.id, version: 0, body: text });
      if (!draft.success || !draft.data.body) continue;
      await writeDiary(guest, draft.data, addDays(now, days));
      expect((await diary(guest, world))?.free.at(-1)?.body).toBe(draft.data.body);
    }
  });

  it("stays readable when the group is complete, and goes when it has closed; with its writer, too", async () => {
    const world = await visiting();
    const { guest, host } = await guests(world);
    await writes(guest, world, { day: first });
    await writes(host, world, { day: second });
    await rows(`update "Group" set state = 'COMPLETED', "completedAt" = $1`, [now]);
    await writes(guest, world, { body: "Jälkeenpäin" });
    expect(await forgetDiaries(systemViewer())).toBe(0);
    await closeGroups(systemViewer(), addDays(now, 61));
    expect(await diary(guest, world)).toMatchObject({ isOpen: false });
    expect(await refusal(writes(guest, world, { body: "Myöhässä" }))).toBe("diary-closed");
    expect(await forgetDiaries(systemViewer())).toBe(3);
    expect(await rows('select 1 from "DiaryEntry"')).toEqual([]);
  });

  it("and the talk are of each day of a meeting of several, but of none that was cancelled alone; what was written of it stays", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    const id = world.group.meetings["visit-1"];
    await rows(
      `with day as (insert into "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
         select "convenerId", id, 2, "startsAt" + interval '1 day', "endsAt" + interval '1 day', 'second-day' from "Meeting" where id = $1)
       update "Meeting" set "endsAt" = "endsAt" + interval '1 day' where id = $1`,
      [id],
    );
    const next = "2027-03-04";
    const days = async () => (await diary(guest, world))?.days.map(({ day }) => day);
    const talks = async () =>
      (await getTalks(guest, id as string, addDays(now, 9)))?.days.map(({ day }) => day);
    expect([await days(), await talks()]).toEqual([
      [first, next],
      [first, next],
    ]);
    await rows(
      `with day as (update "MeetingDay" set "cancelledAt" = now() where "meetingId" = $1 and number = 2)
       update "Meeting" set "endsAt" = "endsAt" - interval '1 day' where id = $1`,
      [id],
    );
    expect([await days(), await talks()]).toEqual([[first], [first]]);
    expect(await refusal(writes(guest, world, { day: next }))).toBe("not-found");
    await rows(
      `with day as (update "MeetingDay" set "cancelledAt" = null where "meetingId" = $1 and number = 2)
       update "Meeting" set "endsAt" = "endsAt" + interval '1 day' where id = $1`,
      [id],
    );
    await writes(guest, world, { day: next });
    await rows(
      `with day as (update "MeetingDay" set "cancelledAt" = now() where "meetingId" = $1 and number = 2)
       update "Meeting" set "endsAt" = "endsAt" - interval '1 day' where id = $1`,
      [id],
    );
    expect((await diary(guest, world))?.days).toMatchObject([
      { day: first, entry: null },
      { day: next, host: null, entry: { body: planted } },
    ]);
  });

  it("is unreadable to who has left the group", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    await writes(guest, world, { day: first });
    await rows(`update "Participant" set "leftAt" = $1 where "userId" = $2`, [now, guest.userId]);
    expect(await diary(guest, world)).toBeNull();
  });
});

describe("the talk that ends a day", () => {
  const ticks = (
    viewer: Viewer,
    world: PairWorld,
    day: string,
    had: "yes" | "no" = "yes",
    at = addDays(now, 3),
  ) => tickTalk(viewer, { meetingId: world.group.meetings["visit-1"] as string, day, had }, at);
  const talks = (viewer: Viewer, world: PairWorld, at = addDays(now, 3)) =>
    getTalks(viewer, world.group.meetings["visit-1"] as string, at);

  it("is ticked by either and seen by both, from its day on, and can be taken back", async () => {
    const world = await visiting();
    const { guest, host } = await guests(world);
    expect((await talks(guest, world, addDays(now, 1)))?.days).toEqual([]);
    expect(await refusal(ticks(guest, world, first, "yes", addDays(now, 1)))).toBe("not-found");
    expect(await talks(host, world)).toEqual({
      minutes: 10,
      mayTick: true,
      days: [{ day: first, had: false }],
    });
    await Promise.all([ticks(guest, world, first), ticks(host, world, first)]);
    for (const viewer of [guest, host])
      expect((await talks(viewer, world))?.days).toEqual([{ day: first, had: true }]);
    await ticks(host, world, first, "no");
    expect((await talks(guest, world))?.days).toEqual([{ day: first, had: false }]);
  });

  it("is of its own days alone, and of nobody else: who coordinates, guides or passes by neither sees nor ticks it", async () => {
    const world = await visiting();
    const { guest } = await guests(world);
    await ticks(guest, world, first);
    expect(await refusal(ticks(guest, world, second))).toBe("not-found");
    for (const person of [world.coordinator, world.facilitator, world.stranger]) {
      expect(await talks(viewerOf(person), world)).toBeNull();
      expect(await refusal(ticks(viewerOf(person), world, first, "no"))).toBe("not-found");
    }
    expect((await talks(guest, world))?.days).toEqual([{ day: first, had: true }]);
    await rows(`update "Group" set state = 'DISSOLVED', "dissolvedAt" = $1`, [now]);
    expect(await refusal(ticks(guest, world, first, "no"))).toBe("diary-closed");
  });

  it("is asked for by no format that does not say so", async () => {
    const world = await pairWorld({ now });
    expect(
      await getTalks(viewerOf(world.one.contact), world.group.meetings["visit-1"] as string, now),
    ).toBeNull();
    expect(await diary(viewerOf(world.one.contact), world)).toBeNull();
  });
});
