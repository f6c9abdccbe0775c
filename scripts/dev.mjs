import { onOwnNode } from "./lib/install.mjs";

await onOwnNode(process.argv[1]);
const { runLocally } = await import("./lib/local.mjs");
await runLocally({ mode: "development" });
