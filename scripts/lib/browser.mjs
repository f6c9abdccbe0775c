import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { bin, root } from "./paths.mjs";

/** A Chromium for the journeys: Playwright's own, else the system's, else one that is installed now. Says what it does. */
export function findBrowser(say = console.log) {
  return existing() ?? afterInstalling(say) ?? fail();
}

/** Names under which systems have a Chromium, the one without windows first: journeys take half the time in it. */
const systemNames = [
  ...[
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
  ],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function existing() {
  return [chromium.executablePath(), ...systemNames.flatMap(placesOf)].find(works);
}

function afterInstalling(say) {
  say("No browser is installed: installing Playwright's Chromium …");
  run(bin("node"), [bin("playwright"), "install", "chromium"], 300_000);
  if (existing()) return existing();
  if (spawnSync("apt-get", ["--version"]).status !== 0) return undefined;

  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  say(
    `That did not work: installing the system's with "${[...sudo, "apt-get"].join(" ")} install chromium-headless-shell" …`,
  );
  const apt = (...args) => {
    const [program, ...rest] = [...sudo, "apt-get", ...args];
    run(program, rest, 600_000);
  };
  apt("update");
  for (const name of ["chromium-headless-shell", "chromium"]) {
    apt("install", "--yes", "--no-install-recommends", name);
    if (existing()) return existing();
  }
  return undefined;
}

function run(program, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { cwd: root, env, timeout, stdio: "ignore" });
}

/** Where the program could be: Playwright wants a whole path. */
function placesOf(name) {
  return path.isAbsolute(name)
    ? [name]
    : process.env.PATH.split(path.delimiter).map((folder) => path.join(folder, name));
}

/** Present, and able to start: a browser without its libraries is none. */
function works(program) {
  return existsSync(program) && spawnSync(program, ["--version"], { timeout: 30_000 }).status === 0;
}

function fail() {
  throw new Error(
    "No browser was found and none could be installed. Install Chromium or Chrome and try again.",
  );
}
