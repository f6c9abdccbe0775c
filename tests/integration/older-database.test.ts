import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getEnrolment } from "@/lib/enrolments/queries";
import { openedOrigin } from "@/lib/feedback/ballot-sealing";
import { hideOlderOrigins } from "@/lib/feedback/older-origins-tx";
import { getPlans } from "@/lib/grouping/pairs/plan-queries";
import { write } from "@/lib/kernel/db";
import { uidOf } from "@/lib/mail/uid";
import { getNotebook } from "@/lib/notes/queries";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy, answersTo, questionsOf } from "@/lib/surveys/rules";
import { type Reader, readers } from "@/lib/surveys/sight";
import { migrate } from "@/prisma/migrate";
import type { Person } from "@/prisma/seed/builders";
import { dropDatabase, ensureDatabase } from "@/scripts/lib/database.mjs";
import { rows } from "../support/database";
import { closeDatabase, viewerOf } from "../support/world";

// The demo world of 26 November 2026, restored over the migrations of that day and brought up to date by all that came since.
const lastOfThatDay = "20261125120000_third_visits";
const fixture = path.resolve(import.meta.dirname, "../fixtures/2026-11-26.sql.gz");

/** Tables that have another name now. */
const renamed: Record<string, string> = {};

/** What later migrations say otherwise, and nothing else does. */
const saidOtherwise = [
  "Response.answers", // free words stand apart from numbers
  "Response.quotedAs", // with their words
  "Survey.definition", // hints that promised too much; contacts are seen after every yes
  "Unanswered.openUntil", // the end of its day
];

type Row = Record<string, unknown>;
type World = Record<string, Map<string, Row>>;

let before: World = {};
let after: World = {};

beforeAll(async () => {
  const url = process.env.DATABASE_URL as string;
  const name = new URL(url).pathname.slice(1);
  await dropDatabase(inject("server"), name);
  await ensureDatabase(inject("server"), name);
  await migrate(url, undefined, lastOfThatDay);
  await rows(gunzipSync(readFileSync(fixture)).toString("utf8"));
  before = await everything();
  await migrate(url);
  after = await everything();
});
afterAll(closeDatabase);

