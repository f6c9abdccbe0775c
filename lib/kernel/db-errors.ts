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
  if (/P2002/.test(text.code) || /"23505"/.test(text.all)) return uniqueRefusal(text.all);
  if (/booking_no_two_at_once|23P01/.test(text.all)) return "time-taken";
  if (/participant_place/.test(text.all)) return "company-full";
  // Deadlock: rolled back, safe to retry.
  if (/40P01/.test(text.all)) return "try-again";
  if (/P2034|40001/.test(text.code)) return "changed-by-someone-else";
  // A check, a reference or a value that must be there: what a rule let through, or what has gone meanwhile.
  if (/P2003|P2004|P2011/.test(text.code) || /"(23001|23502|23503|23514)"/.test(text.all))
    return "cannot-be-saved";
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

/**
 * What it means that something is there already, by the index that says so. One that is not here is met by two at once, or never: a test
 * goes through all that the database has.
 */
export const uniqueRefusals: Readonly<Record<string, RefusalCode | "receipt">> = {
  Receipt_pkey: "receipt",
  Company_linkId_key: "changed-by-someone-else",
  participant_one_a_place: "company-full",
  Order_groupId_version_key: "changed-by-someone-else",
  order_one_open: "changed-by-someone-else",
  order_one_in_force: "offer-accepted",
  seat_one_live_guest: "already-in-a-group",
  seat_one_live_host_place: "no-room-to-host",
  Seat_groupId_enrolmentId_key: "already-in-a-group",
  Seat_convenerId_groupId_enrolmentId_key: "already-in-a-group",
  Participant_enrolmentId_userId_key: "already-a-participant",
  enrolment_one_of_a_person: "enrolment-person-twice",
  place_one_live: "place-had-already",
  Convener_slug_key: "slug-taken",
  Programme_slug_key: "slug-taken",
  Organisation_convenerId_businessId_key: "organisation-number-taken",
  OrganisationName_organisationId_nameKey_key: "organisation-name-taken",
  Pairing_programmeId_name_key: "plan-name-taken",
  SavedFilter_programmeId_userId_name_key: "filter-name-taken",
  Coordinator_pkey: "coordinator-already",
  User_email_key: "address-taken",
  named_answer_once: "survey-already-answered",
};

function uniqueRefusal(all: string): RefusalCode | "receipt" {
  // The adapter names the index; the sentence is PostgreSQL's own, in the language of its installation.
  const index = (/"index":"([^"\\]+)/.exec(all) ?? /unique constraint \\*"([^"\\]+)/.exec(all))?.[1] ?? "";
  return uniqueRefusals[index] ?? "changed-by-someone-else";
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
