// npm run worker: the jobs in a process of their own, for a server that runs with KYLASSA_WORKER=0.

import { startMetricsOnce } from "@/lib/health/metrics";
import { startWorker } from "@/lib/jobs/worker";
import { closeDatabase } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { takeConsole } from "@/lib/logging/foreign-words";
import { logger } from "@/lib/logging/logger";

env();
takeConsole();
startMetricsOnce();
const worker = startWorker();
logger().info("The worker is running.");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await closeDatabase();
    process.exit(0);
  });
}
