import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, writeAtLength } from "@/lib/kernel/db";
import { withClient } from "@/scripts/lib/database.mjs";
import { crowds } from "./crowd";

/** Fills the database of DATABASE_URL with the crowd, and has PostgreSQL learn what it looks like. */
export async function fillCrowd(): Promise<void> {
  for (const fill of crowds) await writeAtLength(systemViewer(), (tx) => fill(tx, new Date()));
  await closeDatabase();
  await withClient(process.env.DATABASE_URL, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query("vacuum analyze"),
  );
}
