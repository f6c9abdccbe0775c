import { expect, test } from "vitest";
import { isInstalled } from "@/scripts/lib/install.mjs";

const lock = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "2.0.0" },
    "node_modules/for-macs": { version: "3.0.0", optional: true },
  },
};

test.each([
  ["all is there", { "node_modules/a": { version: "2.0.0" } }, true],
  ["another platform's package is there too", { ...lock.packages }, true],
  ["a package is missing", {}, false],
  ["a package is of another version", { "node_modules/a": { version: "1.9.0" } }, false],
  [
    "an optional package is of another version",
    { ...lock.packages, "node_modules/for-macs": { version: "1.0.0" } },
    false,
  ],
])("the packages are installed or not: %s", (_, packages, expected) => {
  expect(isInstalled(lock, { packages })).toBe(expected);
});

test("nothing is installed where npm has written nothing down", () => {
  expect(isInstalled(lock, null)).toBe(false);
});
