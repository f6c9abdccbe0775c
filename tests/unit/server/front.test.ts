import { randomUUID } from "node:crypto";
import { createServer, IncomingMessage, request } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Account } from "@/lib/auth/shown-as";
import { Answer } from "@/server/answer";
import { cachedFor } from "@/server/cached-for";
import { front, type MakePage } from "@/server/front";
import { PageCache, pageCache } from "@/server/page-cache";

/** Stands for Next: tells what it was asked, and has a few pages that are not there. */
const makePage: MakePage = async (asked, answer) => {
  seen.push(asked);
  const path = asked.url?.split("?")[0] ?? "";
  const missing = /missing/.test(path);
  answer.statusCode = missing ? 404 : 200;
  if (!path.endsWith("missing-file")) answer.setHeader("content-type", "text/html; charset=utf-8");
  if (path.endsWith("missing-text")) answer.setHeader("content-type", "text/plain");
  if (path.endsWith("missing-packed")) {
    answer.setHeader("content-encoding", "gzip");
    answer.write(gzipSync("half"));
    return answer.end();
  }
  if (path.startsWith("/en/programmes/")) {
    if (path.endsWith("/cookie")) answer.setHeader("set-cookie", "a=b");
    const nonce = /'nonce-([^']+)'/.exec(String(asked.headers["content-security-policy"]))?.[1];
    if (path.endsWith("/linked")) answer.setHeader("link", `</x.js>; rel=preload; nonce="${nonce}"`);
    const key = path.endsWith("/odd") ? "odd" : randomUUID();
    return answer.end(
      `<script nonce="${nonce}"></script><input name="formKey" value="${key}"/>{\\"formKey\\":\\"${key}\\"}`,
    );
  }
  if (path.endsWith("/pieces")) {
    for (const piece of pieces) {
      answer.write(piece);
    }
    return answer.end("end");
  }
  if (path.endsWith("/passed-on")) {
    answer.flushHeaders();
    // As the framework's compression passes on what it does not compress.
    for (const piece of ["<h1>", "ä", "</h1>"]) answer.write(piece, undefined as never);
    return answer.end(undefined, undefined as never);
  }
  if (path.endsWith("/told")) {
    // More than the stream takes at once is waiting when a piece comes whose writer wants to hear that it has gone.
    for (const length of [500_000, 60_000]) answer.write("a".repeat(length));
    await new Promise<void>((gone) => void answer.write("ä", "utf8", () => gone()));
    return answer.end("end");
  }
  if (path.endsWith("/leading")) {
    answer.statusCode = 307;
    answer.setHeader("location", "/fi/home");
    return answer.end();
  }
  if (asked.method === "POST" && asked.headers["transfer-encoding"])
    for await (const piece of asked) taken += (piece as Buffer).length;
  answer.flushHeaders();
  answer.write(missing ? "<html id='__next_error__'>" : "<h1>");
  return answer.end(path);
};
const seen: IncomingMessage[] = [];
const anybody: Account = { signedIn: false, mark: "" };
const pieces = ["<h1>", "ä", "b", "</h1>"];
const form = { "content-type": "multipart/form-data; boundary=x" };
/** Bytes of the last body that came as far as a page. */
let taken = 0;
const server = createServer(
  { ServerResponse: Answer },
  // What was cut off on its way is nobody's fault.
  (asked, answer) => void front(asked, answer, makePage).catch(() => answer.end()),
);

beforeAll(() => new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready)));
afterAll(() => new Promise((closed) => server.close(closed)));

