import { DatabaseAway } from "@/lib/kernel/db-away";
import type { RefusalCode } from "@/lib/kernel/refusals";

/**
 * What a database error means to the one who caused it: a refusal's code, "receipt" for an idempotency key that is used already,
 * or null for an error that is nobody's doing. Prisma 7 reports unique as P2002, write conflicts as P2034 and
 * exclusion, check and deadlock errors as P2039 with PostgreSQL's own code inside.
 */
export function refusalOf(error: unknown): RefusalCode | "receipt" | null {
  const text = flatten(error);
  if (!text) return null;
  if (/P2002|23505/.test(text.code)) return uniqueRefusal(text.all);
  if (/booking_no_two_at_once|23P01/.test(text.all)) return "time-taken";
  // Deadlock: rolled back, safe to retry.
  if (/40P01/.test(text.all)) return "try-again";
  if (/P2034|40001/.test(text.code)) return "changed-by-someone-else";
  return null;
}

/**
 * Whether an error is transient: the database is gone, starting or stopping, frozen, full, read-only, or
 * what is asked for is locked. PostgreSQL's codes, Node's, Prisma's, and what pg says without any.
 */
export function isAway(error: unknown): boolean {
  return error instanceof DatabaseAway || causes(error).some((cause) => awayWords.test(cause));
}

const awayWords = new RegExp(
  [
    // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
    "^(08...|25006|25P0[34]|53...|55P03|57014|57P0[1-5]|58030)$",
    "^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|EMFILE)$",
    "^(P1001|P1002|P1008|P1017|P2024|P2028|P2037)$",
    "^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$",
    "^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client (was closed|has encountered))",
  ].join("|"),
);

/** The codes, kinds and messages of an error and of what has caused it. */
function causes(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { code, originalCode, kind, message, cause, meta, errors, driverAdapterError } = error as Cause;
  const own = [code, originalCode, kind, message].filter((each) => typeof each === "string");
  const within = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return [...own, ...within.flatMap((each) => causes(each, depth + 1))];
}

type Cause = Partial<
  Record<
    "code" | "originalCode" | "kind" | "message" | "cause" | "meta" | "errors" | "driverAdapterError",
    unknown
  >
>;

function uniqueRefusal(all: string): RefusalCode | "receipt" | null {
  if (/Receipt/i.test(all)) return "receipt";
  if (/seat_one_live|Seat/i.test(all)) return "already-in-a-group";
  if (/Participant/i.test(all)) return "already-a-participant";
  if (/slug/i.test(all)) return "slug-taken";
  if (/businessId/i.test(all)) return "organisation-number-taken";
  if (/Pairing_programmeId_name/i.test(all)) return "plan-name-taken";
  if (/Coordinator/i.test(all)) return "coordinator-already";
  return "changed-by-someone-else";
}

function flatten(error: unknown): { code: string; all: string } | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const { code, meta } = error as { code: unknown; meta?: unknown };
  const seen = new WeakSet<object>();
  const all = JSON.stringify([code, meta, error.message], (_key, value: unknown) => {
    if (value instanceof Error) return { ...value, message: value.message };
    if (typeof value !== "object" || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    return value;
  });
  return { code: String(code), all };
}
