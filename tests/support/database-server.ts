import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate";
import { dropDatabase, ensureDatabase } from "@/scripts/lib/database.mjs";
import { startPostgres } from "@/scripts/lib/postgres.mjs";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  export interface ProvidedContext {
    server: string;
    template: string;
  }
}

/**
 * Before the first integration test: a PostgreSQL (the one of DATABASE_URL, else one of our own in a temporary folder) and a
 * migrated template on it, of which every test file gets a copy.
 */
export default async function setup(project: TestProject) {
  const postgres = process.env.DATABASE_URL ? null : await ownPostgres();
  const server = postgres?.url ?? process.env.DATABASE_URL ?? "";
  const template = `kylassa_test_${randomBytes(4).toString("hex")}`;
  await migrate(await ensureDatabase(server, template));
  project.provide("server", server);
  project.provide("template", template);
  return () => (postgres ? postgres.remove() : dropDatabase(server, template));
}

async function ownPostgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-test-"));
  // As root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({
    folder: path.join(folder, "postgres"),
    password: randomBytes(16).toString("hex"),
    port: 55_000 + Math.floor(Math.random() * 5_000),
    fast: true,
  });
  return {
    url: postgres.url,
    remove: () => {
      postgres.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