describe("a database of 26 November 2026, brought up to date", () => {
  it("has every row of every table, and only those new ones that a migration makes of them", () => {
    expect(filled(before)).toHaveLength(30);
    const lost = filled(before).filter((table) =>
      [...(before[table]?.keys() ?? [])].some((id) => !after[nameNow(table)]?.has(id)),
    );
    expect(lost).toEqual([]);
    const gained = filled(before).flatMap((table) => {
      const more = (after[nameNow(table)]?.size ?? 0) - (before[table]?.size ?? 0);
      return more === 0 ? [] : [[table, more]];
    });
    // Words to the facilitator are answers of their own; two surveys of the open programme have a second version.
    expect(gained).toEqual([
      ["Response", 10],
      ["Survey", 2],
    ]);
  });

  it("says in no column anything else than it said, but where a migration says so", () => {
    const changed = filled(before).flatMap((table) =>
      [...(before[table] ?? [])].flatMap(([id, row]) => {
        const now = after[nameNow(table)]?.get(id) ?? {};
        return Object.keys(row)
          .filter((column) => column in now && !same(now[column], row[column]))
          .map((column) => `${table}.${column}`);
      }),
    );
    expect([...new Set(changed)].sort()).toEqual(saidOtherwise);
  });

  it("drops no column of those that it had", () => {
    const dropped = filled(before).flatMap((table) => {
      const [row] = before[table]?.values() ?? [];
      const [now] = after[nameNow(table)]?.values() ?? [];
      return Object.keys(row ?? {}).filter((column) => !(column in (now ?? {})));
    });
    expect(dropped).toEqual([]);
  });

  it("keeps calendar entries under the UIDs that they were sent with, and their sequences", async () => {
    const meetings = await rows<{ id: string; sequence: number; invited: boolean; state: string }>(
      'select id, sequence, invited, state from "Meeting" where invited order by id',
    );
    expect(meetings).toHaveLength(34);
    for (const { id, sequence, invited, state } of meetings) {
      expect(uidOf(id)).toBe(`${id}@kylassa.example`);
      const was = before.Meeting?.get(id);
      expect([sequence, invited, state]).toEqual([was?.sequence, was?.invited, was?.state]);
    }
    // One had been moved before.
    expect(meetings.filter(({ sequence }) => sequence === 2)).toHaveLength(1);
  });

  it("knows of each meeting which of its step it is, and has its time as its first day under the same UID", async () => {
    const meetings = [...(before.Meeting?.values() ?? [])];
    const known = await rows<{ step: string }>(
      `select kind || '-' || number as step from "Meeting" order by id`,
    );
    expect(known.map(({ step }) => step)).toEqual(meetings.sort(byId).map(({ step }) => step));
    const days = await rows<{ uid: string; isFirst: boolean; same: boolean }>(`
      select uid, d.number = 1 as "isFirst", (d."startsAt", d."endsAt") = (m."startsAt", m."endsAt") as same
      from "MeetingDay" d join "Meeting" m on m.id = d."meetingId" order by m.id`);
    const timed = meetings.filter(({ startsAt }) => startsAt !== null);
    expect(timed).toHaveLength(34);
    expect(days).toEqual(timed.map(({ id }) => ({ uid: uidOf(id as string), isFirst: true, same: true })));
  });

  it("opens the notes that were sealed then, for who facilitates and nobody else", async () => {
    const [{ groupId } = { groupId: "" }] = await rows<{ groupId: string }>('select "groupId" from "Note"');
    const facilitator = await person("demo-fasilitaattori@kylassa.example");
    const book = await getNotebook(viewerOf(facilitator), groupId);
    expect(book?.notes.map(({ body }) => body?.slice(0, 30)).sort()).toEqual([
      "Hyvä vire alusta asti, mutta i",
      "Väsymys näkyi. Tauolla yksi os",
    ]);
    const coordinator = await person("demo-koordinaattori@kylassa.example");
    expect(await getNotebook(viewerOf(coordinator), groupId)).toBeNull();
  });

  it("lets each reader see the answers of those days that the survey promised them", async () => {
    const told = [...(before.Response?.values() ?? [])].filter(({ enrolmentId }) => enrolmentId !== null);
    expect(told).toHaveLength(51);
    const kinds = (world: World) =>
      [...(world.Survey?.values() ?? [])].map(({ definition }) =>
        questionsOf(definition as SurveyDefinition).map(({ seenBy }) => seenBy),
      );
    const pairs = kinds(before)
      .flat()
      .filter((seenBy) => seenBy === "pair");
    expect(pairs.length).toBeGreaterThan(30);
    expect(kinds(after).flat()).not.toContain("pair");
    for (const { id, surveyId, answers } of told) {
      const then = definitionIn(before, surveyId);
      const now = definitionIn(after, surveyId);
      const kept = after.Response?.get(id as string)?.answers as Answers;
      for (const reader of readers) {
        const promised = questionsOf(then).filter(({ key, seenBy }) => isPromised(reader, key, seenBy));
        expect(answersSeenBy(now, kept, reader, "agreed")).toEqual(answersTo(promised, answers as Answers));
      }
    }
  });

  it("shows an enrolment to its coordinator, facilitator and contact, and to no contact of another", async () => {
    const [of] = await rows<{ id: string; contactId: string; strangerId: string; guideId: string }>(`
      select e.id, c."userId" as "contactId", f."userId" as "guideId", (select p."userId" from "Participant" p
        where p."isContact" and p."enrolmentId" not in (select "enrolmentId" from "Seat" where "groupId" = s."groupId") limit 1) as "strangerId"
      from "Enrolment" e join "Seat" s on s."enrolmentId" = e.id join "Group" g on g.id = s."groupId" and g.state = 'CONFIRMED'
        join "GroupFacilitator" f on f."groupId" = g.id join "Participant" c on c."enrolmentId" = e.id and c."isContact"
      order by e.id limit 1`);
    if (!of) throw new Error("nobody is in a group");
    const coordinator = await person("demo-koordinaattori@kylassa.example");
    const readAs = async (id: string) =>
      (await getEnrolment(viewerOf({ ...coordinator, id }), of.id))?.reader ?? null;
    expect(await readAs(coordinator.id)).toBe("coordinator");
    expect(await readAs(of.guideId)).toBe("facilitator");
    expect(await readAs(of.contactId)).toBe("own");
    expect(await readAs(of.strangerId)).toBeNull();
  });

  it("has the plans of those days with their rules and what can be undone", async () => {
    const coordinator = await person("demo-koordinaattori@kylassa.example");
    const [programme] = await rows<{ id: string }>(`select id from "Programme" where state = 'OPEN'`);
    const plans = await getPlans(viewerOf(coordinator), programme?.id as string, undefined);
    expect(plans?.plans.map(({ name }) => name).sort()).toEqual(["Suunnitelma", "Toinen"]);
  });

  // The last: it writes the answers anew.
  it("keeps of each answer without a name which group and which meeting it was about, under a seal that opens", async () => {
    const nameless = [...(before.Response?.values() ?? [])].filter(({ enrolmentId }) => enrolmentId === null);
    const was = nameless.map(({ step, groupId, about }) => [step, groupId, about].join());
    await write(systemViewer(), hideOlderOrigins);
    const sealed = await rows<{ id: string; step: string; origin: string | null }>(
      'select id, step, origin from "Response" where "enrolmentId" is null and batch is not null',
    );
    const is = sealed.map((row) => {
      const origin = openedOrigin(row);
      return [row.step, origin?.groupId, origin?.about].join();
    });
    expect(was).toHaveLength(82);
    expect(is.sort()).toEqual(was.sort());
  });
});

