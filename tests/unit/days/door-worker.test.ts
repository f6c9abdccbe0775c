import { expect, it } from "vitest";
import { doorWorker } from "@/lib/days/door-worker";

const origin = "https://kylassa.fi";
const page = "/fi/door/offline";

type Asked = { method: string; url: string; mode: string };

/** A browser's side of a worker: the caches outlive its versions, the net answers as the test says. */
function browser() {
  const caches = new Map<string, Map<string, Response>>();
  const net = { build: "one", away: false, status: 200, asked: [] as [string, RequestInit | undefined][] };
  const address = (asked: string | { url: string }) =>
    new URL(typeof asked === "string" ? asked : asked.url, origin).pathname;
  const fetch = async (asked: string | { url: string }, how?: RequestInit) => {
    net.asked.push([address(asked), how]);
    if (net.away) throw new TypeError("no net");
    const text =
      address(asked) === page ? `<script src="/_next/static/chunks/${net.build}.js"></script>` : net.build;
    return new Response(text, { status: net.status });
  };
  const open = async (name: string) => {
    const kept = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, kept);
    return {
      match: async (asked: string | { url: string }) => kept.get(address(asked))?.clone(),
      put: async (asked: string | { url: string }, answer: Response) => void kept.set(address(asked), answer),
      addAll: async (all: string[]) => {
        for (const one of all) kept.set(address(one), await fetch(one));
      },
    };
  };
  const run = (version: string) => {
    const on: Record<string, (event: object) => void> = {};
    const self = {
      addEventListener: (kind: string, then: (event: object) => void) => {
        on[kind] = then;
      },
      skipWaiting: async () => undefined,
      clients: { claim: async () => undefined },
      location: { origin },
    };
    const store = {
      open,
      keys: async () => [...caches.keys()],
      delete: async (name: string) => caches.delete(name),
    };
    new Function("self", "caches", "fetch", "setTimeout", doorWorker(version, page))(
      self,
      store,
      fetch,
      () => 0,
    );
    const until = async (kind: string) => {
      let done: Promise<unknown> = Promise.resolve();
      on[kind]?.({ waitUntil: (one: Promise<unknown>) => (done = one) });
      await done;
    };
    const ask = async (path: string, more: Partial<Asked> = {}): Promise<string | null> => {
      let answer: Promise<Response> | null = null;
      const request = { method: "GET", url: origin + path, mode: "navigate", ...more };
      on.fetch?.({ request, respondWith: (one: Promise<Response>) => (answer = one) });
      const given = answer as Promise<Response> | null;
      return given && (await given).text();
    };
    return { install: () => until("install"), activate: () => until("activate"), ask };
  };
  return { caches, net, run };
}

it("answers for the door's own page and for scripts of pages in it, and for nothing else", async () => {
  const { run } = browser();
  const worker = run("one");
  await worker.install();
  await worker.activate();
  for (const path of [
    "/fi",
    "/fi/meetings/1",
    "/fi/meetings/1/door",
    `${page}/sync`,
    `${page}/worker.js`,
    "/fi/home",
  ])
    expect(await worker.ask(path), path).toBeNull();
  expect(await worker.ask(page, { method: "POST" })).toBeNull();
  expect(await worker.ask("/fi/home", { mode: "cors" })).toBeNull();
  expect(await worker.ask(page, { url: `https://elsewhere.fi${page}` })).toBeNull();
  expect(await worker.ask(page)).toContain("one.js");
  expect(await worker.ask(`${page}?day=1`)).toContain("one.js");
});

it("keeps the page without anybody's cookie, whole or not at all", async () => {
  const { run, net, caches } = browser();
  await run("one").install();
  expect(net.asked[0]).toEqual([page, { credentials: "omit", cache: "no-store" }]);
  expect([...(caches.get(`door ${page} one`)?.keys() ?? [])]).toEqual(["/_next/static/chunks/one.js", page]);
  net.status = 503;
  await expect(run("two").install()).rejects.toThrow("no page to keep");
});

it("gives the kept page only without the net or where the server is broken, and its scripts with it", async () => {
  const { run, net } = browser();
  const worker = run("one");
  await worker.install();
  net.away = true;
  expect(await worker.ask(page)).toContain("one.js");
  expect(await worker.ask("/_next/static/chunks/one.js", { mode: "no-cors" })).toBe("one");
  net.away = false;
  net.status = 503;
  expect(await worker.ask(page)).toContain("one.js");
});

it("leaves no stale door after a deploy: the page is the server's at once, and the former version's copy goes when the new one is whole", async () => {
  const { run, net, caches } = browser();
  const former = run("one");
  await former.install();
  await former.activate();
  caches.set("another page's", new Map());
  net.build = "two";
  expect(await former.ask(page)).toContain("two.js");
  const later = run("two");
  await later.install();
  expect([...caches.keys()]).toContain(`door ${page} one`);
  await later.activate();
  expect([...caches.keys()].sort()).toEqual(["another page's", `door ${page} two`]);
  net.away = true;
  expect(await later.ask(page)).toContain("two.js");
  expect(await later.ask("/_next/static/chunks/two.js", { mode: "no-cors" })).toBe("two");
});
