import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { logError, takeConsole } from "@/lib/logging/foreign-words";
import { logger, loggerTo } from "@/lib/logging/logger";
import { toldOfRequests } from "@/lib/logging/requests";
import { Answer } from "@/server/answer";
import { front } from "@/server/front";
import { routesAmong } from "@/server/routes";

const name = "Mirjami Kotkansalo";
const address = "mirjami.kotkansalo@esimerkki.example";
const token = "kZ8-Qm3xW7_pLr2vTn9yBd4sHf6jGc1aXe5uKo0iMwQ";
const planted = [name, "Mirjami", "Kotkansalo", address, token, encodeURIComponent(name)];

const lines: string[] = [];
/** Has the whole process log by another logger. */
const logBy = (one: ReturnType<typeof loggerTo>) =>
  (globalThis as { kylassa?: Map<string, unknown> }).kylassa?.set("logger", one);
const own = { logger: logger(), console: { ...console } };

/** Stands for pages that fail with what people have typed in their errors, as the database, the parsers and the framework do. */
const failures: (() => Error)[] = [
  () => new Error(`Invalid \`tx.user.create()\` invocation:\n\n  name: ${name}\n  email: ${address}`),
  () => Object.assign(new Error(`invalid input syntax for type uuid: "${name}"`), { code: "22P02" }),
  () => new SyntaxError(`Unexpected token 'M', "${name}" is not valid JSON`),
  () =>
    Object.assign(new Error(`550 no ${name} here`), { response: `550 no ${name} here`, code: "EENVELOPE" }),
  () => new TypeError(`fetch failed`, { cause: new Error(`connect to https://x.example/fi/link/${token}`) }),
  () => new Error(`Key (email)=(${address}) already exists.`),
  () => new Error(`no link ${token}`),
  () => new Error("something plain", { cause: { name } }),
];

let asked = 0;
const server = createServer({ ServerResponse: Answer }, (incoming, answer) => {
  front(incoming, answer, async (_, made) => {
    if (incoming.headers["x-fails"]) throw (failures[asked++ % failures.length] as () => Error)();
    console.error(new Error(`⨯ ${address}`), { name });
    console.warn(`"${name}" <${address}> asked for ${token}`);
    made.end("ok");
  }).catch((error: unknown) => {
    logError(error, "a request failed", { id: incoming.headers["x-request-id"] });
    answer.statusCode = 500;
    answer.end();
  });
});

beforeAll(async () => {
  logBy(loggerTo({ write: (line) => lines.push(line) }, "info"));
  takeConsole();
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  Object.assign(console, own.console);
  logBy(own.logger);
  await new Promise((closed) => server.close(closed));
});
beforeEach(() => void lines.splice(0));

describe("what is logged of requests", () => {
  it("faults 18: a planted name, address and token stand in no line, wherever they came in", async () => {
    const query = `?find=${encodeURIComponent(name)}&email=${encodeURIComponent(address)}`;
    const paths = [
      `/fi/link/${token}`,
      `/fi/manage/people${query}`,
      `/fi/${encodeURIComponent(name)}`,
      `/${token}/${encodeURIComponent(address)}`,
      `/_next/static/${token}.js`,
      `/${token}.${token.slice(0, 5)}`,
      `/fi/groups/${token}/notes?x=${token}#${token}`,
    ];
    const methods = ["GET", "POST", "HEAD", "MKCOL"];
    for (const [number, path] of paths.entries())
      for (const fails of ["", "1"]) {
        const headers = {
          "x-request-id": name,
          "user-agent": name,
          cookie: `session=${token}`,
          referer: query,
        };
        await ask(
          path,
          { ...headers, ...(fails ? { "x-fails": fails } : {}) },
          methods[number % methods.length],
        );
      }
    for (const make of failures) logError(make(), "a job failed");
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) for (const word of planted) expect(line).not.toContain(word);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) });
  });

  it("a request is a line with its id, method, page, status and time, and what fails meanwhile has the same id", async () => {
    const heard: unknown[] = [];
    const hear = (line: unknown) => heard.push(line);
    toldOfRequests().add(hear);
    const { headers, status } = await ask("/fi/groups/5f0c1f9e-0000-4000-8000-000000000000?a=1", {
      "x-fails": "1",
    });
    toldOfRequests().delete(hear);
    const id = headers["x-request-id"];
    const told = lines.map((line) => JSON.parse(line));
    expect(status).toBe(500);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(told.map((line) => [line.id, line.level, line.msg])).toEqual([
      [id, "error", "a request failed"],
      [id, "info", "request"],
    ]);
    expect(told[1]).toMatchObject({ method: "GET", route: "/[locale]/groups/[group]", status: 500 });
    expect(told[1].ms).toBeGreaterThanOrEqual(0);
    expect(heard).toHaveLength(1);
  });

  it("the id of a proxy is taken where it can hold no words", async () => {
    for (const [given, taken] of [
      ["4bf92f3577b34da6a3ce929d0e0e4736", true],
      ["5F0C1F9E-1234-4000-8000-00000000000A", true],
      ["mirjami-kotkansalo", false],
      ["0401234567", false],
      ["", false],
    ] as const) {
      const { headers } = await ask("/fi/home", { "x-request-id": given });
      expect(headers["x-request-id"] === given.toLowerCase()).toBe(taken);
    }
  });

  it("an address is told as the page that it is of, or as none", () => {
    const routeOf = routesAmong([
      "/",
      "/[locale]",
      "/[locale]/[...rest]",
      "/[locale]/groups/[group]",
      "/[locale]/groups/new",
    ]);
    expect(
      ["/fi", "/fi/groups/x", "/fi/groups/new/", "/sv/mirjami/kotkansalo", "/_next/static/x.js", "/"].map(
        routeOf,
      ),
    ).toEqual(["/[locale]", "/[locale]/groups/[group]", "/[locale]/groups/new", "unknown", "/_next", "/"]);
  });
});

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, string | undefined> }>((resolve, reject) => {
    const sent = request({ port, path, headers, method, host: "127.0.0.1" }, async (answer) => {
      await text(answer);
      // The line is written when the answer is over.
      setTimeout(
        () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string> }),
        5,
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
