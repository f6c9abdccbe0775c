// npm run bench <name>: runs the measurement tests/bench/<name>.ts
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { onOwnNode } from "./lib/install.mjs";
import { bin, root } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);
const [name, ...args] = process.argv.slice(2);
const folder = path.join(root, "tests/bench");
const names = existsSync(folder) ? readdirSync(folder).map((file) => path.parse(file).name) : [];
if (!names.includes(name)) {
  console.error(`Say which measurement to run: ${names.join(", ")}.`);
  process.exit(2);
}
const done = spawnSync(bin("tsx"), [path.join(folder, `${name}.ts`), ...args], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = done.status ?? 1;
