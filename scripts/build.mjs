import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { onOwnNode } from "./lib/install.mjs";
import { bin, dataFolder, root } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);

const { builtFrom, mark } = await import("./lib/build.mjs");
const { secretsIn } = await import("./lib/secrets.mjs");

const made = builtFrom();
const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secretsIn(dataFolder()).actions;
const done = spawnSync(bin("node"), [bin("next"), "build"], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  },
});
if (done.status === 0) writeFileSync(mark, made);
process.exitCode = done.status ?? 1;
