import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@/scripts/lib/paths.mjs";
import { sessionFor } from "../support/sign-in";
import { deskCoordinator, fillDesk } from "./desk/world";
import { buildSite, openSite, runToEnd, startSite } from "./site";

/*
 * npm run bench desk -- [part…]: how fast the pages of a convener's desk are, on a production build, where there is much: fifty
 * programmes, ten thousand enrolments, two hundred thousand activities. Each part is a file of tests/bench/desk that exports `measure`;
 * all are measured unless some are named. The last line is JSON.
 */

/** The site as a part sees it: where it is, and as whom it asks. */
export type Desk = { origin: string; cookie: string };

/** What a part has measured, and what of it is not as it should be. */
export type Measured = { numbers: Record<string, number>; failures: string[] };

const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  const site = await openSite(stops);
  console.log("Filling a database: fifty programmes, 10,000 enrolments, 200,000 activities");
  await fillDesk(new Date());
  await buildSite(site);
  await startSite(site);
  const desk = {
    origin: `http://127.0.0.1:${site.port}`,
    cookie: `session=${await sessionFor(deskCoordinator)}`,
  };
  const measured: Record<string, Measured["numbers"]> = {};
  for (const part of parts()) {
    const file = pathToFileURL(path.join(root, "tests/bench/desk", `${part}.ts`)).href;
    const { measure } = (await import(file)) as { measure: (desk: Desk) => Promise<Measured> };
    const result = await measure(desk);
    measured[part] = result.numbers;
    failures.push(...result.failures.map((failure) => `${part}: ${failure}`));
  }
  console.log(JSON.stringify({ bench: "desk", ...measured, missing: [], failures }));
}

/** The parts that are asked for, or all there are. */
function parts(): string[] {
  const all = readdirSync(path.join(root, "tests/bench/desk"))
    .map((file) => path.parse(file).name)
    .filter((name) => name !== "world");
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(", ")}: ${all.join(", ")}`);
  return asked.length > 0 ? asked : all;
}

await runToEnd(main, failures, stops);
