import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { whoSeesWhat } from "@/scripts/who-sees-what";

it("C1: docs/who-sees-what.md says what the code does (npm run who-sees-what prints it anew)", () => {
  expect(readFileSync("docs/who-sees-what.md", "utf8")).toBe(whoSeesWhat());
});
