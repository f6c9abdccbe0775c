import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formats } from "@/lib/formats/registry";
import { printed } from "@/scripts/diagrams";

it("shows in ARCHITECTURE.md the states and the recipe as the code has them (npm run diagrams prints them anew)", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  expect(printed(text)).toBe(text);
  const states = ["programme", "enrolment", "group", "meeting", "place", "dayRound", "document"];
  const blocks = [...text.matchAll(/<!-- print:([\w-]+) -->/g)].map(([, name]) => name);
  expect(blocks.toSorted()).toEqual([...states, ...formats.map(({ key }) => key)].toSorted());
});

it("tells a coordinator of every format in docs/formats.md", () => {
  const text = readFileSync("docs/formats.md", "utf8");
  const told = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(told).toEqual([...formats.map(({ name }) => name.fi)]);
});

it("D1: shows in docs/who-gets-which-mail.md what each event writes to whom, as the code has it", () => {
  const text = readFileSync("docs/who-gets-which-mail.md", "utf8");
  expect(printed(text)).toBe(text);
  expect(text.match(/<!-- print:/g)).toHaveLength(2);
});
