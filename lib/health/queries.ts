import { connectionNumbers, databaseAnswers, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Whether the database answers within two seconds; asked on a connection of its own, so that stuck pages keep nobody from knowing. */
export function isDatabaseThere(viewer: Viewer): Promise<boolean> {
  if (!viewer.kind) throw new Error("a query needs a viewer");
  return databaseAnswers();
}

/** This process's connection pool: all connections, idle ones, and callers that wait for one. */
export function countConnections(viewer: Viewer): ReturnType<typeof connectionNumbers> {
  if (!viewer.kind) throw new Error("a query needs a viewer");
  return connectionNumbers();
}

/** The names of the migrations that have been applied to the database. */
export async function listAppliedMigrations(viewer: Viewer): Promise<string[]> {
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  return rows.map((row) => row.migration_name);
}

/** For how many seconds the worker has begun none of its recurring work, some of which comes every minute. */
export async function workerLag(viewer: Viewer, now: Date): Promise<number> {
  const [row] = await read(
    viewer,
    (db) => db.$queryRaw<{ last: Date | null }[]>`
      select max(last_execution) as last from graphile_worker._private_known_crontabs`,
  );
  return row?.last ? Math.max(0, (now.getTime() - row.last.getTime()) / 1000) : Number.MAX_SAFE_INTEGER;
}

/** How many jobs are ready, running, and out of attempts. */
export async function jobNumbers(
  viewer: Viewer,
): Promise<{ ready: number; running: number; failed: number }> {
  const [row] = await read(
    viewer,
    (db) => db.$queryRaw<{ ready: number; running: number; failed: number }[]>`
      select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as ready,
        count(*) filter (where locked_at is not null)::int as running,
        count(*) filter (where attempts >= max_attempts)::int as failed
      from graphile_worker._private_jobs`,
  );
  return row ?? { ready: 0, running: 0, failed: 0 };
}
