import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { shuffled } from "@/lib/feedback/shuffled";
import { rows } from "./database";

/** A row as a dump of the database holds it: in the order of the heap, with the transaction that wrote it. */
export type Held = { id: string; xmin: number; row: Record<string, unknown> };

/** A row that the write-ahead log saw come or go, in the order of the log. */
type Logged = { xid: number; op: "INSERT" | "DELETE"; table: Table; id: string };

/** Everything that somebody has who reads the whole database again and again, and its log; not the keys of the environment. */
export type Seen = {
  sessions: Held[];
  asked: Held[];
  ballots: Held[];
  answers: Held[];
  words: Held[];
  log: Logged[];
};

/** Who wrote what, as an attack takes it: right by chance in one case out of so many. */
export type Guess = { written: string; userId: string; among: number };

/** Whom a row of answers came from, for those who have made them. */
export type Truth = (row: Held) => string | null;

const tables = ["Session", "Unanswered", "Ballot", "Response", "FreeAnswer"] as const;
type Table = (typeof tables)[number];

/** Whether this database lets us read its write-ahead log: as a superuser of a server that keeps enough of it and can show it. */
export async function mayReadLog(): Promise<boolean> {
  const [row] = await rows<{ may: boolean }>(
    `select rolsuper and current_setting('wal_level') <> 'minimal' and current_setting('max_replication_slots')::int > 0
       and exists (select from pg_available_extensions where name = 'pg_walinspect') as may
     from pg_roles where rolname = current_user`,
  );
  return row?.may ?? false;
}

/** Begins to watch the database: what it tells over time is read with `look`, and the whole of it at the end with `everything`. */
export async function watch(): Promise<{ look: () => Promise<void>; everything: () => Promise<Seen> }> {
  await rows("create extension if not exists pg_walinspect");
  // For as long as this connection is open the log is kept, as a standby would have it kept.
  const standby = new Client({ connectionString: process.env.DATABASE_URL });
  await standby.connect();
  await standby.query("select pg_create_physical_replication_slot($1, true, true)", [
    `watch_${randomUUID().replaceAll("-", "_")}`,
  ]);
  const [from] = await rows<{ lsn: string }>("select pg_current_wal_insert_lsn()::text as lsn");
  const seen = new Map<string, Held & { table: Table; at: string }>();
  const look = async () => {
    for (const table of tables) {
      const where = table === "Response" ? 'where "enrolmentId" is null' : "";
      for (const one of await rows<Held & { at: string }>(
        `select t.id::text as id, t.xmin::text::int as xmin, t.ctid::text as at, to_jsonb(t) as row from "${table}" t ${where} order by t.ctid`,
      ))
        if (!seen.has(one.id)) seen.set(one.id, { ...one, table });
    }
  };
  const everything = async (): Promise<Seen> => {
    await look();
    const log = await logSince(from?.lsn ?? "0/0", [...seen.values()]).finally(() => standby.end());
    const of = (table: Table) => [...seen.values()].filter((one) => one.table === table);
    return {
      sessions: of("Session"),
      asked: of("Unanswered"),
      ballots: of("Ballot"),
      answers: of("Response"),
      words: of("FreeAnswer"),
      log,
    };
  };
  await look();
  return { look, everything };
}

