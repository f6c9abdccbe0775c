import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { root } from "./paths.mjs";

/** What runs in threads, by the name of its file (lib/threads/threads.ts). */
const entries = {
  solving: "lib/grouping/pairs/solving-thread.ts",
  forming: "lib/grouping/forming/forming-thread.ts",
  placing: "lib/grouping/placed/placing-thread.ts",
  files: "lib/exports/files-thread.ts",
  picture: "lib/pictures/picture-thread.ts",
  reading: "lib/imports/reading-thread.ts",
};

/**
 * Makes built/<name>.mjs, which threads run: Next bundles nothing for a thread. Development, tests and production make them the same
 * way; in development a change to what runs in threads needs a new start.
 */
export function makeThreads() {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: path.join(root, "built"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node22",
    write: false,
  });
  mkdirSync(path.join(root, "built"), { recursive: true });
  for (const { path: file, text } of outputFiles) put(file, text);
}

/** Two that run at once see a whole file each, and one that has not changed is left alone. */
function put(file, text) {
  if (read(file) === text) return;
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, file);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
