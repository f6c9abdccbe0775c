import path from "node:path";
import pg from "pg";
import { bin } from "./paths.mjs";
import { runProgram } from "./processes.mjs";

/** The address of another database on the same server. */
export function addressOf(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Creates a database unless it exists, from the template; `url` is that of any database on the server. */
export async function ensureDatabase(url, name, template = "template0") {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount > 0) return;
    const [made, copied] = [name, template].map((one) => client.escapeIdentifier(one));
    await client.query(`create database ${made} template ${copied} encoding 'UTF8'`);
  });
  return addressOf(url, name);
}

/** Drops a database, with its connections. */
export async function dropDatabase(url, name) {
  await withClient(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

/** Runs the migrations. */
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
  if (rows[0].seeded) return false;
  await runProgram("The demo world", [bin("tsx"), "prisma/seed.ts"], {
    env,
    log: path.join(logs, "seed.log"),
  });
  return true;
}

/** Runs some SQL on a connection of its own. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
