import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { systemViewer } from "@/lib/auth/viewers";
import { connectionNumbers } from "@/lib/db";
import { mailLag } from "@/lib/emails/lag-queries";
import { env } from "@/lib/env";
import { listeners } from "@/lib/front/request-log";
import { jobNumbers, workerLag } from "@/lib/health/queries";
import { logger } from "@/lib/logging/logger";
import { threadsWaiting } from "@/lib/threads/threads";

const held = globalThis as unknown as { kylassaMetrics?: Server };

/**
 * Tells numbers of this process and of the installation in the Prometheus format, at a port of their own that only this machine reaches
 * unless KYLASSA_METRICS_HOST says otherwise. Off where KYLASSA_METRICS_PORT is not set.
 */
export function startMetricsOnce(): void {
  const { KYLASSA_METRICS_PORT: port, KYLASSA_METRICS_HOST: host } = env();
  if (port === undefined || held.kylassaMetrics) return;
  held.kylassaMetrics = serveMetrics(newRegistry());
  held.kylassaMetrics.on("error", (error) => logger().error({ error }, "the metrics have no port"));
  held.kylassaMetrics.listen(port, host);
  held.kylassaMetrics.unref();
}

/** Answers GET /metrics, and nothing else. */
export function serveMetrics(registry: Registry): Server {
  return createServer(async (request, answer) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void answer.writeHead(404).end();
    const text = await registry.metrics().catch(() => null);
    answer.writeHead(text === null ? 500 : 200, { "content-type": registry.contentType }).end(text ?? "");
  });
}

/** All that is measured. Requests are told by page, method and status: no number says who or which. */
export function newRegistry(): Registry {
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
  listeners().add(({ method, route, status, ms }) =>
    requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
  );
  const gauge = (name: string, help: string, collect: () => number) =>
    new Gauge({
      ...{ name: `kylassa_${name}`, help, registers },
      collect() {
        this.set(collect());
      },
    });
  gauge(
    "database_connections",
    "Connections of this process to the database",
    () => connectionNumbers().total,
  );
  gauge("database_connections_idle", "Of those, in nobody's use", () => connectionNumbers().idle);
  gauge("database_waiting", "Those that wait for a connection", () => connectionNumbers().waiting);
  gauge("threads_waiting", "What waits to be worked out in a thread", threadsWaiting);
  addInstallation(registry);
  return registry;
}

/** What the database knows of the whole installation; its age tells where it could not be asked. */
function addInstallation(registry: Registry): void {
  const of = (name: string, help: string) =>
    new Gauge({ name: `kylassa_${name}`, help, registers: [registry] });
  const mail = {
    waiting: of("mail_waiting", "Mails that should have left"),
    oldestSeconds: of("mail_oldest_seconds", "For how long the oldest of them waits"),
    failed: of("mail_failed", "Mails that failed"),
    uncertain: of("mail_uncertain", "Mails of which the mail server did not say whether it took them"),
    held: of("mail_held", "Mails that are held back"),
  };
  const jobs = {
    ready: of("jobs_ready", "Jobs of the worker that could be done now"),
    running: of("jobs_running", "Jobs that are being done"),
    failed: of("jobs_failed", "Jobs that are not tried any more"),
  };
  const lag = of("worker_lag_seconds", "Since when the worker has begun none of its recurring work");
  new Gauge({
    ...{ name: "kylassa_database_up", help: "Whether the database has told these numbers" },
    registers: [registry],
    async collect() {
      const now = new Date();
      const viewer = systemViewer();
      const told = await Promise.all([
        mailLag(viewer, now),
        jobNumbers(viewer),
        workerLag(viewer, now),
      ]).catch(() => null);
      this.set(told ? 1 : 0);
      if (!told) return;
      const [ofMail, ofJobs, seconds] = told;
      for (const name of ["waiting", "oldestSeconds", "failed", "uncertain", "held"] as const)
        mail[name].set(ofMail[name]);
      for (const name of ["ready", "running", "failed"] as const) jobs[name].set(ofJobs[name]);
      lag.set(seconds);
    },
  });
}
