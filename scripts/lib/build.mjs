import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin, root } from "./paths.mjs";
import { runProgram } from "./processes.mjs";

/** What a build is made from. */
const sources = [
  ...[
    "app",
    "components",
    "lib",
    "server",
    "public",
    "prisma/schema.prisma",
    "package-lock.json",
    "tsconfig.json",
  ],
  ...["next.config.ts", "postcss.config.mjs", "instrumentation.ts", "proxy.ts", "middleware.ts"],
  "scripts/lib/page-sources.mjs",
];
export const mark = path.join(root, ".next", "made-from");

/** Whether the sources have changed since the last build. */
export function needsBuild() {
  return (
    !existsSync(path.join(root, ".next", "BUILD_ID")) ||
    !existsSync(mark) ||
    readFileSync(mark, "utf8") !== builtFrom()
  );
}

/** Builds for production. */
export async function build(env, logs) {
  const made = builtFrom();
  await runProgram("The build", [bin("next"), "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    log: path.join(logs, "build.log"),
  });
  writeFileSync(mark, made);
}

/** The hash of the sources as they are now. */
export function builtFrom() {
  return fingerprint(root, sources);
}

/** A hash of the content of these files and folders. */
export function fingerprint(folder, names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesUnder(path.join(folder, name)))) {
    hash.update(path.relative(folder, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
