import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations } from "graphile-worker";
import { Client, Pool } from "pg";
import { grantTo } from "./app-role";

const folder = path.resolve(import.meta.dirname, "migrations");

/**
 * Brings a database up to date and says which migrations were applied. Prisma's own engine does it, from its npm package,
 * because `prisma migrate` downloads a binary; `_prisma_migrations` is filled as usual. Several servers may start at once:
 * one migrates, the others wait. `appRole` is one that server and worker run as and that owns nothing. `last` is the migration to stop
 * after, for a database as it was on an earlier day.
 */
export async function migrate(connectionString: string, appRole?: string, last?: string): Promise<string[]> {
  const lock = new Client({ connectionString });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock(hashtext('kylassa.migrate'))");
    const applied = await applyMigrations(connectionString, last);
    await runMigrations({ connectionString });
    if (appRole) await grantTo(lock, appRole);
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyMigrations(connectionString: string, last?: string): Promise<string[]> {
  instantiate();
  const pool = new Pool({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: datamodels() }, () => undefined, adapter);
  try {
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({
      migrationsList: migrationsList(last),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, those inside functions and comments too. PostgreSQL takes it whole, and then as
 * one transaction.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  }
}

function datamodels(): [string, string][] {
  const file = path.resolve(import.meta.dirname, "schema.prisma");
  return [[file, readFileSync(file, "utf8")]];
}

function migrationsList(last?: string) {
  const lockfile = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => last === undefined || name <= last)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
          },
        },
      })),
  };
}

let instantiated = false;

/** Node does not import .wasm files by itself. */
function instantiate(): void {
  if (instantiated) return;
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const compiled = new WebAssembly.Module(
    readFileSync(path.join(path.dirname(glue), "schema_engine_bg.wasm")),
  );
  const instance = new WebAssembly.Instance(compiled, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  instantiated = true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing: it says which database to bring up to date.");
  const applied = await migrate(url, process.env.KYLASSA_APP_ROLE || undefined);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
}
