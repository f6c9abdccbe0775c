// npm run trust [-- --kills N --clients N --minutes N --seed N]: everything is killed while people send forms; see tests/trust
import { spawnSync } from "node:child_process";
import path from "node:path";
import { onOwnNode } from "./lib/install.mjs";
import { bin, root } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);
const trust = path.join(root, "tests/trust/trust.ts");
const done = spawnSync(bin("tsx"), [trust, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exitCode = done.status ?? 1;
