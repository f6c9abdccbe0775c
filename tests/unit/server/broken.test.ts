import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DatabaseAway, rememberAway, tellAway } from "@/lib/kernel/db-away";
import { Answer } from "@/server/answer";
import { front, type MakePage } from "@/server/front";
import { multipart, multipartType } from "@/tests/support/raw-forms";
import { testSettings } from "@/tests/support/settings";

/** Stands for Next: what it makes of a page while the database is away, by the address. */
const makePage: MakePage = async (asked, answer) => {
  made++;
  if (asked.method === "POST") for await (const _piece of asked);
  const path = (asked.url ?? "").split("?", 1)[0] ?? "";
  // Long enough for all that ask at once to have come.
  if (path.includes("programmes")) while (come < 5) await new Promise((resolve) => setImmediate(resolve));
  if (path.includes("away")) rememberAway();
  if (path.includes("told")) tellAway();
  if (path.endsWith("sign-in")) {
    answer.statusCode = 307;
    answer.setHeader("location", "/fi/sign-in");
  } else if (path.endsWith("missing")) answer.statusCode = 404;
  else if (path.endsWith("broken")) answer.statusCode = 500;
  else if (path.endsWith("thrown")) throw new DatabaseAway("cut");
  else if (path.endsWith("renamed")) {
    answer.statusCode = 409;
    answer.setHeader("x-nextjs-action-not-found", "1");
    answer.setHeader("content-type", "text/plain");
  }
  answer.write("made without the database");
  answer.end();
};
let made = 0;
let come = 0;
const server = createServer({ ServerResponse: Answer }, (asked, answer) => {
  come++;
  front(asked, answer, makePage).catch(() => {
    answer.statusCode = 500;
    answer.end();
  });
});

beforeAll(() => {
  testSettings();
  return new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
});
afterAll(() => new Promise((closed) => server.close(closed)));

const fields = [
  ["$ACTION_ID_abc", ""],
  ["formKey", "9f0c1a60-1111-4222-8333-444455556666"],
  ["text", 'Hän sanoi: "<b>hei</b>"\r\nja lähti & palasi.'],
  ["kind", "a"],
  ["kind", "b"],
] as const;

describe("an answer that was made while the database was away", () => {
  it.each(["", "sign-in", "missing", "broken"])(
    "faults 3: is not sent, whatever it says (/away/%s): a page of ours says so, in each language",
    async (ending) => {
      for (const locale of locales) {
        const { status, headers, body } = await ask(`/${locale}/away/${ending}`);
        expect({ status, place: headers.location, body }).toMatchObject({ status: 503, place: undefined });
        expect(headers).toMatchObject({ "retry-after": "10", "cache-control": "no-store" });
        expect(body).toContain(`<html lang="${locale}">`);

        expect(body).toContain(`<h1>${translator(locale, "auth")("away.title")}</h1>`);
        expect(body).toContain(`href="/${locale}/away/${ending}"`);
        expect(body).not.toContain("made without");
      }
    },
  );

  it("faults 3: is made once for all who wait for the same public page, and told to each of them", async () => {
    made = come = 0;
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask("/fi/programmes/away")));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(503));
    expect(made).toBe(1);
  });

  it("faults 3: is sent where it says so itself, and where the database was there", async () => {
    expect(await ask("/fi/away/told")).toMatchObject({ status: 200, body: "made without the database" });
    expect(await ask("/fi/sign-in")).toMatchObject({ status: 307, headers: { location: "/fi/sign-in" } });
  });

  it.each(["away/", "away/sign-in", "broken", "away/thrown"])(
    "faults 3: gives a form back as it was sent, with its key, to be sent again (/%s)",
    async (path) => {
      const { status, headers, body } = await send(`/fi/${path}?a=1`);
      expect(status).toBe(path === "broken" ? 500 : 503);
      expect(headers["cache-control"]).toBe("no-store");
      expect(body).toContain('method="post" enctype="multipart/form-data"');
      expect(body).toContain(`action="/fi/${path}?a=1"`);
      expect(hidden(body)).toEqual(fields);
    },
  );

  it("faults 3: gives nothing back that another site has had sent: it would be sent again in this one's name", async () => {
    const lies: [Record<string, string>, number][] = [
      [{ origin: "https://evil.example" }, 400],
      [{ origin: "null" }, 400],
      [{ "sec-fetch-site": "cross-site" }, 503],
    ];
    for (const [lie, told] of lies) {
      const { status, body } = await send("/fi/away/", lie);
      expect(status).toBe(told);
      expect(hidden(body)).toEqual([]);
      expect(body).not.toContain("palasi");
    }
  });

  it("faults 3: what a script sends is told so, and keeps its text itself", async () => {
    expect(await send("/fi/away/", { "next-action": "abc" })).toMatchObject({ status: 503 });
    expect(await send("/fi/away/told", { "next-action": "abc" })).toMatchObject({ status: 200 });
    expect(await send("/fi/broken", { "next-action": "abc" })).toMatchObject({
      ...{ status: 500, body: "made without the database" },
    });
  });
});

describe("a form of an earlier version", () => {
  it("faults 13: gets a page that leads to the form anew and shows what was written", async () => {
    const { status, headers, body } = await send("/sv/renamed");
    expect(status).toBe(409);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain(`<h1>${translator("sv", "auth")("outdated.title")}</h1>`);
    expect(body).toContain('href="/sv/renamed"');
    expect(body).toContain("Hän sanoi: &#34;&#60;b&#62;hei&#60;/b&#62;&#34;&#13;&#10;ja lähti &#38; palasi.");
    expect(body).not.toContain("$ACTION");
  });

  it("faults 13: sent by script it is answered as the router expects, which loads the page anew", async () => {
    const { status, headers } = await send("/sv/renamed", { "next-action": "abc" });
    expect({ status, mark: headers["x-nextjs-action-not-found"] }).toEqual({ status: 409, mark: "1" });
  });
});

/** The fields of the form in a page, as a browser would send them. */
function hidden(body: string): [string, string][] {
  const plain = (value: string) => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name, value]) => [plain(name ?? ""), plain(value ?? "")],
  );
}

function send(path: string, more: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const headers = { "content-type": multipartType, origin: `http://127.0.0.1:${port}`, ...more };
  return ask(path, headers, multipart(fields));
}

function ask(path: string, headers: Record<string, string> = {}, body?: Buffer) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }>(
    (resolve, reject) => {
      const method = body ? "POST" : "GET";
      const asking = request(
        { host: "127.0.0.1", port, path, headers, method, agent: false },
        async (answer) =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }),
      );
      asking.on("error", reject);
      asking.end(body);
    },
  );
}
