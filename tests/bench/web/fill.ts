import { systemViewer } from "@/lib/auth/viewers";
import { as, closeDatabase } from "@/lib/db";
import { withClient } from "@/scripts/lib/database.mjs";
import { buildCrowd } from "./crowd";

/** Fills the database of DATABASE_URL with the crowd, and has PostgreSQL learn what it looks like. */
export async function fillCrowd(): Promise<void> {
  await as(systemViewer(), (tx) => buildCrowd(tx, new Date()));
  await closeDatabase();
  await withClient(process.env.DATABASE_URL, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query("vacuum analyze"),
  );
}
