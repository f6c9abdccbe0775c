import { AsyncLocalStorage } from "node:async_hooks";
import { escapeLiteral, type Pool, type PoolClient, Query, type QueryConfig } from "pg";
import { oncePerProcess } from "@/lib/kernel/process";

/** Who asks the queries of this asynchronous context, whichever copy of this module runs it or asks. */
const asking = oncePerProcess("asking", () => new AsyncLocalStorage<string>());

/** Does `work`, whose queries outside a transaction the database is told to be asked by `viewer`. */
export function askedBy<T>(viewer: string, work: () => Promise<T>): Promise<T> {
  // Waited for inside: what Prisma returns is sent only when somebody waits for it.
  return asking.run(viewer, async () => await work());
}

/** Sends a query on a connection that is told who is asking. */
export type Teller = (client: PoolClient, viewer: string, query: Asked) => Promise<unknown>;

type Asked = [query: string | QueryConfig, ...values: unknown[]];

/** Each query that `pool` itself is given, outside a transaction, tells who is asking first. */
export function tellWhoAsks(pool: Pool, tell: Teller): void {
  pool.query = (async (...query: Asked) => {
    const client = await pool.connect();
    // An error of a connection which nobody hears would end the process; the query itself fails with it.
    client.on("error", unheard);
    try {
      const answer = await tell(client, asking.getStore() ?? "", query);
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
  return (client, viewer, query) => {
    const before = told.get(client);
    if ((before ?? "") === viewer) return send(client, query);
    told.set(client, viewer);
    return sendTold(client, viewer, query, before !== undefined);
  };
}

/**
 * Says who is asking and asks, in one message: PostgreSQL does the second only if it has done the first, and what fails takes back
 * both. pg has no word for it: the query writes the other one in front of itself, and passes over its answer.
 */
function sendTold(
  client: PoolClient,
  viewer: string,
  [query, values]: Asked,
  known: boolean,
): Promise<unknown> {
  const config = typeof query === "string" ? { text: query, values: values as unknown[] } : query;
  const own = new Query({ ...config, queryMode: "extended" } as QueryConfig) as unknown as OnTheWire;
  const { submit, handleDataRow, handleCommandComplete } = own;
  let isTelling = true;
  own.submit = (connection) => {
    connection.stream.cork();
    try {
      if (!known) connection.parse(setting);
      connection.bind({ statement: setting.name, values: [viewer] });
      connection.execute({});
      return submit.call(own, connection);
    } finally {
      connection.stream.uncork();
    }
  };
  own.handleDataRow = (row) => {
    if (!isTelling) handleDataRow.call(own, row);
  };
  own.handleCommandComplete = (message, connection) => {
    if (!isTelling) handleCommandComplete.call(own, message, connection);
    isTelling = false;
  };
  return new Promise((resolve, reject) => {
    (client.query as unknown as SendTo)(own, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/**
 * Where a pooler stands between, which gives each transaction another session: a query is a transaction of its own, that is told who
 * is asking and the `limits` that could not be said while connecting. Two more questions for each.
 */
export function forOneTransaction(limits: Readonly<Record<string, number>>): Teller {
  return async (client, viewer, query) => {
    const settings = Object.entries({ ...limits, "kylassa.viewer": viewer }).map(
      ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(String(value))}, true)`,
    );
    await client.query(`begin; select ${settings.join(", ")}`);
    const answer = await send(client, query);
    await client.query("commit");
    return answer;
  };
}

function send(client: PoolClient, query: Asked): Promise<unknown> {
  return (client.query as (...query: Asked) => Promise<unknown>)(...query);
}

/** What pg calls of a query while it writes it and reads what comes back. */
type OnTheWire = {
  submit: (connection: Connection) => Error | null;
  handleDataRow: (row: unknown) => void;
  handleCommandComplete: (message: unknown, connection: Connection) => void;
};
type Connection = {
  stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(values: { statement: string; values: string[] }): void;
  execute(portal: object): void;
};
type SendTo = (query: OnTheWire, told: (error: unknown, result: unknown) => void) => void;

const setting = { name: "kylassa_viewer", text: "select set_config('kylassa.viewer', $1, false)" };
const unheard = () => undefined;
