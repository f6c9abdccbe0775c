import { type RunningWorker, startWorker } from "@/lib/jobs/worker";
import { env } from "@/lib/kernel/env";

const held = globalThis as unknown as { kylassaWorker?: RunningWorker };

/** Runs the jobs inside the server, which stops them when it ends, unless they run in a process of their own (KYLASSA_WORKER=0). */
export function startWorkerOnce(): void {
  if (env().KYLASSA_WORKER === "0" || held.kylassaWorker) return;
  held.kylassaWorker = startWorker();
}