/** What the write-ahead log says of these tables: which rows a transaction wrote and which it took away, in what order. */
async function logSince(
  lsn: string,
  seen: readonly (Held & { table: Table; at: string })[],
): Promise<Logged[]> {
  // What a transaction has written may reach the log's file a moment after it has ended.
  const [until] = await rows<{ lsn: string }>("select pg_current_wal_insert_lsn()::text as lsn");
  while (!(await isFlushed(until?.lsn ?? "")));
  const files = await rows<{ table: Table; relation: string }>(
    `select name as table, format('%s/%s', (select oid from pg_database where datname = current_database()), pg_relation_filenode(format('%I', name)::regclass)) as relation
     from unnest($1::text[]) name`,
    [tables],
  );
  const records = await rows<{ xid: number; op: string; relation: string; block: string; line: string }>(
    `select xid::text::int as xid, split_part(record_type, '+', 1) as op, substring(block_ref from 'rel \\d+/(\\d+/\\d+)') as relation,
       substring(block_ref from 'blk (\\d+)') as block, substring(description from 'off:? (\\d+)') as line
     from pg_get_wal_records_info($1::pg_lsn, $3::pg_lsn)
     where resource_manager = 'Heap' and record_type ~ '^(INSERT|DELETE)'
       and substring(block_ref from 'rel \\d+/(\\d+/\\d+)') = any($2::text[])
     order by start_lsn`,
    [lsn, files.map(({ relation }) => relation), until?.lsn],
  );
  const there = new Map(seen.map((row) => [`${row.table} ${row.at} ${row.xmin}`, row]));
  const lying = new Map(seen.map((row) => [`${row.table} ${row.at}`, row]));
  return records.flatMap(({ xid, op, relation, block, line }) => {
    const table = files.find((one) => one.relation === relation)?.table as Table;
    const at = `${table} (${block},${line})`;
    // A place in the heap is used again by rows that come later.
    const come = op === "INSERT" ? there.get(`${at} ${xid}`) : undefined;
    if (come) lying.set(at, come);
    const row = op === "INSERT" ? come : lying.get(at);
    return row ? [{ xid, op: op as Logged["op"], table, id: row.id }] : [];
  });
}

async function isFlushed(lsn: string): Promise<boolean> {
  const [row] = await rows<{ flushed: boolean }>(
    "select pg_current_wal_flush_lsn() >= $1::pg_lsn as flushed",
    [lsn],
  );
  return row?.flushed ?? false;
}

/** A way to find out who has written what, from all that is seen. */
export type Attack = (seen: Seen) => Guess[];

/** The ways that are tried. */
export const attacks = {
  "the person who signed in nearest to when an answer was written": (seen) =>
    eachOpening(seen, ({ written, people }) =>
      written.map((one) => {
        const near = nearest(seen.sessions, one.xmin);
        return guess(one, String(near?.row.userId), people.length);
      }),
    ),
  "the person who was not asked any more in the nearest transaction": (seen) =>
    eachOpening(seen, ({ written, people }) =>
      written.map((one) => {
        const answered = seen.log.filter(({ op, table }) => op === "DELETE" && table === "Unanswered");
        const [near] = answered.sort((a, b) => Math.abs(a.xid - one.xmin) - Math.abs(b.xid - one.xmin));
        return guess(one, userOf(seen, near?.id ?? ""), people.length);
      }),
    ),
  "the order of a dump against the order of answering": (seen) =>
    eachOpening(seen, ({ written, people }) => aligned(written, people)),
  "the order of a dump against the order of being asked": (seen) =>
    eachOpening(seen, ({ written, people }) => {
      const order = seen.asked.map(({ row }) => String(row.userId));
      return aligned(
        written,
        ordered(people, (one) => order.indexOf(one.userId)),
      );
    }),
  "the order of ids": (seen) =>
    eachOpening(seen, ({ written, people }) =>
      aligned(
        ordered(written, ({ id }) => id),
        ordered(people, ({ ballot }) => ballot?.id ?? ""),
      ),
    ),
  "the order in which the log takes ballots away and writes answers": (seen) =>
    eachOpening(seen, ({ written, people }) => {
      const taken = new Map(
        seen.log.flatMap(({ op, id }, at) => (op === "DELETE" ? [[id, at] as const] : [])),
      );
      return aligned(
        written,
        ordered(people, ({ ballot }) => taken.get(ballot?.id ?? "") ?? 0),
      );
    }),
  "the size of a ballot against the length of the words": (seen) =>
    eachOpening({ ...seen, answers: [] }, ({ written, people }) =>
      aligned(
        ordered(written, ({ row }) => String(row.text).length),
        ordered(people, ({ ballot }) => String(ballot?.row.sealed ?? "").length),
      ),
    ),
  "the group that an answer is about": (seen) => {
    const groups = new Map(seen.asked.map(({ row }) => [String(row.userId), row.groupId]));
    return eachOpening({ ...seen, words: [] }, ({ written, people }) => {
      const left = [...people];
      return shuffled(written).flatMap((one) => {
        const own = left.findIndex(({ userId }) => groups.get(userId) === one.row.groupId);
        const [taken] = left.splice(Math.max(own, 0), 1);
        return taken ? [guess(one, taken.userId, people.length)] : [];
      });
    });
  },
  "who has dropped words to the facilitator": (seen) => {
    const addressed = seen.answers.filter(({ row }) => row.batch === null);
    return eachOpening({ ...seen, words: [], answers: addressed }, ({ written, people }) =>
      aligned(
        written,
        ordered(people, ({ ballot }) => Number(ballot?.row.kind !== "addressed")),
      ),
    );
  },
} as const satisfies Record<string, Attack>;

