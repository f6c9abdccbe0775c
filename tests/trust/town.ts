import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build, needsBuild } from "@/scripts/lib/build.mjs";
import { ensureDatabase, migrate, withClient } from "@/scripts/lib/database.mjs";
import { serverArgs } from "@/scripts/lib/local.mjs";
import { bin, dataFolder, root } from "@/scripts/lib/paths.mjs";
import { freePort } from "@/scripts/lib/ports.mjs";
import { startPostgres } from "@/scripts/lib/postgres.mjs";
import { startProgram, stopProcess, waitFor } from "@/scripts/lib/processes.mjs";
import { secretsIn } from "@/scripts/lib/secrets.mjs";
import { localSettings } from "@/scripts/lib/settings.mjs";
import { type Link, openLink } from "./link";

/** What can be killed. */
export type Part = "app" | "worker" | "database" | "mail";
/** What can be cut and can stand still: people's connections, those to the database, those to the mail server. */
export type Wire = "people" | "database" | "mail";

/** An installation as it stands in production, of which each part can fail. Whatever has been killed is started again at once. */
export type Town = {
  origin: string;
  wires: Record<Wire, Link>;
  /** kill -9, with all its processes. */
  kill: (part: Part) => Promise<void>;
  /** How many mails the mail server has taken, and what they are. */
  mailCount: () => number;
  mails: () => Promise<TakenMail[]>;
};

export type TakenMail = { messageId: string; to: string[]; subject: string };

type Env = Record<string, string>;
type Program = { pid: number; exitCode: number | null; ended: Promise<void> };

/**
 * Brings up PostgreSQL, a mail server, the built server and a worker, each reached over a wire; makes this process one that may write
 * into their database, past the wires. What ends it all is put before `stops`, which are called in their order.
 */
export async function openTown(stops: (() => unknown)[]): Promise<Town> {
  const keep = (stop: () => unknown) => void stops.unshift(stop);
  const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-trust-"));
  chmodSync(folder, 0o711);
  keep(() => rmSync(folder, { recursive: true, force: true }));
  const logs = path.join(dataFolder(), "trust-logs");
  const database = await openDatabase(folder, keep);
  const mail = await mailServer(folder, logs, keep);
  const near = (port: number) => freePort(port + Math.floor(Math.random() * 500));
  const port = await near(20_000);
  const wires = {
    people: await openLink(await near(21_000), port),
    database: await openLink(await near(22_000), database.port()),
    mail: await openLink(await near(23_000), mail.port),
  };
  for (const wire of Object.values(wires)) keep(wire.close);

  const env: Env = {
    ...localSettings({
      databaseUrl: at(database.url, wires.database.port),
      port: wires.people.port,
      smtpPort: wires.mail.port,
      secrets: secretsIn(dataFolder()),
    }),
    // Twenty people come from one address, and send in minutes what they do in a year.
    ...{ KYLASSA_LIMITS: "off", KYLASSA_WORKER: "0" },
  };
  if (needsBuild()) {
    console.log("Building …");
    await build(env, logs);
  }
  await migrate({ ...env, DATABASE_URL: database.url }, logs);
  Object.assign(process.env, { ...env, DATABASE_URL: database.url, NODE_ENV: "production" });

  const production = { ...env, NODE_ENV: "production" };
  const app = keepAlive("app", serverArgs(), { ...production, PORT: String(port) }, logs);
  const worker = keepAlive("worker", [bin("tsx"), "scripts/worker.ts"], production, logs);
  for (const { stop } of [app, worker]) keep(stop);
  await waitFor(`${env.APP_ORIGIN}/api/ready`, app.program());
  const kill: Record<Part, () => unknown> = {
    app: app.kill,
    worker: worker.kill,
    mail: mail.kill,
    database: async () => wires.database.leadTo(await database.kill()),
  };
  return {
    ...{ origin: env.APP_ORIGIN as string, wires, mailCount: mail.count, mails: mail.taken },
    kill: async (part) => void (await kill[part]()),
  };
}

/** A program that is started again whenever it ends, as a service manager would. */
function keepAlive(name: string, args: string[], env: Env, logs: string) {
  let program: Program;
  let stopped = false;
  const run = (round: number) => {
    program = startProgram(name, args, {
      env,
      log: path.join(logs, `${name}-${round}.log`),
    }) as unknown as Program;
    program.ended.then(async () => {
      await sleep(200);
      if (!stopped) run(round + 1);
    });
  };
  run(0);
  return {
    program: () => program,
    kill: () => killGroup(program.pid),
    stop: async () => {
      stopped = true;
      await stopProcess(program.pid, () => program.exitCode === null);
    },
  };
}

async function mailServer(folder: string, logs: string, keep: (stop: () => unknown) => void) {
  const [web, port] = [await freePort(24_000), await freePort(25_100)];
  const inbox = path.join(folder, "mail");
  const settings = { INBOX_FOLDER: inbox, INBOX_PORT: String(web), INBOX_SMTP_PORT: String(port) };
  const kept = keepAlive("mail", ["scripts/inbox.mjs"], { ...(process.env as Env), ...settings }, logs);
  keep(kept.stop);
  await waitFor(`http://127.0.0.1:${web}/health`, kept.program());
  return {
    port,
    kill: kept.kill,
    count: () => readdirSync(inbox).filter((file) => file.endsWith(".eml")).length,
    taken: async () => (await (await fetch(`http://127.0.0.1:${web}/api/messages`)).json()) as TakenMail[],
  };
}

/** A PostgreSQL that forgets nothing: what it has said yes to is on the disk. */
async function openDatabase(folder: string, keep: (stop: () => unknown) => void) {
  const [place, password] = [path.join(folder, "postgres"), "trust"];
  const started = await startPostgres({ folder: place, password, port: 57_000 });
  keep(started.remove);
  const url = await ensureDatabase(started.url, "kylassa_trust");
  const cluster: string = await withClient(
    url,
    async (client: { query: (sql: string) => Promise<{ rows: { data_directory: string }[] }> }) =>
      (await client.query("show data_directory")).rows[0]?.data_directory ?? "",
  );
  let port: number = started.port;
  return {
    url,
    port: () => port,
    kill: async () => {
      const [pid = ""] = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
      await killFamily(Number(pid));
      const args = ["tests/trust/postgres.mjs", place, password, String(port)];
      port = Number(await said(bin("node"), args));
      if (!(port > 0)) throw new Error("PostgreSQL did not come back.");
      return port;
    },
  };
}

/** What a program that ends by itself has printed. */
function said(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => child.on("close", () => resolve(text)));
}

/** Kills a process and all that it has started, and waits until they are gone. */
async function killFamily(pid: number): Promise<void> {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const family = [pid, ...all.filter(([, parent]) => parent === pid).map(([child]) => child)];
  for (const one of family) if (isThere(one)) process.kill(one, "SIGKILL");
  // The dead whom nobody buries are still counted: in a container without an init.
  for (let waited = 0; family.some(isThere) && waited < 3000; waited += 20) await sleep(20);
}

function killGroup(pid: number | undefined): void {
  if (pid && isThere(pid)) process.kill(-pid, "SIGKILL");
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function at(url: string, port: number): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}
