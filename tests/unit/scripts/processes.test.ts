import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { addressOf } from "@/scripts/lib/database.mjs";
import { freePort, isFree } from "@/scripts/lib/ports.mjs";
import { commandOf, runProgram } from "@/scripts/lib/processes.mjs";
import { temporaryFolder } from "../../support/folder";

test("a port that somebody listens at is not free, and the next one is found", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  expect(await isFree(port)).toBe(false);
  expect(await freePort(port)).toBeGreaterThan(port);
  server.close();
});

test("the command of a process is known while it runs, and empty when it has ended", async () => {
  const child = spawn("sleep", ["30"]);
  await once(child, "spawn");
  expect(commandOf(child.pid)).toContain("sleep 30");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(commandOf(child.pid)).toBe("");
});

test("the address of another database on the same server keeps the rest of it", () => {
  expect(addressOf("postgresql://u:p%40@h:5432/a?sslmode=require", "b")).toBe(
    "postgresql://u:p%40@h:5432/b?sslmode=require",
  );
});

test("attack low: what a program says is read by nobody but who runs it, also where an older file is there", async () => {
  const log = path.join(temporaryFolder(), "demo-links.log");
  writeFileSync(log, "older");
  chmodSync(log, 0o644);
  const said = await runProgram("Saying", ["-e", "console.log('a link')"], { env: process.env, log });
  expect(said).toBe("a link\n");
  expect(statSync(log).mode & 0o077).toBe(0);
});
