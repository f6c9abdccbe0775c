// npm test                          everything
// npm test -- unit [file …]         one part, or some files of it: unit, integration, e2e
import { onOwnNode } from "./lib/install.mjs";

await onOwnNode(process.argv[1]);
const { runTests } = await import("./lib/run-tests.mjs");
await runTests(process.argv.slice(2));
