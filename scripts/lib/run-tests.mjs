import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { build, needsBuild } from "./build.mjs";
import { dropDatabase, ensureDatabase, migrate, seedIfEmpty } from "./database.mjs";
import { startInbox, startServer } from "./local.mjs";
import { bin, dataFolder, root } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { stopRunning } from "./processes.mjs";
import { secretsIn } from "./secrets.mjs";
import { localSettings } from "./settings.mjs";
import { stopper } from "./stopper.mjs";
import { playwrightTotals, sum, vitestTotals } from "./totals.mjs";

const parts = { unit, integration, e2e };

/** Runs the parts asked for, prints "N passed, N failed" last and ends with 1 if anything failed or nothing was run. */
export async function runTests(args) {
  const [chosen, ...files] = args;
  if (chosen && !parts[chosen]) {
    console.error(`There is no part "${chosen}". The parts: ${Object.keys(parts).join(", ")}.`);
    process.exit(2);
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-test-"));
  // As root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(folder, 0o711);
  const stops = [stopRunning, () => rmSync(folder, { recursive: true, force: true })];
  const stopAll = stopper(stops, undefined, 130);
  const world = {
    folder,
    logs: path.join(dataFolder(), "test-logs"),
    files,
    keep: (stop) => stops.unshift(stop),
  };

  const results = [];
  for (const part of chosen ? [parts[chosen]] : Object.values(parts)) {
    results.push(...(await part(world).catch(broken)));
    if (stopAll.begun()) return;
  }
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  await stopAll(failed === 0 ? 0 : 1);
}

/** A part that could not be run at all is told and counts as one failure. */
function broken(error) {
  console.error(`\n${error.message}`);
  return [{ passed: 0, failed: 1 }];
}

/**
 * Twice: what depends on the zone of the machine that it runs on would differ. Solvers know of no time, as tests/unit/architecture.test.ts
 * holds, and take half of the time of all: once is enough for them, and for the random days that are played with them.
 */
async function unit(world) {
  const zones = {
    UTC: [],
    "Asia/Tokyo":
      world.files.length > 0
        ? []
        : ["--exclude", "lib/matching/tests/**", "--exclude", "tests/unit/days/random-days.test.ts"],
  };
  const results = [];
  for (const [zone, more] of Object.entries(zones)) {
    title(`Unit tests, in the time zone ${zone}`);
    results.push(await vitest("unit", world, { ...process.env, TZ: zone }, more));
  }
  return results;
}

async function integration(world) {
  title("Integration tests, on PostgreSQL");
  return [await vitest("integration", world, { ...process.env, DATABASE_URL: await serverFor(world) })];
}

async function e2e(world) {
  title("Journeys in a browser");
  const browser = findBrowser();
  const databaseUrl = await ensureDatabase(
    await serverFor(world),
    `kylassa_e2e_${randomBytes(4).toString("hex")}`,
  );
  if (process.env.DATABASE_URL) {
    world.keep(() => dropDatabase(process.env.DATABASE_URL, path.basename(new URL(databaseUrl).pathname)));
  }
  const inbox = await startInbox({
    ...world,
    folder: path.join(world.folder, "mail"),
    web: 8125 + Math.floor(Math.random() * 800),
  });
  // Two runs at once on one machine begin to look in different places: the server is started a build later.
  // (Below 3659, which browsers refuse to open.)
  const port = await freePort(3100 + Math.floor(Math.random() * 500));
  // Built and run with the key of "npm run up": so either finds the other's build.
  const local = localSettings({
    databaseUrl,
    port,
    smtpPort: inbox.smtpPort,
    secrets: secretsIn(dataFolder()),
  });
  // The journeys do in minutes, from one address, what people do in months.
  const env = { ...local, KYLASSA_LIMITS: "off", KYLASSA_KIT: "1" };
  if (needsBuild()) {
    console.log("Building …");
    await build(env, world.logs);
  }
  await migrate(env, world.logs);
  await seedIfEmpty(env, world.logs);
  await startServer({ mode: "production", env, logs: world.logs, keep: world.keep });

  const report = path.join(world.folder, "playwright.json");
  await show([bin("playwright"), "test", "--reporter=list,json", ...world.files], {
    ...env,
    BASE_URL: env.APP_ORIGIN,
    INBOX_URL: inbox.url,
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return [
    existsSync(report)
      ? playwrightTotals(JSON.parse(readFileSync(report, "utf8")))
      : { passed: 0, failed: 1 },
  ];
}

async function vitest(project, world, env, more = []) {
  const report = path.join(world.folder, `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await show([bin("vitest"), "run", "--project", project, ...reporters, ...more, ...world.files], env);
  return existsSync(report)
    ? vitestTotals(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1 };
}

/** The PostgreSQL that the tests make their databases on: that of DATABASE_URL, else one of our own. */
async function serverFor(world) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  if (!world.postgres) {
    world.postgres = await startPostgres({
      folder: path.join(world.folder, "postgres"),
      password: randomBytes(16).toString("hex"),
      port: 54_500,
      fast: true,
    });
    world.keep(world.postgres.remove);
  }
  return world.postgres.url;
}

/** Runs a tool whose output is shown as it comes. */
function show(args, env) {
  const child = spawn(bin("node"), args, { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve) => child.on("close", resolve));
}

function title(text) {
  console.log(`\n── ${text}`);
}