/** Every row of every table, under its key. */
async function everything(): Promise<World> {
  const keys = await rows<{ table: string; columns: string[] }>(`
    select relname as table, array_agg(attname::text order by attname) as columns
    from pg_class join pg_index on indrelid = pg_class.oid and indisprimary
      join pg_attribute on attrelid = pg_class.oid and attnum = any (indkey)
    where relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' group by 1`);
  const read = async ({ table, columns }: (typeof keys)[number]) => {
    const found = await rows<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`);
    const keyOf = (row: Row) => (row.id ?? columns.map((column) => row[column]).join()) as string;
    return [table, new Map(found.map(({ row }) => [keyOf(row), row]))] as const;
  };
  return Object.fromEntries(await Promise.all(keys.map(read)));
}

function filled(world: World): string[] {
  return Object.keys(world)
    .filter((table) => world[table]?.size)
    .sort();
}

function byId(one: Row, other: Row): number {
  return String(one.id) < String(other.id) ? -1 : 1;
}

function nameNow(table: string): string {
  return renamed[table] ?? table;
}

function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

function definitionIn(world: World, surveyId: unknown): SurveyDefinition {
  return world.Survey?.get(surveyId as string)?.definition as SurveyDefinition;
}

/** What was promised when it was asked, to the pair as the word was then, and since then: the other sees who the contact is once all have said yes. */
function isPromised(reader: Reader, key: string, seenBy: string): boolean {
  const others = ["contactName", "email", "phone"].includes(key) ? ["guides", "pair"] : ["pair"];
  if (reader === "own") return true;
  if (reader === "coordinator") return ["coordinator", "guides", "pair"].includes(seenBy);
  if (reader === "facilitator") return ["guides", "pair"].includes(seenBy);
  return others.includes(seenBy);
}

async function person(email: string): Promise<Person> {
  const [found] = await rows<Person>('select id, name, email, locale from "User" where email = $1', [email]);
  if (!found) throw new Error(`${email} is not in the fixture`);
  return found;
}
