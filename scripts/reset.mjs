// Throws the local database away and makes it anew, with the demo world: for development. Kylässä may be running meanwhile.
import { rmSync } from "node:fs";
import path from "node:path";
import { onOwnNode } from "./lib/install.mjs";
import { dataFolder } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);
const { dropDatabase, ensureDatabase, migrate, seedIfEmpty } = await import("./lib/database.mjs");
const { currentRun } = await import("./lib/local.mjs");

const folder = dataFolder();
const run = currentRun();
if (process.env.DATABASE_URL) {
  console.error("DATABASE_URL is set: a database of your own is not thrown away by this command.");
  process.exit(1);
}
if (run?.alive) {
  const logs = path.join(folder, "logs");
  const env = { ...process.env, ...run.env };
  const server = env.DATABASE_URL.replace(/\/[^/]+$/, "/postgres");
  await dropDatabase(server, "kylassa");
  await ensureDatabase(server, "kylassa");
  await migrate(env, logs);
  await seedIfEmpty(env, logs);
  console.log("The database is new, with the demo world in it.");
} else {
  const { startPostgres } = await import("./lib/postgres.mjs");
  const { secretsIn } = await import("./lib/secrets.mjs");
  const settings = {
    folder: path.join(folder, "postgres"),
    password: secretsIn(folder).database,
    port: 54329,
  };
  (await startPostgres(settings)).remove();
  rmSync(path.join(folder, "mail"), { recursive: true, force: true });
  console.log('The database is thrown away. "npm run up" or "npm run dev" makes a new one.');
}
