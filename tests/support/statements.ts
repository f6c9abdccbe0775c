import pg from "pg";
import * as React from "react";

/** What was asked of the database, as it was sent. */
export type Statement = { text: string; values: unknown[] };

/**
 * Everything that is asked of the database while `work` reads what one page shows. As in one request of the server, what `cache`
 * keeps is kept until the end of it, and no longer.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = [];
  const { prototype } = pg.Client as unknown as { prototype: { query: Query } };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown];
    const statement =
      typeof first === "string"
        ? { text: first, values: Array.isArray(second) ? second : [] }
        : { text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) };
    asked.push(statement);
    return query.apply(this, args);
  };
  try {
    await inOneRequest(work);
  } finally {
    prototype.query = query;
  }
  return asked;
}

/**
 * The tables that PostgreSQL reads from end to end for a statement, as its plan says: the one for these values, and the one for any
 * values, which it may keep for a statement that comes again.
 */
export async function readWhole({ text, values }: Statement): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const found: string[] = [];
    for (const mode of ["force_custom_plan", "force_generic_plan"]) {
      await client.query(`set plan_cache_mode = ${mode}`);
      const { rows } = await client.query(`explain (format json) ${text}`, values);
      found.push(...sequentialScans(rows[0]["QUERY PLAN"][0].Plan));
    }
    return [...new Set(found)].sort();
  } finally {
    await client.end();
  }
}

/** How many rows PostgreSQL looks at for a statement, those included that it throws away. */
export async function rowsLookedAt({ text, values }: Statement): Promise<number> {
  if (!/^\s*(select|with)\b/i.test(text)) return 0;
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query(`explain (analyze, format json) ${text}`, values);
    return lookedAt(rows[0]["QUERY PLAN"][0].Plan);
  } finally {
    await client.end();
  }
}

type Query = (...args: unknown[]) => unknown;
type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: Plan[];
};

function sequentialScans(plan: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(sequentialScans)];
}

/** A node that is gone through again and again looks at its rows each time. */
function lookedAt(plan: Plan): number {
  const { "Actual Rows": found = 0, "Actual Loops": loops = 1 } = plan;
  const thrownAway = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Join Filter"] ?? 0);
  return loops * (found + thrownAway) + (plan.Plans ?? []).reduce((sum, one) => sum + lookedAt(one), 0);
}

/** React keeps what `cache` holds with whatever renders: here that is one map for each page. */
async function inOneRequest(work: () => Promise<unknown>): Promise<void> {
  const internals = (React as unknown as Internals)
    .__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
  const kept = new Map<unknown, unknown>();
  internals.A = {
    getCacheForType: (make) => {
      if (!kept.has(make)) kept.set(make, make());
      return kept.get(make);
    },
  };
  try {
    await work();
  } finally {
    internals.A = null;
  }
}

type Internals = {
  __SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: {
    A: { getCacheForType: (make: () => unknown) => unknown } | null;
  };
};
