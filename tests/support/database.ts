import { withClient } from "@/scripts/lib/database.mjs";

/** Empties every table of this test file's database: `beforeEach(emptyDatabase)`. */
export async function emptyDatabase(): Promise<void> {
  const tables = await rows<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'public' and tablename <> '_prisma_migrations')
       or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`);
  await rows(`truncate ${tables.map((table) => table.name).join(", ")} cascade`);
}

/** What is really in the database, past every scope: `await rows('select state from "Group" where id = $1', [id])`. */
export function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(
    process.env.DATABASE_URL,
    async (client: { query: Query }) => (await client.query(sql, values)).rows as Row[],
  );
}

type Query = (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }>;