describe("in front of every page", () => {
  it("pieces that are written one after another are sent as one, in their order", async () => {
    const { headers, body } = await ask("/fi/pieces");
    expect(body).toBe("<h1>äb</h1>end");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
    expect(headers["transfer-encoding"]).toBeUndefined();
  });

  it("head and pieces are sent as one also where the framework's compression stands between", async () => {
    const { headers, body } = await ask("/fi/passed-on");
    expect(body).toBe("<h1>ä</h1>");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
  });

  it("a piece whose writer wants to hear that it has gone is not lost where the reader is slow", async () => {
    const { body } = await ask("/fi/told");
    expect(body).toBe(`${"a".repeat(560_000)}äend`);
  });

  it("a long page arrives whole", async () => {
    const long = Array.from({ length: 40 }, (_, n) => String(n % 10).repeat(10_000));
    pieces.splice(0, pieces.length, ...long);
    const { body } = await ask("/fi/pieces");
    expect(body).toBe(`${long.join("")}end`);
  });

  it("the same nonce is in the policy that the browser gets and in the one that the page is made with", async () => {
    const { status, headers, body } = await ask("/sv/home?x=1", { "x-path": "/lie", "x-nonce": "lie" });
    const made = seen.at(-1)?.headers ?? {};
    expect({ status, body }).toEqual({ status: 200, body: "<h1>/sv/home" });
    expect(made).toMatchObject({ "x-kylassa-locale": "sv", "x-path": "/sv/home?x=1" });
    expect(made["content-security-policy"]).toBe(headers["content-security-policy"]);
    expect(headers["content-security-policy"]).toContain(`'nonce-${made["x-nonce"]}' 'strict-dynamic'`);
    expect(headers).toMatchObject({
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
    });
  });

  it("each answer has a nonce of its own", async () => {
    const [one, other] = [await ask("/fi"), await ask("/fi")];
    expect(one.headers["content-security-policy"]).not.toBe(other.headers["content-security-policy"]);
  });

  it("an address without a language is led to the reader's", async () => {
    const { status, headers } = await ask("/home?a=1", { "accept-language": "de, sv;q=0.8, fi;q=0.5" });
    expect({ status, place: headers.location, vary: headers.vary }).toEqual({
      ...{ status: 307, place: "/sv/home?a=1", vary: "accept-language" },
    });
  });

  it("a scanner's file, another site's address and a form that is too large reach no page", async () => {
    const before = seen.length;
    expect((await ask("/.env")).status).toBe(404);
    expect((await ask("http://evil.example/")).status).toBe(400);
    const large = await ask("/en/settings", { "content-length": "300000" }, "POST");
    expect(large.status).toBe(413);
    expect(large.body).toContain('<html lang="en">');
    expect(seen.length).toBe(before);
  });

  it("attack 7: an address of more than two thousand characters is not read", async () => {
    const before = seen.length;
    for (const path of [`/${".".repeat(15_800)}/x`, `/fi?${"page=1&".repeat(2000)}`])
      expect(await ask(path)).toMatchObject({ status: 414 });
    expect(seen.length).toBe(before);
  });

  it("faults 4: a body that says nothing of its length is counted, and ended where it is too large", async () => {
    expect(await pour("/fi/settings", 1024 * 1024)).toBe(413);
    expect(taken).toBeLessThanOrEqual(256 * 1024);
    expect(await pour("/fi/settings", 128 * 1024)).toBe(200);
    expect(taken).toBe(128 * 1024);
  });

  it("attack low: forty who pour without end are each told so at once, and nobody waits for them", async () => {
    taken = 0;
    const pouring = Array.from({ length: 40 }, () => begin("/fi/settings", 320 * 1024));
    expect(await ask("/sv/home")).toMatchObject({ status: 200 });
    const told = await Promise.all(pouring.map(({ status }) => status));
    expect(told).toEqual(Array(40).fill(413));
    expect(taken).toBeLessThanOrEqual(40 * 256 * 1024);
    for (const { end } of pouring) end();
  });

  it("attack low: what is sent as no form of ours reaches no page", async () => {
    const before = seen.length;
    for (const type of [
      "application/json",
      "text/plain;charset=UTF-8",
      "application/x-www-form-urlencoded",
      "",
    ]) {
      const answer = await ask("/sv/settings", { "content-length": "0", "content-type": type }, "POST");
      expect(answer.status, type).toBe(400);
      expect(answer.body).toContain('<html lang="sv">');
    }
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      const answer = await ask("/fi/settings", { "content-length": "0" }, method);
      expect(answer, method).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
    }
    expect(seen.length).toBe(before);
  });

  it("attack low: a form that another site sends reaches no page", async () => {
    const { port } = server.address() as AddressInfo;
    const sent = (origin: string) =>
      ask(
        "/fi/settings",
        { "content-length": "0", ...form, origin, "x-forwarded-host": "evil.example" },
        "POST",
      );
    for (const origin of ["https://evil.example", "zzz", "https://", "http://127.0.0.1:1", "null"])
      expect((await sent(origin)).status, origin).toBe(400);
    expect((await sent(`http://127.0.0.1:${port}`)).status).toBe(200);
    expect(seen.at(-1)?.headers["x-forwarded-host"]).toBeUndefined();
  });

  it("attack low: what is no id where one stands is not found, whoever asks, and asks for nothing", async () => {
    for (const path of [
      "/fi/groups/zzz",
      "/fi/meetings/__proto__/calendar.ics",
      "/fi/enrolments/constructor",
    ]) {
      expect(await ask(path)).toMatchObject({ status: 404, body: "<h1>/fi/not-found" });
      expect(await ask(path, { rsc: "1" })).toMatchObject({ status: 404, body: "" });
    }
    expect(seen.every(({ url }) => !/zzz|__proto__|constructor/.test(url ?? ""))).toBe(true);
  });

  it("attack low: a file that is missing has the headers that keep a browser safe, and none of its asker's own", async () => {
    const { headers } = await ask("/_next/static/missing-text", { "x-nonce": "lie", "x-path": "/lie" });
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(seen.at(-1)?.headers["x-nonce"]).not.toBe("lie");
    expect(seen.at(-1)?.headers["x-path"]).not.toBe("/lie");
  });

  it("faults 13: a form that is led elsewhere is not sent there again", async () => {
    expect((await ask("/home", { "content-length": "0" }, "POST")).status).toBe(303);
    expect((await ask("/fi/leading", { "content-length": "0", ...form }, "POST")).status).toBe(303);
    expect((await ask("/fi/leading")).status).toBe(307);
  });

  it.each(["/fi/missing", "/fi/missing-file", "/fi/missing-packed"])(
    "%s, which is not there, is answered with the page that says so",
    async (path) => {
      const { status, headers, body } = await ask(path, { cookie: "session=s" });
      expect({ status, body }).toEqual({ status: 404, body: "<h1>/fi/not-found" });
      expect(headers["content-encoding"]).toBeUndefined();
      const made = seen.at(-1)?.headers ?? {};
      expect(made).toMatchObject({ cookie: "session=s", "x-path": path });
      expect(made["content-security-policy"]).toBe(headers["content-security-policy"]);
    },
  );

  it("an address that cannot be read, and that of the page itself, are not found either", async () => {
    for (const path of ["/en/%zz", "/en/not-found"])
      expect(await ask(path)).toMatchObject({ status: 404, body: "<h1>/en/not-found" });
  });

  it("what a machine or the router asks for is left as it is", async () => {
    expect((await ask("/api/missing")).body).toContain("__next_error__");
    expect((await ask("/fi/missing-text")).body).toContain("__next_error__");
    expect((await ask("/fi/missing", { rsc: "1" })).body).toContain("__next_error__");
  });
});

