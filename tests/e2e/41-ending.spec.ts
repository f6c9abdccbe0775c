import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, test } from "../support/browser";

const port = Number(new URL(process.env.APP_ORIGIN ?? "http://localhost:3000").port) + 400;

test("attack 15, faults 8: a server that is told to end answers what was asked and ends, whatever hangs", async () => {
  test.skip(test.info().project.name !== "desktop", "what the server does is the same for every screen");
  test.setTimeout(120_000);
  const server = spawn(process.execPath, ["server.mjs", "--host", "127.0.0.1"], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), KYLASSA_WORKER: "0" },
    stdio: "ignore",
  });
  try {
    await expect(async () => {
      expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
    }).toPass({ timeout: 60_000 });

    const upgrade = await speak(
      "GET /fi HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
    );
    await closed(upgrade);
    // Both have been taken up when the server says that it waits for the rest.
    const slow = await speak(posting(1000));
    await said(slow);
    const asked = await speak(posting(emptyForm.length));
    await said(asked);
    const idle = await speak("GET /favicon.svg HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await said(idle);
    server.kill("SIGTERM");
    await closed(idle);
    asked.write(emptyForm);
    expect(await said(asked)).toMatch(/^HTTP\/1\.1 \d{3}[\s\S]*connection: close/i);
    expect(await ended(server)).toBe(0);
    await closed(slow);
  } finally {
    server.kill("SIGKILL");
  }
});

const emptyForm = "--x--\r\n";

/** The head of a form of so many bytes, which asks whether it may send them. Only such a form is read to its end before it is answered. */
function posting(bytes: number): string {
  const type = "content-type: multipart/form-data; boundary=x";
  return `POST /fi/sign-in HTTP/1.1\r\nhost: localhost\r\n${type}\r\ncontent-length: ${bytes}\r\nexpect: 100-continue\r\n\r\n`;
}

async function speak(words: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(words);
  return socket;
}

/** What is said next; a connection that closes without a word is an error. */
async function said(socket: Socket): Promise<string> {
  const [words] = await Promise.race([
    once(socket, "data") as Promise<[Buffer]>,
    closed(socket).then(() => Promise.reject(new Error("closed without a word"))),
  ]);
  return String(words);
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket, "close");
}

/** How the process ended; waited for longer than it may take. */
async function ended(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const [code] = (await once(server, "exit")) as [number | null];
  return code;
}
