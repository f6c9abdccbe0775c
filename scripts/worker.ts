// npm run worker: the jobs in a process of their own, for a server that runs with KYLASSA_WORKER=0.
import { closeDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";

env();
const worker = startWorker();
console.log("The worker is running.");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await closeDatabase();
    process.exit(0);
  });
}
