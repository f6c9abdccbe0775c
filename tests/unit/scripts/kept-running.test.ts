import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { keptRunning } from "@/scripts/lib/kept-running.mjs";
import { commandOf } from "@/scripts/lib/processes.mjs";

/** A program that only waits to be killed. */
async function sleeper() {
  const child = spawn("sleep", ["300"]);
  await once(child, "spawn");
  const ended = once(child, "exit");
  return {
    pid: child.pid,
    ended,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const wait = async () => undefined;

test("faults 10: what was killed is started again, which is said, and what is stopped stays so", async () => {
  const said: string[] = [];
  let heard = () => undefined as unknown;
  const say = (words: string) => {
    said.push(words);
    if (words.endsWith("runs again.")) heard();
  };
  const kept = await keptRunning("The sleeper", sleeper, { say, wait });
  const first = kept.program.pid;
  const again = new Promise((resolve) => {
    heard = () => resolve(undefined);
  });
  process.kill(first as number, "SIGKILL");
  await again;
  expect(kept.program.pid).not.toBe(first);
  expect(commandOf(kept.program.pid)).toContain("sleep 300");
  expect(said).toEqual(["The sleeper ended by itself. Starting it again …", "The sleeper runs again."]);

  await kept.stop();
  await kept.gaveUp;
  expect(commandOf(kept.program.pid)).toBe("");
  expect(said).toHaveLength(2);
});

test("faults 10: what ends at once is not started for ever, longer and longer apart", async () => {
  const paused: number[] = [];
  let starts = 0;
  const start = async () => {
    starts++;
    return { pid: 1, ended: Promise.resolve(), stop: async () => undefined };
  };
  const pause = async (milliseconds = 0) => void paused.push(milliseconds);
  const kept = await keptRunning("The server", start, { say: () => undefined, wait: pause });
  await expect(kept.gaveUp).rejects.toThrow("The server ended by itself 7 times in a row.");
  expect(starts).toBe(7);
  expect(paused).toEqual([...paused].sort((one, other) => one - other));
});
