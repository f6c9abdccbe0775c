import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { expect, test } from "vitest";
import { addressOf } from "@/scripts/lib/database.mjs";
import { freePort, isFree } from "@/scripts/lib/ports.mjs";
import { commandOf } from "@/scripts/lib/processes.mjs";

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
