import { Client } from "pg";

/** Milliseconds after which one who waits for the database asks whether it is alive. */
export const suspiciousAfter = 1_500;
/** Milliseconds in which a database that is alive answers. */
const answersWithin = 2_000;
/** Milliseconds between two questions to a database that was away. */
const askedAgainAfter = 500;

/** Asks the database for a sign of life, on a connection of its own: those of the pages may all be stuck. A refusal is one too. */
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

/** Whether a database is there, asked only when somebody has waited for it, and from then on until it is back. */
export class Pulse {
  isAway = false;
  #asking: Promise<boolean> | null = null;

  constructor(readonly connectionString: string) {}

  /** Whether the database is alive now; who asks at the same time gets the same answer. */
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
 * Does something after a while of which this process has seen every part: where it was busy itself, what it waited for may have
 * come meanwhile. Returns how not to.
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
