import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grantTo } from "@/prisma/app-role";
import { withClient } from "@/scripts/lib/database.mjs";
import { secretsIn } from "@/scripts/lib/secrets.mjs";
import { localSettings } from "@/scripts/lib/settings.mjs";
import { emptyDatabase, rows } from "../support/database";

type Service = Record<string, unknown> & {
  image: string;
  environment?: Record<string, string>;
  networks: string[];
};
const require = createRequire(import.meta.url);
const yaml = require("js-yaml") as { load(text: string): unknown };
const compose = yaml.load(readFileSync("compose.yaml", "utf8")) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
};
const services = Object.entries(compose.services);

/** What the last stage of the Dockerfile copies; packages are linked instead. */
const copied = (
  readFileSync("Dockerfile", "utf8")
    .split(/^FROM /m)
    .at(-1) ?? ""
)
  .split("\n")
  .filter((line) => line.startsWith("COPY "))
  .map((line) =>
    line
      .split(" ")
      .slice(1)
      .filter((word) => !word.startsWith("--")),
  )
  .map((words) => ({
    from: words.slice(0, -1).map((name) => name.replace("/app/", "")),
    to: words.at(-1) ?? "",
  }));

const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-container-"));
const home = path.join(folder, "app");
const role = `kylassa_app_${path.basename(folder).slice(-6).toLowerCase()}`;
const password = "p@ss:w/rd?#% '\"&";
let started: ChildProcess | undefined;

beforeAll(async () => {
  await emptyDatabase();
  mkdirSync(home);
  for (const { from, to } of copied)
    for (const name of from) {
      if (name === "node_modules") symlinkSync(path.resolve(name), path.join(home, name));
      // A build is not made for this test; what it is for is the server's own.
      else if (name !== ".next" || existsSync(name)) put(name, to);
    }
});
afterAll(async () => {
  started?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
  await rows(`drop owned by ${role}`).catch(() => undefined);
  await rows(`drop role if exists ${role}`);
});

describe("a container", () => {
  test("faults 10: makes the first administrator and runs the worker with what is copied into it, as a role that owns nothing and whose password holds anything", async () => {
    await rows(`create role ${role} login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`);
    await withClient(process.env.DATABASE_URL, (client: pg.Client) => grantTo(client, role));
    const migrated = run("migrate", { DATABASE_URL: process.env.DATABASE_URL });
    expect([migrated.status, migrated.stdout]).toEqual([0, "The database is up to date.\n"]);
    const address = new URL(process.env.DATABASE_URL as string);
    address.username = role;
    address.password = "";
    const env: NodeJS.ProcessEnv = {
      ...settings(),
      NODE_ENV: "production",
      DATABASE_URL: address.href,
      PGPASSWORD: password,
    };

    const nobody = run("admin", env);
    expect([nobody.status, nobody.stderr]).toEqual([1, expect.stringContaining("Give an e-mail address")]);
    const made = run("admin", env, ["mirjami@esimerkki.example", "Mirjami Kotkansalo"]);
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(await rows(`select email, "isAdmin" from "User"`)).toEqual([
      { email: "mirjami@esimerkki.example", isAdmin: true },
    ]);

    await rows("select graphile_worker.add_job('sweep-outbox', '{}'::json)");
    const worker = spawn("node", argumentsOf("worker"), {
      cwd: home,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    started = worker;
    await once(worker.stdout, "data");
    await expect
      .poll(async () => (await rows("select from graphile_worker.jobs")).length, { timeout: 20_000 })
      .toBe(0);
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([0, null]);
  }, 90_000);

  test("faults 10: has every file that a copied one imports", () => {
    const there = (file: string) =>
      ["", ".ts", ".tsx", ".json", "/index.ts"].some((end) => existsSync(path.join(home, file + end)));
    const missing = globSync("{lib,prisma,scripts}/**/*.{ts,mjs}", { cwd: home })
      // What .dockerignore leaves out.
      .filter((file) => !/^lib\/[^/]+\/(tests|bench)\//.test(file.replaceAll("\\", "/")))
      // The demo world is not for a real installation.
      .filter((file) => !file.startsWith("prisma/seed"))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(home, file), "utf8").matchAll(
            /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?"(@\/|\.\.?\/)([^"]+)"/gm,
          ),
        ]
          .map(([, kind, rest]) =>
            kind === "@/" ? `${rest}` : path.join(path.dirname(file), `${kind}${rest}`),
          )
          .filter((target) => !there(target))
          .map((target) => `${file} → ${target}`),
      );
    expect(missing).toEqual([]);
  });
});

