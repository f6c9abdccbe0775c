import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { bin, root } from "./paths.mjs";
import { runProgram } from "./processes.mjs";

/** Makes a database unless it is there. */
export async function ensureDatabase(server, name) {
  await withClient(`${server}/postgres`, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0)
      await client.query(
        `create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'`,
      );
  });
  return `${server}/${name}`;
}

/** Throws a database away, whoever is connected to it. */
export async function dropDatabase(server, name) {
  await withClient(`${server}/postgres`, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

/** Brings the database up to date. */
export function migrate(env, logs) {
  return runProgram("The migration of the database", [bin("tsx"), "prisma/migrate.ts"], {
    env,
    log: path.join(logs, "migrate.log"),
  });
}

/** Fills a database that has no convener yet with the demo world; says whether it did. */
export async function seedIfEmpty(env, logs) {
  const { rows } = await withClient(env.DATABASE_URL, (client) =>
    client.query('select exists (select from "Convener") as seeded'),
  );
  if (rows[0].seeded || !existsSync(path.join(root, "prisma/seed.ts"))) return false;
  await runProgram("The demo world", [bin("tsx"), "prisma/seed.ts"], {
    env,
    log: path.join(logs, "seed.log"),
  });
  return true;
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
