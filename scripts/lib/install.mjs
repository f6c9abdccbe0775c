import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin, root } from "./paths.mjs";

/**
 * Makes sure that the packages of the lock file are installed and the database client is generated, then goes on in the Node 24
 * that came with them. Runs on Node 20 with nothing installed: only Node's own modules may be imported here.
 */
export async function onOwnNode(script) {
  install();
  // Tools that are started by their name find Node 24 too.
  process.env.PATH = `${path.join(root, "node_modules", ".bin")}${path.delimiter}${process.env.PATH}`;
  generate();
  (await import("./threads.mjs")).makeThreads();
  endWithParent();
  if (process.version === ownVersion()) return;
  const child = spawn(bin("node"), [script, ...process.argv.slice(2)], { stdio: "inherit" });
  // Ctrl-C reaches the child by itself, which then stops what it started. We only wait for it.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.exit(await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1))));
}

/** npm's SIGTERM stops at its shell: polls for the parent's death, and exits then. */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, "SIGTERM");
  setInterval(look, 500).unref();
}

/** Installs the packages of the lock file, unless it has been done. */
export function install() {
  const lock = readJson("package-lock.json");
  if (isInstalled(lock, readJson("node_modules/.package-lock.json")) && existsSync(bin("node"))) return;
  console.log("Installing packages (about a minute at first) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (done.status === 0) return;
  console.error(done.stdout + done.stderr);
  throw new Error("npm ci failed.");
}

/** Whether what npm wrote down about node_modules is what the lock file asks for; another platform's packages may be missing. */
export function isInstalled(lock, installed) {
  if (!lock || !installed) return false;
  return Object.entries(lock.packages).every(([name, wanted]) => {
    const there = installed.packages[name];
    return (
      name === "" || (there ? there.version === wanted.version : Boolean(wanted.optional || wanted.peer))
    );
  });
}

function generate() {
  const schema = createHash("sha256")
    .update(readFileSync(path.join(root, "prisma/schema.prisma")))
    .digest("hex");
  const mark = path.join(root, "prisma/client/made-from");
  if (existsSync(mark) && readFileSync(mark, "utf8") === schema) return;
  const done = spawnSync(bin("node"), ["scripts/generate.mjs"], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) throw new Error("The database client could not be generated.");
  writeFileSync(mark, schema);
}

function ownVersion() {
  return `v${readJson("node_modules/node/package.json").version}`;
}

function readJson(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")) : null;
}
