import { setTimeout as sleep } from "node:timers/promises";

/** Backoff between restarts, in milliseconds; reset once it has run for a minute. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000, 20_000];
const settledAfter = 60_000;

/**
 * Supervises a program: restarts it whenever it exits by itself (killed, out of memory, crashed), and says so.
 * `start` gives the program: `ended` resolves with its end, `stop` ends it. `gaveUp` rejects when it ends at once again and again.
 * @param {string} name
 * @param {() => Promise<{ pid?: number, ended: Promise<unknown>, stop: () => unknown }>} start
 * @param {{ say?: (words: string) => void, wait?: (milliseconds: number) => Promise<unknown> }} [how]
 */
export async function keptRunning(name, start, { say = console.log, wait = sleep } = {}) {
  let program = await start();
  let stopping = false;
  const gaveUp = watch();
  // Whoever waits for it hears of it; who does not is not ended by it.
  gaveUp.catch(() => undefined);
  return {
    get program() {
      return program;
    },
    gaveUp,
    async stop() {
      stopping = true;
      await program.stop();
    },
  };

  async function watch() {
    for (let inARow = 0; ; inARow++) {
      const began = Date.now();
      await program.ended;
      if (stopping) return;
      if (Date.now() - began > settledAfter) inARow = 0;
      if (inARow === pauses.length) throw new Error(`${name} ended by itself ${inARow + 1} times in a row.`);
      say(`${name} ended by itself. Starting it again …`);
      await wait(pauses[inARow] ?? 0);
      if (stopping) return;
      program = await start().catch((error) => {
        say(`That did not work: ${error.message.split("\n", 1)[0]}`);
        return { ended: Promise.resolve(), stop: async () => undefined };
      });
      if (stopping) await program.stop();
      else if (program.pid !== undefined) say(`${name} runs again.`);
    }
  }
}
