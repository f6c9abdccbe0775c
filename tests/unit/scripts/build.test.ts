import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fingerprint } from "@/scripts/lib/build.mjs";
import { temporaryFolder } from "../../support/folder";

test("the fingerprint of the sources changes with a content and with a name, and not with a file elsewhere", () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "app/page"), { recursive: true });
  const file = path.join(folder, "app/page/page.tsx");
  const now = () => fingerprint(folder, ["app", "not-there.ts"]);

  writeFileSync(file, "one");
  const first = now();
  writeFileSync(path.join(folder, "README.md"), "elsewhere");
  expect(now()).toBe(first);
  writeFileSync(file, "two");
  const second = now();
  expect(second).not.toBe(first);
  renameSync(file, path.join(folder, "app/page/other.tsx"));
  expect(now()).not.toBe(second);
});
