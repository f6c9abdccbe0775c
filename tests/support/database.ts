import { withClient } from "@/scripts/lib/database.mjs";

const ours = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where (schemaname = 'public' and tablename <> '_prisma_migrations')
     or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`;

/**
 * Empties every table of this test file's database: `beforeEach(emptyDatabase)`. Deleting the few rows that there are takes a quarter of
 * the time of a TRUNCATE of all tables; who may not leave out the triggers truncates.
 */
export async function emptyDatabase(): Promise<void> {
  await rows(`do $$ declare one text; begin
    begin
      perform set_config('session_replication_role', 'replica', true);
    exception when insufficient_privilege then
      execute (select 'truncate ' || string_agg(name, ', ') || ' cascade' from (${ours}) tables);
      return;
    end;
    for one in ${ours} loop execute 'delete from ' || one; end loop;
  end $$`);
}

/** The same so that rows lie in the order in which they come: for attacks that read a dump. */
export async function truncateDatabase(): Promise<void> {
  const tables = await rows<{ name: string }>(ours);
  await rows(`truncate ${tables.map(({ name }) => name).join(", ")} cascade`);
}

/** What is really in the database, past every scope: `await rows('select state from "Group" where id = $1', [id])`. */
export function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(
    process.env.DATABASE_URL,
    async (client: { query: Query }) => (await client.query(sql, values)).rows as Row[],
  );
}

/** Does something that a constraint would refuse: for the leaky products that a test has to catch. */
export async function withoutConstraint<Result>(
  table: string,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const [found] = await rows<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1",
    [name],
  );
  await rows(`alter table "${table}" drop constraint ${name}`);
  try {
    return await work();
  } finally {
    const valid = found?.definition.replace(/ NOT VALID$/, "");
    await rows(`alter table "${table}" add constraint ${name} ${valid} not valid`);
  }
}

type Query = (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }>;
