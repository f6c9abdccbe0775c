import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { oncePerProcess } from "@/lib/kernel/process";

/** Which build this server runs: another after every deploy; "none" while developing. */
export function buildId(): string {
  held.id ??= idOfBuild();
  return held.id;
}

const held = oncePerProcess<{ id?: string }>("build", () => ({}));

function idOfBuild(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID");
  if (process.env.NODE_ENV !== "production" || !existsSync(file)) return "none";
  return readFileSync(file, "utf8").trim();
}
