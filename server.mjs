// The server: Next, and in front of it server/front, which sees every request first. npm start [-- --host 127.0.0.1]
import { createServer } from "node:http";
import { parseArgs } from "node:util";

// Before anything else is read: older versions of Node lack what the rest of the product is written in.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Kylässä needs Node 22.12 or newer here; this is ${process.versions.node}. npm start brings its own.`,
  );
  process.exit(1);
}

const { values } = parseArgs({
  options: { host: { type: "string" }, dev: { type: "boolean", default: false } },
});
const port = Number(process.env.PORT || 3000);
process.env.NODE_ENV = values.dev ? "development" : "production";

const { default: next } = await import("next");

// Next loads instrumentation.ts, which gives us the front when everything that a server needs is there.
const { promise: given, resolve } = Promise.withResolvers();
globalThis.giveKylassaFront = resolve;
const app = next({ dev: values.dev, dir: import.meta.dirname, hostname: values.host ?? "localhost", port });
await app.prepare();
const { Answer, front, logError, say } = await given;
const makePage = app.getRequestHandler();
let stopping = false;
const inProgress = new Set();

// Node's own limits of time: a minute for all that is sent, so that slow bodies hold no connection for long.
const limits = { requestTimeout: 60_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };
const server = createServer({ ...limits, ServerResponse: Answer }, (request, answer) => {
  if (stopping) answer.setHeader("connection", "close");
  inProgress.add(answer);
  answer.once("close", () => inProgress.delete(answer));
  front(request, answer, makePage).catch((error) => {
    logError(error, "a request failed", { id: request.headers["x-request-id"] });
    if (!answer.headersSent) answer.statusCode = 500;
    answer.end();
  });
});
// Only the development server speaks WebSocket.
if (values.dev) server.on("upgrade", app.getUpgradeHandler());
else server.on("upgrade", (_request, socket) => socket.destroy());
server.on("error", (error) => {
  logError(error, "the server cannot listen");
  process.exit(1);
});
server.listen(port, values.host, () => say(`Ready on port ${port}`));

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);

/** Answers what has been asked and sends the mail that is on its way, then ends: within twenty seconds, whatever hangs. */
async function stop() {
  if (values.dev) process.exit(0);
  stopping = true;
  setTimeout(() => process.exit(1), 20_000).unref();
  // Who is still sending after eight seconds is not waited for; who has sent everything is answered.
  setTimeout(() => {
    for (const { req } of inProgress) if (!req.complete) req.socket.destroy();
  }, 8_000).unref();
  setTimeout(() => server.closeAllConnections(), 17_000).unref();
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  for (const answer of inProgress) if (!answer.headersSent) answer.setHeader("connection", "close");
  await Promise.allSettled([closed, globalThis.kylassa?.get("worker")?.stop()]);
  await app.close().catch(() => undefined);
  process.exit(0);
}
