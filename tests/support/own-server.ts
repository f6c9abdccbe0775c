import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "@/scripts/lib/ports.mjs";

export type OwnServer = { origin: string; stop: () => Promise<void> };

/** A server of a journey's own, which may be brought into trouble; it runs no jobs, and may have other settings. */
export async function ownServer(settings: Record<string, string>): Promise<OwnServer> {
  const port = await freePort(21_000 + Math.floor(Math.random() * 9_000));
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["server.mjs", "--host", "127.0.0.1"], {
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", PORT: String(port), APP_ORIGIN: origin, KYLASSA_WORKER: "0" },
      ...settings,
    },
    stdio: "ignore",
  });
  await untilItAnswers(`http://127.0.0.1:${port}/api/health`, server);
  return {
    origin,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      if (server.exitCode === null && server.signalCode === null) await ended;
    },
  };
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no server answers at ${url}`);
}
