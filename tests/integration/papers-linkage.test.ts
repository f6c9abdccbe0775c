import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { hearReaders } from "@/lib/documents/clock-commands";
import { markRead, putBackSentence, strikeSentence } from "@/lib/documents/correcting-commands";
import { readDocument } from "@/lib/documents/queries";
import { write } from "@/lib/kernel/db";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { rows, truncateDatabase } from "../support/database";
import { atLeast } from "../support/linkage";
import { firstMinutes, type PaperWorld, paperWorld } from "../support/papers";
import { sentenceOf, writeMinutes } from "../support/papers-written";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
/** So many read the memo, and every other of them strikes a sentence of their own. */
const many = 16;
const talked = Array.from({ length: many }, (_, n) => `Lause numero ${n} on tässä.`).join(" ");

beforeEach(truncateDatabase);
afterAll(closeDatabase);

/** A memo that goes round to many. */
async function manyReaders(): Promise<{ world: PaperWorld; people: Person[] }> {
  const world = await paperWorld(now);
  const people = await write(systemViewer(), async (tx) => {
    const made: Person[] = [];
    for (let n = 0; n < many; n++) {
      const person = await buildUser(tx, { name: `Lukija ${n}` });
      await tx.participant.create({
        data: {
          convenerId: world.convenerId,
          enrolmentId: world.one.id,
          userId: person.id,
          name: person.name,
        },
      });
      made.push(person);
    }
    return made;
  });
  await writeMinutes(world, talked, { now });
  return { world, people };
}

