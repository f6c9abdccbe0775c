// Makes the typed database client from prisma/schema.prisma, with the packages of the lock file. Prisma's command line wants its schema engine even where it does
// not use it, and would download it: any file that exists will do.
import { spawnSync } from "node:child_process";
import { install } from "./lib/install.mjs";
import { bin, root } from "./lib/paths.mjs";

install();
const made = spawnSync(bin("node"), [bin("prisma"), "generate"], {
  cwd: root,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  encoding: "utf8",
});
if (made.status !== 0) console.error(made.stdout + made.stderr);
process.exitCode = made.status ?? 1;
