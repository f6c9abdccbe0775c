import { spawn } from "node:child_process";
import { closeSync, existsSync, fchmodSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bin, root } from "./paths.mjs";

/** Starts a long-lived program whose output goes to a log file. Ctrl-C does not reach it: it is stopped in its turn. */
export function startProgram(name, args, { env, log }) {
  mkdirSync(path.dirname(log), { recursive: true });
  // What programs say is read by who runs them only: the demo's links sign in anybody who has them.
  const output = openSync(log, "w", 0o600);
  fchmodSync(output, 0o600);
  const child = spawn(bin("node"), args, {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const program = { name, log, pid: child.pid, exitCode: null, stopped: false };
  program.ended = new Promise((resolve) => {
    child.on("exit", (code) => {
      program.exitCode = code ?? 1;
      resolve();
    });
  });
  program.stop = async () => {
    program.stopped = true;
    await stopProcess(child.pid, () => program.exitCode === null);
  };
  return program;
}

/** Runs a program to its end; its output goes to a log file and is shown if it fails. Returns what it printed. */
export async function runProgram(name, args, { env, log }) {
  const program = startProgram(name, args, { env, log });
  running.add(program);
  await program.ended;
  running.delete(program);
  if (program.exitCode !== 0)
    throw new Error(`${name} failed.\n\n${lastLines(log)}\n\nAll of it is in ${log}`);
  return readFileSync(log, "utf8");
}

const running = new Set();

/** Stops what is being run to its end right now. */
export async function stopRunning() {
  await Promise.all([...running].map((program) => program.stop()));
}

/** Sends SIGTERM to a process group, and SIGKILL after ten seconds. */
export async function stopProcess(pid, isAlive = () => commandOf(pid) !== "") {
  signal(pid, "SIGTERM");
  for (let waited = 0; isAlive() && waited < 10_000; waited += 50) await sleep(50);
  signal(pid, "SIGKILL");
}

function signal(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended already.
  }
}

/** The command line of a process, empty when there is none. A number in an old file may by now belong to anybody. */
export function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline")) {
    return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\0", " ").trim() : "";
  }
  try {
    process.kill(pid, 0);
    return root;
  } catch {
    return "";
  }
}

/** Waits until the address answers 200, or the program that should answer has ended. */
export async function waitFor(url, program, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    if (program.exitCode !== null) {
      throw new Error(
        `${program.name} ended at once.\n\n${lastLines(program.log)}\n\nAll of it is in ${program.log}`,
      );
    }
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`${program.name} did not answer at ${url} in ${seconds} s.\n\n${lastLines(program.log)}`);
}

export function lastLines(file, count = 40) {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}