/** Everything that the database holds, row by row. */
async function dump(): Promise<Map<string, Record<string, unknown>>> {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  const held = await rows<{ name: string; row: Record<string, unknown>; at: number }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, to_jsonb(t) as row, row_number() over (order by t.ctid)::int as at from ${name} t`,
      )
      .join(" union all "),
  );
  const all = new Map<string, Record<string, unknown>>();
  for (const { name, row, at } of held) {
    const key = row.id ?? row.documentId ?? row.tokenHash ?? at;
    all.set(`${name} ${key} ${row.round ?? row.role ?? row.userId ?? ""}`, row);
  }
  return all;
}

/** What a press leaves behind: which columns of which rows have come, gone or changed, and how long each of them is now. */
async function footprint(press: () => Promise<unknown>): Promise<string[]> {
  const before = await dump();
  await press();
  const after = await dump();
  const lines: string[] = [];
  for (const [key, row] of after) {
    const old = before.get(key);
    if (!old) lines.push(`${key.split(" ")[0]}: come`);
    else
      for (const column of Object.keys(row))
        if (JSON.stringify(row[column]) !== JSON.stringify(old[column]))
          lines.push(`${key.split(" ")[0]}.${column}: ${JSON.stringify(row[column]).length}`);
  }
  for (const key of before.keys()) if (!after.has(key)) lines.push(`${key.split(" ")[0]}: gone`);
  return lines.sort();
}

type Press = (world: PaperWorld, person: Person, words: string | null) => Promise<unknown>;

/** The product: a sentence is struck, or the reader says only that they have read it. */
const product: Press = async (world, person, words) =>
  words
    ? strikeSentence(
        viewerOf(person),
        await sentenceOf(world, person, words, { now }),
        randomBytes(32).toString("base64url"),
      )
    : markRead(viewerOf(person), { groupId: world.group.id, step: firstMinutes, version: 1 });

/** Leaky products: each says in one place more than it may. */
const leaky: Record<string, Press> = {
  "an activity of who struck": async (world, person, words) => {
    await product(world, person, words);
    if (words)
      await rows(
        `insert into "Activity" (id, "convenerId", "actorId", actor, action, "subjectType", "subjectId", facts)
         values (gen_random_uuid(), $1, $2, 'person', 'document.correct', 'document', gen_random_uuid(), '{}')`,
        [world.convenerId, person.id],
      );
  },
  "a mail to who writes, at once": async (world, person, words) => {
    await product(world, person, words);
    if (words)
      await rows(`update "Document" set "changedAt" = now(), version = version + 1 where "groupId" = $1`, [
        world.group.id,
      ]);
  },
  "no trace of who only read": (world, person, words) =>
    words ? product(world, person, words) : Promise.resolve(),
};

/** Whether those who watch the database at every press can tell who struck from who only read. */
async function tellsApart(press: Press): Promise<boolean> {
  const { world, people } = await manyReaders();
  const prints: Record<"struck" | "read", Set<string>> = { struck: new Set(), read: new Set() };
  for (const [n, person] of people.slice(0, 4).entries()) {
    const words = n % 2 === 0 ? `numero ${n} ` : null;
    const print = await footprint(() => press(world, person, words));
    prints[words ? "struck" : "read"].add(print.join("\n"));
  }
  return [...prints.struck].some((print) => !prints.read.has(print));
}

describe("who struck a sentence", () => {
  it("attack 5: leaves the same behind as who only says that they have read it, row by row and to the letter's length", async () => {
    expect(await tellsApart(product)).toBe(false);
  }, 120_000);

  it.each(Object.keys(leaky))(
    "attack 5: control: the same look catches %s",
    async (name) => {
      expect(await tellsApart(leaky[name] as Press)).toBe(true);
    },
    120_000,
  );

  it("attack 5: putting back leaves the same behind as striking", async () => {
    const { world, people } = await manyReaders();
    const [person] = people as [Person];
    const browser = randomBytes(32).toString("base64url");
    const sentence = await sentenceOf(world, person, "numero 3 ", { now });
    const struck = await footprint(() => strikeSentence(viewerOf(person), sentence, browser));
    const back = await footprint(() => putBackSentence(viewerOf(person), sentence, browser));
    expect(back).toEqual(struck);
    expect(struck).toEqual([expect.stringMatching(/^public\."DocumentBox"\.sealed: \d+$/)]);
  }, 60_000);

  it("attack 5: of all that is found when the readers have been heard no order leads back to them", async () => {
    const { world, people } = await manyReaders();
    const strikers = people.filter((_, n) => n % 2 === 0);
    // Each strikes a sentence, in an order of chance; what comes out is in that of the text.
    const order = strikers.toSorted(() => (randomBytes(1)[0] ?? 0) - 128);
    const truth = new Map<string, number>();
    for (const [n, person] of order.entries()) {
      const words = `numero ${2 * ((n * 5) % strikers.length)} `;
      truth.set(words.trim(), n);
      await product(world, person, words);
      await rows(
        `insert into "Session" (id, "sessionToken", "userId", expires) values (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
        [randomBytes(16).toString("hex"), person.id],
      );
    }
    await hearReaders(systemViewer(), later(now, 6));
    const boxes = await rows<{ n: number; xmins: number }>(
      'select count(*)::int as n, count(distinct xmin::text)::int as xmins from "DocumentBox"',
    );
    // One row, one writer of it: no order, no time, no transaction of any press is left.
    expect(boxes).toEqual([{ n: 1, xmins: 1 }]);
    const read = await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes, {
      now: later(now, 6),
    });
    const told = (read?.toCorrect?.struck ?? []).map(({ text }) =>
      text.replace("Lause ", "").replace(" on tässä.", ""),
    );
    expect(told).toHaveLength(strikers.length);
    expect(told).toEqual(told.toSorted((a, b) => Number(a.slice(7)) - Number(b.slice(7))));
    const right = told.filter((words, place) => truth.get(words) === place).length;
    expect(atLeast(right, told.length, 1 / told.length)).toBeGreaterThan(1e-4);
    // The same reckoning finds them where what is struck comes out as it was pressed.
    const asPressed = [...truth.keys()];
    const found = asPressed.filter((words, place) => truth.get(words) === place).length;
    expect(atLeast(found, asPressed.length, 1 / asPressed.length)).toBeLessThan(1e-6);
    const mails = await rows<{ params: object }>(
      `select params from "Email" where template = 'document-ready'`,
    );
    expect(mails).toHaveLength(1);
    for (const person of people) expect(JSON.stringify(mails)).not.toContain(person.id);
    expect(
      await rows(`select 1 from "Activity" where "actorId" = any($1::uuid[])`, [people.map(({ id }) => id)]),
    ).toEqual([]);
    expect(await rows(`select 1 from "Receipt"`)).toEqual([]);
  }, 120_000);
});
