import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, needsBuild } from "./build.mjs";
import { ensureDatabase, migrate, seedIfEmpty } from "./database.mjs";
import { keptRunning } from "./kept-running.mjs";
import { bin, dataFolder } from "./paths.mjs";
import { freePort, isFree } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import {
  commandOf,
  lastLines,
  runProgram,
  startProgram,
  stopProcess,
  stopRunning,
  waitFor,
} from "./processes.mjs";
import { secretsIn } from "./secrets.mjs";
import { localSettings } from "./settings.mjs";
import { stopper } from "./stopper.mjs";

/**
 * Runs Kylässä on this machine until it is told to stop: database, inbox, migrations, demo world, server. In production mode it
 * builds first; in development mode Next compiles as it goes.
 */
export async function runLocally({ mode }) {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  await refuseTwice(folder);

  const stops = [];
  const state = { pid: process.pid, programs: [] };
  const keep = (stop, pid) => {
    if (stop) stops.unshift(stop);
    if (pid) state.programs.push(pid);
    writeFileSync(stateFile(folder), JSON.stringify(state, null, 2), { mode: 0o600 });
  };
  const stopAll = stopper(stops, () => rmSync(stateFile(folder), { force: true }));
  try {
    await start({ mode, folder, keep, state });
  } catch (error) {
    if (!stopAll.begun()) {
      console.error(`\n${error.message}`);
      await stopAll(1);
    }
  }
}

async function start({ mode, folder, keep, state }) {
  const logs = path.join(folder, "logs");
  const secrets = secretsIn(folder);
  keep(stopRunning);
  const databaseUrl = process.env.DATABASE_URL || (await ownDatabase(folder, secrets, keep));
  const inbox = await startInbox({ folder: path.join(folder, "mail"), logs, web: 8025, keep, again: true });
  const port = await portForServer();
  const env = localSettings({ databaseUrl, port, smtpPort: inbox.smtpPort, secrets });
  Object.assign(state, { url: env.APP_ORIGIN, inbox: inbox.url, databaseUrl, env: serverNames(env) });

  say("Bringing the database up to date");
  await migrate(env, logs);
  if (await seedIfEmpty(env, logs)) say("Filled the empty database with the demo world");
  if (mode === "production" && needsBuild()) {
    say("Building (a minute or two, only when something has changed)");
    await build(env, logs);
  }
  say("Starting the server");
  const server = await keptRunning("The server", () => startServer({ mode, env, logs, keep: noted(keep) }));
  keep(server.stop);
  printFirstPage({ env, inbox, links: await demoLinks(env, logs) });
  await server.gaveUp.catch((error) => {
    throw new Error(`${error.message}\n\n${lastLines(path.join(logs, "server.log"))}`);
  });
}

async function ownDatabase(folder, secrets, keep) {
  say("Starting PostgreSQL");
  const options = { folder: path.join(folder, "postgres"), password: secrets.database };
  let port;
  const postgres = await keptRunning("PostgreSQL", async () => {
    const started = await startPostgres({ ...options, port: port ?? 54329 });
    port ??= started.port;
    if (started.port === port) return started;
    // Everybody knows it by its port.
    started.stop();
    throw new Error(`port ${port} is taken`);
  });
  keep(postgres.stop);
  return ensureDatabase(postgres.program.url, "kylassa");
}

/** Of what is started again only the number is written down: it is stopped as a whole. */
function noted(keep) {
  return (_stop, pid) => keep(undefined, pid);
}

/** Starts the local inbox and says where it is; `again` also when it ends by itself. */
export async function startInbox({ folder, logs, web, keep, again = false }) {
  const port = await freePort(web);
  const smtpPort = await freePort(port + 1000);
  const env = {
    ...process.env,
    INBOX_FOLDER: folder,
    INBOX_PORT: String(port),
    INBOX_SMTP_PORT: String(smtpPort),
  };
  const start = async () => {
    const inbox = startProgram("The inbox", ["scripts/inbox.mjs"], {
      env,
      log: path.join(logs, "inbox.log"),
    });
    keep(again ? undefined : inbox.stop, inbox.pid);
    await waitFor(`http://127.0.0.1:${port}/health`, inbox);
    return inbox;
  };
  if (again) keep((await keptRunning("The inbox", start)).stop);
  else await start();
  return { url: `http://localhost:${port}`, smtpPort };
}

/** What "npm start" runs, listening on this machine only: a heap that may hold a gigabyte is kept smaller by V8, by a third under load. */
export function serverArgs(mode = "production") {
  const args = ["--max-old-space-size=1024", "server.mjs", "--host", "127.0.0.1"];
  return mode === "production" ? args : [...args, "--dev"];
}

/** Starts the server and waits until it answers. It listens on this machine only: the demo's links sign anybody in. */
export async function startServer({ mode, env, logs, keep }) {
  const server = startProgram("The server", serverArgs(mode), {
    env: { ...env, NODE_ENV: mode },
    log: path.join(logs, "server.log"),
  });
  keep(server.stop, server.pid);
  await waitFor(`http://127.0.0.1:${env.PORT}/api/ready`, server);
  return server;
}

/** The port asked for, which must be free, or the first free one from 3000 upwards. */
async function portForServer() {
  if (!process.env.PORT) return freePort(3000);
  const port = Number(process.env.PORT);
  if (!(await isFree(port)))
    throw new Error(`PORT ${port} is taken by another program. Choose another, or leave PORT out.`);
  return port;
}

async function demoLinks(env, logs) {
  return runProgram("Making the demo's links", [bin("tsx"), "scripts/demo-links.ts"], {
    env,
    log: path.join(logs, "demo-links.log"),
  });
}

function printFirstPage({ env, inbox, links }) {
  console.log(`
Kylässä is running.

  Address   ${env.APP_ORIGIN}
  Inbox     ${inbox.url}   (every mail that is sent arrives here and nowhere else)

Sign in as somebody of the demo world (each link works on this machine only):

${links
  .trimEnd()
  .split("\n")
  .map((line) => `  ${line}`)
  .join("\n")}

Stop with Ctrl-C. The data stays; "npm run up" finds it again.`);
}

// ── Once at a time, and stopped in order ────────────────────────────────────

/** What is known about the run in this data folder, or null. */
export function currentRun(folder = dataFolder()) {
  if (!existsSync(stateFile(folder))) return null;
  const state = JSON.parse(readFileSync(stateFile(folder), "utf8"));
  return isOurs(state.pid) ? { ...state, alive: true } : { ...state, alive: false };
}

async function refuseTwice(folder) {
  const run = currentRun(folder);
  if (run?.alive) {
    console.error(
      `Kylässä is already running${run.url ? ` at ${run.url}` : ""} (process ${run.pid}). Stop it there with Ctrl-C first.`,
    );
    process.exit(1);
  }
  // The last run was killed: what it started may go on without it.
  for (const pid of run?.programs ?? []) if (isOurs(pid)) await stopProcess(pid);
}

function isOurs(pid) {
  const command = commandOf(pid);
  return pid !== process.pid && /scripts\/|server\.mjs|next/.test(command);
}

function stateFile(folder) {
  return path.join(folder, "running.json");
}

function serverNames(env) {
  const inherited = new Set(Object.keys(process.env));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !inherited.has(name) || env[name] !== process.env[name]),
  );
}

function say(what) {
  console.log(`${what} …`);
}
