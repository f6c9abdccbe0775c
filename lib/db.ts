import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { OneAtATime } from "@/lib/db-connection";
import { refusalOf } from "@/lib/db-errors";
import { env } from "@/lib/env";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";
import { type Prisma, PrismaClient } from "@/prisma/client/client";

/** The database inside one transaction, opened as somebody. */
export type Tx = Prisma.TransactionClient;

/**
 * Writes as somebody: one transaction, which knows who is asking. A form's key makes it happen once: a second call with the
 * same content under the same key returns the first one's result, one with another content is refused
 * (draft-ietf-httpapi-idempotency-key-header). What the database refuses comes out as a Refused; of two that wait for each other it
 * stops one, which is done again from the beginning, so that `work` must change nothing but through its `tx`.
 */
export function as<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return attempt(viewer, work, 3);
}

async function attempt<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>, times: number): Promise<T> {
  try {
    return await client().$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('kylassa.viewer', ${viewer.userId ?? viewer.kind}, true)`;
        if (!viewer.formKey) return work(tx);
        const { formKey: key, formContent: content } = viewer;
        await tx.receipt.create({ data: { key, sender: senderOf(viewer), content } });
        const result = await work(tx);
        await tx.receipt.update({
          where: { key },
          data: { result: { value: result ?? null } as never },
        });
        return result;
      },
      { maxWait: 20_000, timeout: 20_000 },
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === "try-again" && times > 1) return attempt(viewer, work, times - 1);
    if (refusal === "receipt" && viewer.formKey) return firstResult<T>(viewer, viewer.formKey);
    if (refusal && refusal !== "receipt") throw new Refused(refusal);
    throw error;
  }
}

/** Reads as somebody. */
export function reading<T>(viewer: Viewer, work: (db: Tx) => Promise<T>): Promise<T> {
  if (!viewer.kind) throw new Error("a query needs a viewer");
  return work(client());
}

/** The rate limiter's counters, for its library; they belong to nobody. */
export function limiterStore(): Pick<PrismaClient, "rateLimiterFlexible"> {
  return client();
}

/** Closes the connections: for scripts and tests that end. */
export async function closeDatabase(): Promise<void> {
  await held.client?.$disconnect();
  await held.pool?.end().catch(() => undefined);
  held.client = undefined;
  held.pool = undefined;
}

async function firstResult<T>(viewer: Viewer, key: string): Promise<T> {
  const receipt = await client().receipt.findUnique({ where: { key } });
  if (!receipt || receipt.sender !== senderOf(viewer)) throw new Refused("try-again");
  if (receipt.content !== viewer.formContent) throw new Refused("form-sent-otherwise");
  return (receipt.result as { value: T }).value;
}

function senderOf(viewer: Viewer): string {
  return viewer.userId ?? viewer.enrolmentId ?? viewer.kind;
}

const held = globalThis as unknown as { client?: PrismaClient; pool?: Pool };

function client(): PrismaClient {
  if (held.client) return held.client;
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().KYLASSA_POOL,
    Client: OneAtATime,
  });
  // A killed PostgreSQL raises an error on every idle connection; unheard, it would end the process.
  pool.on("error", () => undefined);
  held.pool = pool;
  held.client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return held.client;
}
