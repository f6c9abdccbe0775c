import { Client, type ClientConfig, Pool } from "pg";
import { somebodyWaits } from "@/lib/kernel/db-away";
import { afterTurns, type Pulse, streamOf, suspiciousAfter } from "@/lib/kernel/db-pulse";
import { forOneTransaction, forTheSession, tellWhoAsks } from "@/lib/kernel/db-viewer";

/** PostgreSQL's own timeouts, in milliseconds: of a statement, of the wait for a lock, of an idle transaction. */
export const serverLimits = {
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 20_000,
};

/** Timeouts of the client, in milliseconds: to connect, and for an answer that PostgreSQL should have stopped itself. */
const [connectedWithin, answeredWithin] = [3_000, 12_000];

/** Lock timeouts of a write, in milliseconds: inside a request, and longer in a job. */
export const waitsForLock = () => (somebodyWaits() ? serverLimits.lock_timeout : 9_000);

/** Timeouts of the wait for a free connection of the pool: a reader gets a page within five seconds, a job has time. */
export const waitsForConnection = () => (somebodyWaits() ? 3_500 : 20_000);

type Query = (...query: unknown[]) => unknown;
type Callback = (error: unknown, result: unknown) => void;

/**
 * The connections of this process. The limits are sent while connecting, unless a pooler stands between (`isDirect` is false), which
 * refuses them.
 */
export function connections(pulse: Pulse, isDirect: boolean, max: number): Pool {
  class OfThisPool extends OneAtATime {
    protected override pulse = pulse;
  }
  const limits = isDirect ? serverLimits : {};
  const pool = new Pool({ connectionString: pulse.connectionString, max, Client: OfThisPool, ...limits });
  tellWhoAsks(pool, isDirect ? forTheSession() : forOneTransaction(serverLimits));
  Object.defineProperty(pool.options, "connectionTimeoutMillis", { get: waitsForConnection });
  // A killed PostgreSQL emits an error on every idle connection; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/**
 * The worker's own connections, one of which listens for good. What PostgreSQL tells one that nobody uses must not end the process,
 * also while they are being ended: graphile-worker stops hearing it then.
 */
export function workerConnections(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: connectedWithin });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/**
 * Serialises the queries of a connection: Prisma sends those of a nested `include` concurrently, also inside a transaction, and pg,
 * which queues them today, refuses that from version 9 on. A query without an answer triggers a health check, and fails if the
 * database is not alive: a frozen server times out, a slow answer does not.
 */
class OneAtATime extends Client {
  protected pulse: Pulse | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(config?: string | ClientConfig) {
    const given = typeof config === "string" ? { connectionString: config } : config;
    super({ ...given, connectionTimeoutMillis: connectedWithin });
  }

  override query = ((...query: unknown[]) => {
    const callback = query.at(-1);
    // With a callback, as the pool itself asks: it waits for its answer before it asks again.
    if (typeof callback === "function") {
      const stop = this.watch();
      const told: Callback = (error, result) => {
        stop();
        (callback as Callback)(error, result);
      };
      return this.send([...query.slice(0, -1), told]);
    }
    const answer = this.last.then(() => {
      const stop = this.watch();
      return Promise.resolve(this.send(query)).finally(stop);
    });
    this.last = answer.catch(() => undefined);
    return answer;
  }) as Client["query"];

  private send(query: unknown[]): unknown {
    return (Client.prototype.query as Query).apply(this, query);
  }

  /** Ends the connection if no answer comes. Returns how to stop watching. */
  private watch(): () => void {
    let isOver = false;
    const end = () => {
      if (!isOver) streamOf(this).destroy();
    };
    const suspect = () => this.pulse?.ask().then((alive) => !alive && end());
    const stops = [afterTurns(suspiciousAfter, () => void suspect()), afterTurns(answeredWithin, end)];
    return () => {
      isOver = true;
      for (const stop of stops) stop();
    };
  }
}
