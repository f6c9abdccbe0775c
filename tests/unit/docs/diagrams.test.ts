import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { printed } from "@/scripts/diagrams";

it("shows in ARCHITECTURE.md the states and the recipe as the code has them (npm run diagrams prints them anew)", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  expect(printed(text)).toBe(text);
  expect(text.match(/<!-- print:/g)).toHaveLength(5);
});

it("D1: shows in docs/who-gets-which-mail.md what each event writes to whom, as the code has it", () => {
  const text = readFileSync("docs/who-gets-which-mail.md", "utf8");
  expect(printed(text)).toBe(text);
  expect(text.match(/<!-- print:/g)).toHaveLength(2);
});
