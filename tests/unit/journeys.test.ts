import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import config from "@/playwright.config";

const press = /\.(click|press)\(.*\);$/;
const leaves =
  /\.goto\(|\.reload\(|\.goBack\(|await (as|signIn|openPersonalLink|rows)\(|return as\(|\.clearCookies\(/;
const ends = /^(\}\)?|\))?,?;?$/;

/**
 * The lines of a journey at which a page is left, or the database changed, right after a press: the answer to the press may still be on
 * its way, and interrupts what comes next.
 */
function leftTooSoon(journey: string): number[] {
  const lines = journey.split("\n").map((line) => line.trim());
  return lines.flatMap((line, at) => {
    if (!press.test(line)) return [];
    const next = lines.findIndex(
      (one, index) => index > at && !ends.test(one) && !one.includes("test.step("),
    );
    return next > 0 && leaves.test(lines[next] ?? "") ? [next + 1] : [];
  });
}

it("no journey leaves a page before it has seen what its press came to", () => {
  const found = globSync("tests/e2e/**/*.ts").flatMap((file) =>
    leftTooSoon(readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

it("such a line is found, also in the next step", () => {
  const pressed = 'await page.getByRole("button").click();';
  expect(leftTooSoon(`${pressed}\nawait page.goto("/fi");`)).toEqual([2]);
  expect(
    leftTooSoon(`${pressed}\n});\n\nawait test.step("then", async () => {\nawait as(aino, "/fi");`),
  ).toEqual([5]);
  expect(leftTooSoon(`${pressed}\nawait expect(page.getByText("Kiitos")).toBeVisible();`)).toEqual([]);
});

const statements = /`[^`]*`|'[^'\n]*'|"(?:select|update|delete) [^\n]*"/g;
const ofSomeTable = /^.\s*(select\b.*\bfrom "|update "|delete from ")/is;

/** The statements of a journey that read or change a table whole: in the database that journeys share others have their rows, too. */
function ofWholeTables(journey: string): string[] {
  const found = (journey.match(statements) ?? []).filter((one) => ofSomeTable.test(one));
  return found.filter((one) => !/\bwhere\b/i.test(one));
}

it("no journey takes for its own what others have written", () => {
  const found = globSync("tests/e2e/**/*.ts").flatMap((file) =>
    ofWholeTables(readFileSync(file, "utf8")).map((one) => `${file}: ${one}`),
  );
  // The notes of all are read in search of what must not stand in them.
  expect(found.filter((one) => !one.startsWith("tests/e2e/21-confidential.spec.ts"))).toEqual([]);
});

it("such a statement is found", () => {
  expect(ofWholeTables(`await rows('select id from "Group"');`)).toHaveLength(1);
  expect(ofWholeTables('await rows(`update "Group" set size = 2 where id = $1`, [id]);')).toEqual([]);
});

it("each journey is walked on some screen, and what a desktop leaves out on a phone as a whole, and without scripts", () => {
  const files = globSync("tests/e2e/*.spec.ts").map((file) => path.resolve(file));
  const [desktop, phone] = ["desktop", "phone"].map((name) => {
    const patterns = [config.projects?.find((project) => project.name === name)?.testIgnore ?? []].flat();
    return files.filter((file) => patterns.some((one) => one instanceof RegExp && one.test(file)));
  });
  expect(desktop?.length).toBeGreaterThan(10);
  expect(desktop?.filter((file) => phone?.includes(file))).toEqual([]);
  for (const file of desktop ?? []) {
    const journey = readFileSync(file, "utf8");
    expect(journey, file).toContain("@nojs");
    expect(journey, file).not.toMatch(/project\.name|"desktop"/);
  }
});
