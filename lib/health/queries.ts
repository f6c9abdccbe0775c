import { databaseAnswers, reading } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";

/** Whether the database answers within two seconds; asked on a connection of its own, so that stuck pages keep nobody from knowing. */
export function isDatabaseThere(viewer: Viewer): Promise<boolean> {
  if (!viewer.kind) throw new Error("a query needs a viewer");
  return databaseAnswers();
}

/** The names of the migrations that have been applied to the database. */
export async function listAppliedMigrations(viewer: Viewer): Promise<string[]> {
  const rows = await reading(
    viewer,
    (db) => db.$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  return rows.map((row) => row.migration_name);
}
