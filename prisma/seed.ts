import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, writeAtLength } from "@/lib/kernel/db";
import { buildWorld } from "@/prisma/seed/world";

/** Loads the demo world into an empty database, all of it or nothing. */
async function seed(): Promise<void> {
  await writeAtLength(systemViewer(), (tx) => buildWorld(tx, new Date()));
  await closeDatabase();
}

await seed();
