import { AsyncLocalStorage } from "node:async_hooks";
import { escapeLiteral, type Pool, type PoolClient } from "pg";
import { oncePerProcess } from "@/lib/kernel/process";

/** Who asks the queries of this asynchronous context, whichever copy of this module runs it or asks. */
const asking = oncePerProcess("asking", () => new AsyncLocalStorage<string>());

/** Does `work`, whose queries outside a transaction the database is told to be asked by `viewer`. */
export function askedBy<T>(viewer: string, work: () => Promise<T>): Promise<T> {
  // Waited for inside: what Prisma returns is sent only when somebody waits for it.
  return asking.run(viewer, async () => await work());
}

/** Sends a query on a connection after it was told who is asking. */
export type Teller = (client: PoolClient, viewer: string, send: () => Promise<unknown>) => Promise<unknown>;

/** Each query that `pool` itself is given, outside a transaction, tells who is asking first. */
export function tellWhoAsks(pool: Pool, tell: Teller): void {
  pool.query = (async (...query: unknown[]) => {
    const client = await pool.connect();
    // An error of a connection which nobody hears would end the process; the query itself fails with it.
    client.on("error", unheard);
    try {
      const answer = await tell(client, asking.getStore() ?? "", () => (client.query as Send)(...query));
      client.off("error", unheard).release();
      return answer;
    } catch (error) {
      // As pg's own pool does: of a connection on which something failed nothing is known any more.
      client.off("error", unheard).release(true);
      throw error;
    }
  }) as Pool["query"];
}

/** Where a connection is this process's own it is told for its session, and again only when somebody else asks than before. */
export function forTheSession(): Teller {
  const told = new WeakMap<PoolClient, string>();
  return async (client, viewer, send) => {
    if ((told.get(client) ?? "") !== viewer) {
      told.set(client, viewer);
      await client.query({ ...setting, values: [viewer] });
    }
    return send();
  };
}

/**
 * Where a pooler stands between, which gives each transaction another session: a query is a transaction of its own, that is told who
 * is asking and the `limits` that could not be said while connecting. Two more questions for each.
 */
export function forOneTransaction(limits: Readonly<Record<string, number>>): Teller {
  return async (client, viewer, send) => {
    const settings = Object.entries({ ...limits, "kylassa.viewer": viewer }).map(
      ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(String(value))}, true)`,
    );
    await client.query(`begin; select ${settings.join(", ")}`);
    const answer = await send();
    await client.query("commit");
    return answer;
  };
}

type Send = (...query: unknown[]) => Promise<unknown>;

const setting = { name: "kylassa_viewer", text: "select set_config('kylassa.viewer', $1, false)" };
const unheard = () => undefined;
