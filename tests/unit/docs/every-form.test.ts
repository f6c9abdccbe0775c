import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { everyForm, printedForms } from "@/scripts/every-form";

it("shows every form in docs/every-form.md as the code has them (npm run every-form prints them anew)", () => {
  expect(readFileSync("docs/every-form.md", "utf8")).toBe(printedForms());
});

it("finds every form: each action that is exported beside a page is made by formAction and shown somewhere", () => {
  expect(everyForm().length).toBeGreaterThan(70);
  expect(everyForm().filter(({ shownIn }) => shownIn.length === 0)).toEqual([]);
});
