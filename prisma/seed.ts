import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, write } from "@/lib/kernel/db";
import { buildWorld } from "@/prisma/seed/world";

/** Loads the demo world into an empty database, all of it or nothing. */
async function seed(): Promise<void> {
  await write(systemViewer(), (tx) => buildWorld(tx, new Date()));
  await closeDatabase();
}

await seed();
