import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { DatabaseAway, rememberAway, wasAwayBefore } from "@/lib/kernel/db-away";
import { connections, serverLimits, waitsForConnection, waitsForLock } from "@/lib/kernel/db-connection";
import { isAway, refusalOf } from "@/lib/kernel/db-errors";
import { isAlive, Pulse } from "@/lib/kernel/db-pulse";
import { statementName } from "@/lib/kernel/db-statements";
import { askedBy } from "@/lib/kernel/db-viewer";
import { env } from "@/lib/kernel/env";
import { oncePerProcess } from "@/lib/kernel/process";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Prisma, PrismaClient } from "@/prisma/client/client";

/** The database inside one transaction, opened as somebody. */
export type Tx = Prisma.TransactionClient;

type Reading = "findFirst" | "findFirstOrThrow" | "findMany" | "count" | "aggregate" | "groupBy";
type Delegates = Uncapitalize<Prisma.ModelName>;

/**
 * Read-only access. Without findUnique: outside a transaction Prisma batches those of one tick into one query, whoever asks.
 */
export type Reads = { readonly [K in Delegates]: Pick<Tx[K], Reading & keyof Tx[K]> } & Pick<Tx, "$queryRaw">;

/**
 * Writes as somebody: one transaction, which knows who is asking. A form's key is an idempotency key: a second call with the
 * same content under the same key returns the first one's result, one with another content is refused
 * (draft-ietf-httpapi-idempotency-key-header). A violated constraint comes out as a Refused, an unavailable database as a
 * DatabaseAway. Deadlocks and serialisation failures are retried, so `work` must have no effects outside `tx`.
 */
export function write<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return whileThere(() => attempt(viewer, work, { times: 3, timeout: 20_000 }));
}

/** The same, for what takes minutes on a slow machine and waits for nobody, such as filling an empty database. */
export function writeAtLength<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return whileThere(() => attempt(viewer, work, { times: 3, timeout: 600_000 }));
}

async function attempt<T>(
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
  { times, timeout }: { times: number; timeout: number },
): Promise<T> {
  try {
    return await client().$transaction(
      async (tx) => {
        await beginAs(tx, viewer);
        if (!viewer.formKey) return work(tx);
        const { formKey: key, formContent: content } = viewer;
        await tx.receipt.create({ data: { key, sender: senderOf(viewer), content } });
        const result = await work(tx);
        await tx.receipt.update({
          where: { key },
          data: { result: { value: result ?? null } },
        });
        return result;
      },
      { maxWait: waitsForConnection(), timeout },
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === "try-again" && times > 1) return attempt(viewer, work, { times: times - 1, timeout });
    if (refusal === "receipt" && viewer.formKey) return firstResult<T>(viewer, viewer.formKey);
    // Nobody reads what a job is refused: that it is a fault is to be seen.
    if (refusal === "cannot-be-saved" && viewer.kind === "system") throw error;
    if (refusal && refusal !== "receipt") throw new Refused(refusal, undefined, { cause: error });
    throw error;
  }
}

/** Reads as somebody: each query is asked on a connection that has been told who is asking. */
export function read<T>(viewer: Viewer, work: (db: Reads) => Promise<T>): Promise<T> {
  return whileThere(() => askedBy(nameOf(viewer), () => work(client())));
}

/** Whether the database answers, asked on a connection of its own, within two seconds. */
export function databaseAnswers(): Promise<boolean> {
  return isAlive(env().DATABASE_URL);
}

/** The rate limiter's counters, for its library; they belong to nobody. */
export function limiterStore(): Pick<PrismaClient, "rateLimiterFlexible"> {
  return client();
}

/** This process's connection pool: all connections, idle ones, and callers that wait for one. */
export function connectionNumbers(): { total: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = held.pool ?? {};
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** Closes the connections: for scripts and tests that end. */
export async function closeDatabase(): Promise<void> {
  await held.client?.$disconnect();
  await held.pool?.end().catch(() => undefined);
  held.client = undefined;
  held.pool = undefined;
  held.pulse = undefined;
}

/** Fails fast while the database is known to be unavailable. */
async function whileThere<T>(work: () => Promise<T>): Promise<T> {
  try {
    if (held.pulse?.isAway || wasAwayBefore()) throw new DatabaseAway("it was asked a moment ago");
    return await work();
  } catch (error) {
    if (!isAway(error)) throw error;
    rememberAway();
    void held.pulse?.ask();
    throw error instanceof DatabaseAway ? error : new DatabaseAway(error);
  }
}

/** Who is asking, and the limits that could not be said while connecting: until the transaction ends, never for the session. */
async function beginAs(tx: Tx, viewer: Viewer): Promise<void> {
  const settings = {
    "kylassa.viewer": nameOf(viewer),
    ...(isDirect() ? {} : serverLimits),
    lock_timeout: waitsForLock(),
  };
  const [names, values] = [Object.keys(settings), Object.values(settings).map(String)];
  await tx.$executeRaw`select set_config(name, value, true) from unnest(${names}::text[], ${values}::text[]) as said (name, value)`;
}

/** What the database is told of who is asking: a user's id, or what kind of viewer it is. */
function nameOf(viewer: Viewer): string {
  return viewer.userId ?? viewer.kind;
}

/** Whether DATABASE_URL leads to PostgreSQL itself: a pooler before it takes no settings of a session. */
function isDirect(): boolean {
  return env().DATABASE_DIRECT_URL === undefined;
}

async function firstResult<T>(viewer: Viewer, key: string): Promise<T> {
  const receipt = await read(viewer, (db) => db.receipt.findFirst({ where: { key } }));
  if (!receipt || receipt.sender !== senderOf(viewer)) throw new Refused("try-again");
  if (receipt.content !== viewer.formContent) throw new Refused("form-sent-otherwise");
  return (receipt.result as { value: T }).value;
}

/** Whose a receipt is. */
export function senderOf(viewer: Viewer): string {
  return viewer.userId ?? viewer.enrolmentId ?? viewer.kind;
}

const held = oncePerProcess<{ client?: PrismaClient; pool?: Pool; pulse?: Pulse }>("database", () => ({}));

function client(): PrismaClient {
  if (held.client) return held.client;
  held.pulse = new Pulse(env().DATABASE_URL);
  held.pool = connections(held.pulse, isDirect(), env().KYLASSA_POOL);
  // A pooler gives each transaction another connection: it knows no statements of ours.
  const kept = isDirect() ? { statementNameGenerator: statementName } : {};
  held.client = new PrismaClient({ adapter: new PrismaPg(held.pool, kept) });
  return held.client;
}
