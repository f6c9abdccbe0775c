// The short form of "npm run trust": an installation of its own is struck while people send forms.
import { execFile } from "node:child_process";
import { expect, test } from "@playwright/test";

test("faults ledger: the server, the worker and PostgreSQL are killed while people send forms, and all that was acknowledged is there once", async () => {
  test.skip(test.info().project.name !== "desktop", "no browser takes part");
  test.setTimeout(600_000);
  const told = await trust("ledger", "--kills", "3", "--clients", "5", "--minutes", "0.5", "--seed", "8");
  const last = told.trimEnd().split("\n").at(-1) ?? "";
  expect(last, told).toMatch(/^\{/);
  const { receipts, ...counts } = JSON.parse(last);
  expect(receipts, told).toBeGreaterThan(0);
  const fine = {
    missing: 0,
    doubled: 0,
    half: 0,
    unreceipted: 0,
    refused: 0,
    lost: 0,
    unknown: 0,
    turnedAway: 0,
  };
  expect(counts, told).toMatchObject({ kills: 3, ...fine });
});

/** What `npm run trust` prints. How fast all is back is told there and not judged here, where the machine does other things too. */
function trust(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile("node", ["scripts/trust.mjs", ...args], { maxBuffer: 10_000_000 }, (_error, out, trouble) =>
      resolve(`${trouble}\n${out}`),
    );
  });
}
