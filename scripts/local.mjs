// Runs a command with the settings of the Kylässä that is running here: npm run local -- tsx prisma/seed.ts
import { spawnSync } from "node:child_process";
import { onOwnNode } from "./lib/install.mjs";
import { bin, root } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);
const { currentRun } = await import("./lib/local.mjs");
const run = currentRun();
if (!run?.alive) {
  console.error('Kylässä is not running here. Start it with "npm run dev" or "npm run up".');
  process.exit(1);
}
const [command, ...args] = process.argv.slice(2);
const done = spawnSync(bin(command), args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ...run.env },
});
process.exitCode = done.status ?? 1;
