import { expect, test } from "vitest";
import { sources, styledIn, utilitiesAmong, writtenIn } from "@/tests/support/classes";

const sheets = sources(/\.css$/).map(({ file, text }) => ({ file, text, names: styledIn(text) }));
const homes = new Map<string, string[]>();
for (const { file, names } of sheets)
  for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
const written = new Map<string, string>();
for (const { file, text } of sources(/\.tsx?$/))
  for (const name of writtenIn(file, text)) written.set(name, file);

test("a class name is styled by one file", () => {
  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});

test("every class name has a home: it is a utility of the theme or styled by hand", async () => {
  const utilities = await utilitiesAmong(written.keys());
  expect([...written].filter(([name]) => !utilities.has(name) && !homes.has(name))).toEqual([]);
});

test("nothing is styled that no component writes", () => {
  expect([...homes.keys()].filter((name) => !written.has(name))).toEqual([]);
});

test("what is written by hand stays small", () => {
  const lines = sheets.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
  expect(lines).toBeLessThanOrEqual(900);
});
