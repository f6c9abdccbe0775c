import { startWorker } from "@/lib/jobs/worker";
import { env } from "@/lib/kernel/env";
import { oncePerProcess } from "@/lib/kernel/process";

/** Runs the jobs inside the server, which stops them when it ends, unless they run in a process of their own (KYLASSA_WORKER=0). */
export function startWorkerOnce(): void {
  if (env().KYLASSA_WORKER !== "0") oncePerProcess("worker", startWorker);
}