/** How many guesses are right; how many would be by chance; and how likely it is that chance alone does as well. */
export function success(guesses: readonly Guess[], seen: Seen, truth: Truth) {
  const written = new Map([...seen.answers, ...seen.words].map((one) => [one.id, one]));
  const right = guesses.filter((one) => truth(written.get(one.written) as Held) === one.userId).length;
  const chance = guesses.reduce((sum, { among }) => sum + 1 / among, 0);
  return {
    guesses: guesses.length,
    right,
    chance,
    p: atLeast(right, guesses.length, chance / guesses.length),
  };
}

/** How likely it is that of so many tries at least so many succeed (the binomial distribution). */
export function atLeast(right: number, tries: number, probability: number): number {
  let [sum, term] = [0, (1 - probability) ** tries];
  for (let count = 0; count <= tries; count++) {
    if (count >= right) sum += term;
    term *= ((tries - count) / (count + 1)) * (probability / (1 - probability));
  }
  return Math.min(1, sum);
}

type Voter = { userId: string; ballot: Held | null };
type Opening = { written: Held[]; people: Voter[] };

/** The transactions that wrote answers: what they wrote, in the order of the heap, and who may have written it, in that of answering. */
function eachOpening(seen: Seen, guesses: (opening: Opening) => Guess[]): Guess[] {
  const voters = votersOf(seen);
  return [seen.answers, seen.words].flatMap((all) => {
    const openings = new Map<string, Opening>();
    for (const one of all) {
      const taken = new Set(
        seen.log.flatMap(({ op, table, xid, id }) =>
          op === "DELETE" && table === "Ballot" && xid === one.xmin ? [id] : [],
        ),
      );
      const kind = "batch" in one.row && one.row.batch === null ? "addressed" : "answers";
      const people = voters.filter(({ ballot }) => ballot?.row.kind === kind && taken.has(ballot.id));
      const key = taken.size > 0 ? `${one.xmin} ${kind}` : "at once";
      const opening = openings.get(key) ?? {
        written: [],
        people: people.length > 0 ? people : everybody(voters),
      };
      opening.written.push(one);
      openings.set(key, opening);
    }
    return [...openings.values()].flatMap(guesses);
  });
}

/** Who has answered, in that order, once for each ballot that was dropped in the same transaction. */
function votersOf(seen: Seen): Voter[] {
  const dropped = Map.groupBy(
    seen.log.filter(({ op, table }) => op === "INSERT" && table === "Ballot"),
    ({ xid }) => xid,
  );
  const ballots = new Map(seen.ballots.map((one) => [one.id, one]));
  return seen.log
    .filter(({ op, table }) => op === "DELETE" && table === "Unanswered")
    .flatMap(({ xid, id }): Voter[] => {
      const userId = userOf(seen, id);
      const own = (dropped.get(xid) ?? []).map((one) => ({ userId, ballot: ballots.get(one.id) ?? null }));
      return own.length > 0 ? own : [{ userId, ballot: null }];
    });
}

function everybody(voters: readonly Voter[]): Voter[] {
  return [...new Map(voters.map((one) => [one.userId, one])).values()];
}

function userOf({ asked }: Seen, id: string): string {
  return String(asked.find((one) => one.id === id)?.row.userId ?? "");
}

function aligned(written: readonly Held[], people: readonly Voter[]): Guess[] {
  return written.flatMap((one, at) => {
    const person = people[at];
    return person ? [guess(one, person.userId, people.length)] : [];
  });
}

function guess({ id }: Held, userId: string, among: number): Guess {
  return { written: id, userId, among };
}

function nearest(all: readonly Held[], xmin: number): Held | undefined {
  return [...all].sort((a, b) => Math.abs(a.xmin - xmin) - Math.abs(b.xmin - xmin))[0];
}

function ordered<T>(all: readonly T[], by: (one: T) => string | number): T[] {
  return [...all].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}
