import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { dropDatabase, ensureDatabase, migrate } from "@/scripts/lib/database.mjs";
import { test as base } from "./browser";
import { type OwnServer, ownServer } from "./own-server";
import { closeDatabase } from "./world";

/**
 * A site of its own that knows the formats of tests: its server is started with one more module, as whoever starts a server may. It
 * has a database of its own, for no other server can say what it holds.
 */
export const test = base.extend<{ baseURL: string }, { site: OwnServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is wanted from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-formats-"));
      const shared = process.env.DATABASE_URL ?? "";
      const name = `kylassa_e2e_${randomBytes(4).toString("hex")}`;
      process.env.DATABASE_URL = await ensureDatabase(shared, name);
      await migrate(process.env, folder);
      const server = await ownServer({
        ...{ DATABASE_URL: process.env.DATABASE_URL, KYLASSA_WORKER: "1" },
        NODE_OPTIONS: `--import ${pathToFileURL(knownFormats(folder)).href}`,
      });
      process.env.APP_ORIGIN = server.origin;
      await use(server);
      await server.stop();
      await closeDatabase();
      await dropDatabase(shared, name);
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.origin),
});

/** The formats of tests as one file that a plain process can load. */
function knownFormats(folder: string): string {
  const outfile = path.join(folder, "known.mjs");
  buildSync({
    entryPoints: ["tests/support/known-formats.ts"],
    ...{ outfile, bundle: true, format: "esm", platform: "node", target: "node22" },
  });
  return outfile;
}
