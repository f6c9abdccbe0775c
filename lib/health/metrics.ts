import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { systemViewer } from "@/lib/auth/viewers";
import { mailLag } from "@/lib/emails/lag-queries";
import { countConnections, jobNumbers, workerLag } from "@/lib/health/queries";
import { env } from "@/lib/kernel/env";
import { oncePerProcess } from "@/lib/kernel/process";
import { logger } from "@/lib/logging/logger";
import { toldOfRequests } from "@/lib/logging/requests";
import { threadsWaiting } from "@/lib/threads/threads";

/**
 * Tells numbers of this process and of the installation in the Prometheus format, at a port of their own that only this machine reaches
 * unless KYLASSA_METRICS_HOST says otherwise. Off where KYLASSA_METRICS_PORT is not set.
 */
export function startMetricsOnce(): void {
  const { KYLASSA_METRICS_PORT: port, KYLASSA_METRICS_HOST: host } = env();
  if (port === undefined) return;
  oncePerProcess("metrics", () => {
    const server = serveMetrics(measured());
    server.on("error", (error) => logger().error({ error }, "the metrics have no port"));
    return server.listen(port, host).unref();
  });
}

/** Answers GET /metrics, and nothing else. */
export function serveMetrics({ registry, askDatabase }: Measured): Server {
  return createServer(async (request, answer) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void answer.writeHead(404).end();
    await askDatabase();
    const text = await registry.metrics();
    answer.writeHead(200, { "content-type": registry.contentType }).end(text);
  });
}

/** All that is measured, and how the database is asked for what it knows of the whole installation. */
type Measured = { registry: Registry; askDatabase: () => Promise<void> };

/** What is measured. Requests are told by page, method and status: no number says who or which. */
export function measured(): Measured {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time in which requests were answered, by page",
    labelNames: ["method", "route", "status"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  toldOfRequests().add(({ method, route, status, ms }) =>
    requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
  );
  const gauges = new Map(
    Object.entries(told).map(([name, help]) => [
      name,
      new Gauge({ name: `kylassa_${name}`, help, registers }),
    ]),
  );
  return {
    registry,
    async askDatabase() {
      const numbers = { ...ofProcess(), ...(await ofInstallation().catch(() => ({ database_up: 0 }))) };
      for (const [name, number] of Object.entries(numbers)) gauges.get(name)?.set(number);
    },
  };
}

const told = {
  database_up: "Whether the database has told the numbers of mail and jobs",
  database_connections: "Connections of this process to the database",
  database_connections_idle: "Of those, in nobody's use",
  database_waiting: "Those that wait for a connection",
  threads_waiting: "What waits to be worked out in a thread",
  mail_waiting: "Mails that should have left",
  mail_oldest_seconds: "For how long the oldest of them waits",
  mail_failed: "Mails that failed",
  mail_uncertain: "Mails of which the mail server did not say whether it took them",
  mail_held: "Mails that are held back",
  jobs_ready: "Jobs of the worker that could be done now",
  jobs_running: "Jobs that are being done",
  jobs_failed: "Jobs that are not tried any more",
  worker_lag_seconds: "Since when the worker has begun none of its recurring work",
} as const;
type Numbers = Partial<Record<keyof typeof told, number>>;

function ofProcess(): Numbers {
  const { total, idle, waiting } = countConnections(systemViewer());
  return {
    database_connections: total,
    database_connections_idle: idle,
    database_waiting: waiting,
    threads_waiting: threadsWaiting(),
  };
}

async function ofInstallation(): Promise<Numbers> {
  const now = new Date();
  const viewer = systemViewer();
  const [mail, jobs, lag] = await Promise.all([
    mailLag(viewer, now),
    jobNumbers(viewer),
    workerLag(viewer, now),
  ]);
  return {
    database_up: 1,
    mail_waiting: mail.waiting,
    mail_oldest_seconds: mail.oldestSeconds,
    mail_failed: mail.failed,
    mail_uncertain: mail.uncertain,
    mail_held: mail.held,
    jobs_ready: jobs.ready,
    jobs_running: jobs.running,
    jobs_failed: jobs.failed,
    worker_lag_seconds: lag,
  };
}