describe("compose.yaml", () => {
  test("attack low: nothing runs with a file system that it can write, with capabilities that it does not need or with new privileges", () => {
    for (const [name, service] of services) {
      expect([name, service.read_only, service.cap_drop, service.security_opt]).toEqual([
        name,
        true,
        ["ALL"],
        ["no-new-privileges:true"],
      ]);
      expect([name, service.privileged, service.user === "root"]).toEqual([name, undefined, false]);
    }
    expect(readFileSync("Dockerfile", "utf8")).toMatch(/^USER node$/m);
  });

  test("faults 10: every service has limits and is begun again, and every image is of an exact version", () => {
    for (const [name, service] of services) {
      expect([name, typeof service.mem_limit, typeof service.cpus]).toEqual([name, "string", "number"]);
      expect([name, service.restart]).toEqual([
        name,
        ["migrate", "admin"].includes(name) ? "no" : "unless-stopped",
      ]);
      if (service.image !== "kylassa") expect(service.image).toMatch(/:v?\d+\.\d+(\.\d+)?(-alpine)?$/);
    }
    const bases = [...readFileSync("Dockerfile", "utf8").matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(bases.filter((image) => image !== "base")).toEqual([
      expect.stringMatching(/^node:\d+\.\d+\.\d+-slim$/),
    ]);
  });

  test("faults 10: only the proxy is reached from outside, the database from inside only, and no password stands in an address", () => {
    const open = services.filter(([, { ports }]) =>
      ((ports ?? []) as string[]).some((port) => !port.startsWith("127.0.0.1:")),
    );
    expect(open.map(([name]) => name)).toEqual(["proxy"]);
    expect([compose.services.database?.networks, compose.networks.inside?.internal]).toEqual([
      ["inside"],
      true,
    ]);
    for (const [, { environment }] of services)
      expect(environment?.DATABASE_URL ?? "").toMatch(
        /^$|^postgresql:\/\/kylassa_(app|owner)@database:5432\/kylassa$/,
      );
    for (const name of ["app", "worker", "admin"])
      expect([name, compose.services[name]?.environment?.POSTGRES_PASSWORD]).toEqual([name, ""]);
  });
});

function put(name: string, to: string): void {
  const target = to.endsWith("/") ? path.join(to, path.basename(name)) : to;
  // Files of several names go into the folder that the last word names.
  const place = target === "./" || to === "./" ? path.basename(name) : target;
  cpSync(name, path.join(home, place), { recursive: true });
}

function argumentsOf(service: string): string[] {
  const { command, entrypoint } = compose.services[service] as { command?: string[]; entrypoint?: string[] };
  return (entrypoint ?? command ?? []).slice(1);
}

function run(service: string, env: Record<string, string | undefined>, more: string[] = []) {
  return spawnSync("node", [...argumentsOf(service), ...more], {
    ...{ cwd: home, encoding: "utf8" as const },
    env: { NODE_ENV: "production" as const, PATH: process.env.PATH, ...env },
  });
}

/** The settings of a server, as an .env file gives them. */
function settings(): Record<string, string> {
  const local = localSettings({ databaseUrl: "", port: 3000, smtpPort: 9, secrets: secretsIn(folder) });
  return { ...local, KYLASSA_DEMO: "0" } as Record<string, string>;
}
