// The server: Next, and in front of it lib/front, which sees every request first. npm start [-- --host 127.0.0.1]
import { createServer } from "node:http";
import { parseArgs } from "node:util";

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
const { Answer, front } = await given;
const makePage = app.getRequestHandler();

const server = createServer({ ServerResponse: Answer }, (request, answer) => {
  front(request, answer, makePage).catch((error) => {
    console.error(error);
    if (!answer.headersSent) answer.statusCode = 500;
    answer.end();
  });
});
server.on("upgrade", app.getUpgradeHandler());
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port, values.host, () => console.log(`Ready on port ${port}`));

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);

/** Answers what has been asked, then ends. */
function stop() {
  if (values.dev) process.exit(0);
  server.close(() => app.close().finally(() => process.exit(0)));
}
