import { Client } from "pg";

/** Milliseconds without an answer after which a query triggers a health check. */
export const suspiciousAfter = 1_500;
/** Timeout of the health check, in milliseconds. */
const answersWithin = 2_000;
/** Milliseconds between two health checks while the database is unavailable. */
const askedAgainAfter = 500;

/** Health check of the database, on a connection outside the pool, which may be stuck. A refused login counts as alive. */
export async function isAlive(connectionString: string, within = answersWithin): Promise<boolean> {
  const connection = new Client({ connectionString });
  connection.on("error", () => undefined);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const stop = afterTurns(within, () => resolve(false));
  connection
    .connect()
    .then(() => connection.query("select 1"))
    .then(
      () => resolve(true),
      (error: { code?: unknown }) => resolve(isSignOfLife(error.code)),
    );
  const alive = await promise;
  stop();
  if (alive) void connection.end().catch(() => undefined);
  else streamOf(connection).destroy();
  return alive;
}

/** Circuit breaker: checks the database only after a query has waited, and then repeatedly until it is back. */
export class Pulse {
  isAway = false;
  #asking: Promise<boolean> | null = null;

  constructor(readonly connectionString: string) {}

  /** Whether the database is alive now; concurrent callers share one check. */
  ask(): Promise<boolean> {
    this.#asking ??= isAlive(this.connectionString)
      .then((alive) => {
        this.isAway = !alive;
        if (!alive) setTimeout(() => void this.ask(), askedAgainAfter).unref();
        return alive;
      })
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }
}

/**
 * A timeout that counts only time in which this event loop ran: where it was blocked itself, the answer may have come meanwhile.
 * Returns how to cancel it.
 */
export function afterTurns(milliseconds: number, work: () => void): () => void {
  const turn = 100;
  let left = milliseconds;
  const pass = () => {
    left -= turn;
    if (left <= 0) return work();
    timer = setTimeout(pass, Math.min(turn, left));
  };
  let timer = setTimeout(pass, Math.min(turn, left));
  return () => clearTimeout(timer);
}

/** The stream of a connection, which ends at once where the server says nothing more. */
export function streamOf(connection: Client): { destroy(): void } {
  return (connection as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
}

/** PostgreSQL has said something, unless it says that it is starting or stopping (57P03). */
function isSignOfLife(code: unknown): boolean {
  return /^[0-9A-Z]{5}$/.test(String(code)) && !/^(57P|EPIPE)/.test(String(code));
}