describe("a public page, which many ask for at once", () => {
  it("is made once, with a nonce and form keys of each reader's own", async () => {
    const before = seen.length;
    const asked = Array.from({ length: 20 }, () => ask("/en/programmes/many"));
    const answers = await Promise.all(asked);
    expect(seen.length - before).toBe(1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(20);
    for (const { headers, body } of answers) {
      const [, nonce = "", key = "", again] =
        /nonce="(.+)"><\/script><input name="formKey" value="(.+)"\/>\{\\"formKey\\":\\"(.+)\\"\}/.exec(
          body,
        ) ?? [];
      expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
      expect(key).toMatch(/^[0-9a-f-]{36}$/);
      expect(again).toBe(key);
    }
    expect(new Set(answers.map(({ body }) => /value="(.+?)"/.exec(body)?.[1])).size).toBe(20);
  });

  it("is packed for whoever can unpack it", async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/en/programmes/many`);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(await answer.text()).toContain("formKey");
  });

  it("attack low: no posting of anybody makes it anew", async () => {
    await ask("/en/programmes/posted");
    await ask("/en/home", { "content-length": "0", ...form }, "POST");
    const before = seen.length;
    await ask("/en/programmes/posted");
    expect(seen.length).toBe(before);
  });

  it("attack low: says nothing of another reader's nonce in its headers", async () => {
    const first = await ask("/en/programmes/linked");
    const again = await ask("/en/programmes/linked");
    const nonce = /'nonce-([^']+)'/.exec(String(first.headers["content-security-policy"]))?.[1] ?? "none";
    expect(JSON.stringify({ ...again.headers, body: again.body })).not.toContain(nonce);
  });

  it("is made anew when a form has changed something, and when its moment is over", async () => {
    await ask("/en/programmes/changed");
    pageCache().invalidate();
    const before = seen.length;
    await ask("/en/programmes/changed");
    expect(seen.length - before).toBe(1);
    const pages = new PageCache();
    const make = vi.fn(async () => ({
      status: 200,
      headers: { "content-type": "text/html" },
      body: Buffer.from(""),
    }));
    for (const now of [0, 999, 1000]) await pages.get("/fi", anybody, "nonce", make, now);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["brings a session", "/en/programmes/many", { cookie: "session=s" }],
    ["brings the key of an enrolment", "/en/programmes/many", { cookie: "a=b; enrolment=k" }],
    ["has a form kept", "/en/programmes/many", { cookie: "kept=f;a=b" }],
    ["asks to sign in", "/en/programmes/many", { cookie: "x=1;__Host-sign-in=k" }],
    [
      "has begun to answer and signed in",
      "/en/programmes/many/enrolment",
      { cookie: "session=s; enrolment=k" },
    ],
    ["brings two sessions", "/en/programmes/many/enrolment", { cookie: "session=s; __Host-session=t" }],
    ["asks for more than the page", "/en/programmes/many?path=short", {}],
    ["is the router", "/en/programmes/many", { rsc: "1" }],
    ["asks for a page of somebody's own", "/en/home", {}],
  ])("is not shared with a reader who %s", async (_, path, headers) => {
    await ask("/en/programmes/many");
    const before = seen.length;
    await ask(path, headers);
    await ask(path, headers);
    expect(seen.length - before).toBe(2);
  });

  it("is shared with a reader whose cookies are none of ours, and made without them", async () => {
    for (const cookie of ["known=yes", "_pk_id=1; obsession=2", "a=session=s", "sessions=1;kept-form=2"]) {
      const asked = Object.assign(new IncomingMessage(new Socket()), { method: "GET", headers: { cookie } });
      const address = { pathname: "/en/programmes/many", search: "" };
      expect(await cachedFor(asked, address, new Date()), cookie).toEqual(anybody);
      pageCache().invalidate();
      expect((await ask(address.pathname, { cookie })).status).toBe(200);
      expect(seen.at(-1)?.headers.cookie, cookie).toBeUndefined();
    }
  });

  it("is written with the mark of each reader, and made with that of nobody", async () => {
    const pages = new PageCache();
    const make = vi.fn(async ({ signedIn, mark }: Account) => ({
      ...{ status: 200, headers: { "content-type": "text/html" } },
      body: Buffer.from(`${signedIn} <input name="shownTo" value="${mark}"> {\\"mark\\":\\"${mark}\\"}`),
    }));
    const shownTo = async (account: Account) =>
      (await pages.get("/fi", account, "nonce", make, 0))?.written("own", account.mark);
    for (const mark of ["one-mark", "other-mark"])
      expect(await shownTo({ signedIn: true, mark })).toBe(
        `true <input name="shownTo" value="${mark}"> {\\"mark\\":\\"${mark}\\"}`,
      );
    expect(await shownTo(anybody)).toBe('false <input name="shownTo" value=""> {\\"mark\\":\\"\\"}');
    expect(make.mock.calls.map(([{ signedIn, manages }]) => ({ signedIn, manages }))).toEqual([
      { signedIn: true, manages: undefined },
      { signedIn: false, manages: undefined },
    ]);
    expect(make.mock.calls.map(([{ mark }]) => mark)).not.toContain("one-mark");
    await shownTo({ signedIn: true, manages: "programmes", mark: "third-mark" });
    expect(make).toHaveBeenCalledTimes(3);
  });

  it("in which no mark is found is kept for nobody who has one", async () => {
    const make = async () => ({
      status: 200,
      headers: { "content-type": "text/html" },
      body: Buffer.from("bare"),
    });
    expect(await new PageCache().get("/fi", { signedIn: true, mark: "m" }, "nonce", make, 0)).toBeNull();
  });

  it.each(["/en/programmes/cookie", "/en/programmes/odd", "/en/programmes/missing"])(
    "%s, which is not the same for everybody or not there, is not kept",
    async (path) => {
      await ask(path);
      const before = seen.length;
      await ask(path);
      expect(seen.length).toBeGreaterThan(before);
    },
  );

  it("that could not be made is made for the next reader", async () => {
    const pages = new PageCache();
    const make = vi
      .fn()
      .mockRejectedValueOnce(new Error("no database"))
      .mockResolvedValue({
        ...{ status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("whole") },
      });
    await expect(pages.get("/fi", anybody, "nonce", make, 0)).rejects.toThrow("no database");
    expect((await pages.get("/fi", anybody, "nonce", make, 1))?.written("other", "")).toBe("whole");
  });
});

/** Sends so many bytes in chunks, without saying how many; tells what was answered. */
function pour(path: string, bytes: number): Promise<number> {
  const { port } = server.address() as AddressInfo;
  taken = 0;
  return new Promise((resolve, reject) => {
    const pouring = request({ host: "127.0.0.1", port, path, headers: form, method: "POST", agent: false });
    pouring.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    pouring.on("error", reject);
    for (let sent = 0; sent < bytes; sent += 64 * 1024) pouring.write(Buffer.alloc(64 * 1024));
    pouring.end();
  });
}

/** Begins to send so many bytes in chunks, and does not end. */
function begin(path: string, bytes: number) {
  const { port } = server.address() as AddressInfo;
  const pouring = request({ host: "127.0.0.1", port, path, headers: form, method: "POST", agent: false });
  const status = new Promise<number>((resolve, reject) => {
    pouring.on("response", (answer) => resolve(answer.resume().statusCode ?? 0));
    pouring.on("error", reject);
  });
  for (let sent = 0; sent < bytes; sent += 64 * 1024) pouring.write(Buffer.alloc(64 * 1024));
  return { status, end: () => pouring.destroy() };
}

/** Asks the server, without what fetch would make of the address and of a packed answer. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }>(
    (resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, path, headers, method, agent: false },
        async (answer) => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) });
          sent.destroy();
        },
      );
      sent.on("error", reject);
      if (method === "GET") sent.end();
      else sent.flushHeaders();
    },
  );
}
