import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, needsBuild } from "@/scripts/lib/build.mjs";
import { ensureDatabase, migrate } from "@/scripts/lib/database.mjs";
import { serverArgs, startInbox } from "@/scripts/lib/local.mjs";
import { dataFolder } from "@/scripts/lib/paths.mjs";
import { freePort } from "@/scripts/lib/ports.mjs";
import { startPostgres } from "@/scripts/lib/postgres.mjs";
import { startProgram, stopProcess, waitFor } from "@/scripts/lib/processes.mjs";
import { secretsIn } from "@/scripts/lib/secrets.mjs";
import { localSettings } from "@/scripts/lib/settings.mjs";

type Env = Record<string, string>;

/** A Kylässä of a measurement's own: its database, its mail, its settings. */
export type Site = {
  databaseUrl: string;
  env: Env;
  logs: string;
  port: number;
  keep: (stop: () => unknown) => void;
};

/**
 * Starts a PostgreSQL and a mail catcher, migrates, and makes this process one that may write into it. What ends and removes all of
 * it is put before the caller's `stops`, which are called in their order.
 */
export async function openSite(stops: (() => unknown)[], more: Env = {}): Promise<Site> {
  const keep = (stop: () => unknown) => void stops.unshift(stop);
  const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-bench-"));
  chmodSync(folder, 0o711);
  keep(() => rmSync(folder, { recursive: true, force: true }));
  const logs = path.join(dataFolder(), "bench-logs");
  const postgres = await startPostgres({
    folder: path.join(folder, "postgres"),
    password: "bench",
    port: 56_000,
  });
  keep(postgres.remove);
  const databaseUrl = await ensureDatabase(postgres.url, "kylassa_bench");
  const inbox = await startInbox({ folder: path.join(folder, "mail"), logs, web: 8225, keep });
  const port = await freePort(3200);
  const local = localSettings({
    databaseUrl,
    port,
    smtpPort: inbox.smtpPort,
    secrets: secretsIn(dataFolder()),
  });
  const env: Env = { ...local, ...more };
  await migrate(env, logs);
  Object.assign(process.env, { ...env, NODE_ENV: "production" });
  return { databaseUrl, env, logs, port, keep };
}

/** Builds the site, unless what is there is already its build. */
export async function buildSite({ env, logs }: Site): Promise<void> {
  if (!needsBuild()) return;
  console.log("Building");
  await build(env, logs);
}

/** Serves the site, built; `ready` is how many seconds it took to answer. */
export function startSite(site: Site): Promise<{ pid: number; ready: number }> {
  return start(site, { name: "Kylässä", args: serverArgs(), port: site.port, path: "/api/ready" });
}

/** Starts a server with the site's settings, and waits until it answers. */
export async function start(
  { env, logs, keep }: Site,
  { name, args, port, path: health }: { name: string; args: string[]; port: number; path: string },
): Promise<{ pid: number; ready: number }> {
  const begun = performance.now();
  const program = startProgram(name, args, {
    env: { ...env, PORT: String(port), NODE_ENV: "production" },
    log: path.join(logs, `${name}.log`),
  });
  keep(() => stopProcess(program.pid, () => program.exitCode === null));
  await waitFor(`http://127.0.0.1:${port}${health}`, program);
  return { pid: program.pid ?? 0, ready: (performance.now() - begun) / 1000 };
}

/** Runs a measurement, stops what it started, and ends the process: with 1 where an aim is not reached, or nothing could be measured. */
export async function runToEnd(
  measure: () => Promise<void>,
  failures: readonly string[],
  stops: readonly (() => unknown)[],
): Promise<never> {
  let code = 1;
  try {
    await measure();
    code = failures.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error);
  } finally {
    for (const stop of stops) await stop();
  }
  process.exit(code);
}
