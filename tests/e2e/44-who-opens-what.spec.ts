// What held when the product was attacked, tried anew each time on everything that the build has: no page of a browser is needed.
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ask, cookiesOf, manyAtOnce, type Told, without } from "../support/asking";
import {
  addressOf,
  everyRoute,
  type HeldWorld,
  heldWorld,
  nobodysNames,
  ownedPartsOf,
  partsOf,
  type Role,
  type Route,
  roles,
} from "../support/places";

test.describe.configure({ mode: "serial" });
test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what the server answers is the same for every screen");
  test.setTimeout(600_000);
});

let world: HeldWorld;
let theirs: HeldWorld;
let cookies: Record<Role, string | null>;
/** Who opens which page of their own world. */
let opened: Map<Route, Role[]>;
/** The table as it is. */
let printed = "";

test.beforeAll(async () => {
  if (test.info().project.name !== "desktop") return;
  [world, theirs] = [await heldWorld(), await heldWorld()];
  cookies = await cookiesOf(world);
});

/** Pages that open for nobody here, and why. */
const shut: Readonly<Record<Route, string>> = {
  "/not-found": "is shown instead of others",
  "/manage/programmes/[programme]/enrolments/[enrolment]/phone": "leads to the first page of the answers",
  "/programmes/[programme]/enrolment/continue": "leads to the page where one was",
};

test("each page opens for whom the table says", async () => {
  const asked = everyRoute().flatMap((route) => roles.map((role) => ({ route, role })));
  const told = await manyAtOnce(asked, async ({ route, role }) => {
    const path = addressOf(route, world.namesFor(route), world.queryFor(route));
    const answer = await ask(path, { cookie: cookies[role] });
    return { route, role, said: cellOf(answer) };
  });
  opened = new Map(
    everyRoute().map((route) => [
      route,
      told.filter((one) => one.route === route && one.said === "opens").map(({ role }) => role),
    ]),
  );
  printed = table((route, role) => told.find((one) => one.route === route && one.role === role)?.said ?? "");
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/who-opens-what.md", printed);
  expect(told.filter(({ said }) => said.startsWith("5"))).toEqual([]);
  const nobodys = everyRoute().filter((route) => opened.get(route)?.length === 0 && !(route in shut));
  expect(nobodys, "these open for nobody, so that nothing was tried of them").toEqual([]);
});

/** Those of whom each sees other things. */
const unlike = ["nobody", "contact", "facilitator", "coordinator", "administrator"] as const;

test("attack low: what is not one’s own looks exactly like what is not there, on every page, to every role", async () => {
  const asked = everyRoute()
    .filter((route) => ownedPartsOf(route).length > 0)
    .flatMap((route) => unlike.map((role) => ({ route, role })));
  const told: string[] = [];
  let compared = 0;
  await manyAtOnce(asked, async ({ route, role }) => {
    const [foreign, none] = [theirs.namesFor(route), nobodysNames(theirs.namesFor(route))];
    const [closed, nowhere] = await Promise.all(
      [foreign, none].map(async (names) => {
        const answer = await ask(addressOf(route, names, theirs.queryFor(route)), { cookie: cookies[role] });
        return { answer, plain: without(answer, Object.values(names)) };
      }),
    );
    const mayOpen =
      route.startsWith("/programmes/[programme]") ||
      (role === "administrator" && route.startsWith("/manage/conveners/"));
    if (!closed || !nowhere || mayOpen) return;
    compared += 1;
    if (closed.plain !== nowhere.plain || closed.answer.status === 200 || closed.answer.status >= 500)
      told.push(`${role} at ${route}: ${closed.answer.status} where nothing is ${nowhere.answer.status}`);
  });
  expect(told).toEqual([]);
  expect(compared).toBeGreaterThan(300);
});

test("attack low: whatever stands in an address in place of a name is not found, on every page that has one", async () => {
  const strange = ["zzz", "__proto__", "%F0%9F%8E%B6", "x%00y", "%ED%A0%80", "..%2f..%2f", "'%20or%201=1--"];
  const long = ["a".repeat(1900), "a".repeat(2100)];
  const asked = everyRoute().flatMap((route, place) =>
    partsOf(route).flatMap((name) =>
      [...strange, ...(place % 8 === 0 ? long : [])].map((text) => ({ route, name, text })),
    ),
  );
  const wrong: string[] = [];
  await manyAtOnce(asked, async ({ route, name, text }) => {
    const names = { ...world.namesFor(route), [name]: text };
    const answer = await ask(addressOf(route, names, world.queryFor(route)), {
      cookie: cookies[opener(route)],
    });
    // What a link opens no more is told on a page of its own.
    const isGone = name === "token" && answer.status === 200;
    if (![400, 404, 414].includes(answer.status) && !isGone && !leadsHere(answer))
      wrong.push(`${route} with ${text.slice(0, 20)} for ${name}: ${answer.status}`);
  });
  expect(wrong).toEqual([]);
  expect(asked.length).toBeGreaterThan(500);
});

test("attack low: whatever an address says after its question mark is taken or not found, and leads nowhere else", async () => {
  const readers = everyRoute().flatMap((route) => {
    const names = searchNames(route);
    return names.length > 0 ? [{ route, names }] : [];
  });
  expect(readers.length).toBeGreaterThan(40);
  const texts = [
    ...[
      "zzz",
      "__proto__",
      "constructor",
      "",
      "-1",
      "99999999999999999999",
      "%F0%9F%8E%B6%E2%80%AE",
      "%ED%A0%80",
    ],
    ...[
      "%00",
      "'%20or%201=1--",
      "//evil.example",
      "/%5cevil.example",
      "https://evil.example",
      "a".repeat(300),
    ],
  ];
  const wrong: string[] = [];
  await manyAtOnce(readers, async ({ route, names }) => {
    const at = (said: string) =>
      ask(addressOf(route, world.namesFor(route), `?${said}`), { cookie: cookies[opener(route)] });
    for (const text of texts) {
      const answer = await at(names.map((name) => `${name}=${text}`).join("&"));
      const right = [200, 400, 404, 414].includes(answer.status) || leadsHere(answer);
      if (!right || leadsToEvil(answer.text))
        wrong.push(`${route} with ${text.slice(0, 20)}: ${answer.status}`);
    }
    const ways = names.flatMap((name) => (many.has(name) ? [] : [`${name}=a&${name}=b`]));
    for (const said of ways) {
      const { status } = await at(said);
      if (status !== 404) wrong.push(`${route} with ${said}: ${status}`);
    }
    const odd = await at(names.map((name) => `${name}[]=a&${name}[x]=b&${name}=c`).join("&"));
    if (odd.status >= 500) wrong.push(`${route} with lists: ${odd.status}`);
  });
  expect(wrong).toEqual([]);
});

test("attack low, attack 13: no trick with paths, methods and headers opens anything, breaks anything or leads away", async () => {
  const open = addressOf("/programmes/[programme]", world.namesFor("/programmes/[programme]"));
  const closed = addressOf("/groups/[group]", world.namesFor("/groups/[group]"));
  const secret = await ask(closed, { cookie: cookies.contact });
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(secret.text)?.[1] ?? "";
  expect(heading.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  const check = (what: string, answer: Told) => {
    const led = String(answer.headers.location ?? "");
    if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
    if (answer.text.includes(heading)) wrong.push(`${what}: opens`);
    if (leadsToEvil(answer.text) || (led !== "" && !leadsHere(answer)))
      wrong.push(`${what}: leads to ${led}`);
    if (answer.headers["set-cookie"]) wrong.push(`${what}: sets a cookie`);
  };
  const rest = closed.slice("/fi".length);
  const paths = [
    ...[
      `/fi/.${rest}`,
      `/fi/x/..${rest}`,
      `/fi/x/%2e%2e${rest}`,
      `/fi/%2e${rest}`,
      `/fi/${rest}`,
      `//fi${rest}`,
    ],
    ...[
      `/FI${rest}`,
      `${closed}/`,
      `${closed}//`,
      `${closed}%00`,
      `${closed}%2500`,
      `${closed}%20`,
      `${closed};x=y`,
      `${closed}.rsc`,
    ],
    ...[
      `${closed}.txt`,
      `${closed}.json`,
      `${closed}.segments/_tree.segment.rsc`,
      `${closed.replaceAll("/", "%2f")}`,
      `${closed.replaceAll("/", "%252f")}`,
    ],
    ...[
      `/fi\\groups${rest}`,
      `/fi%5c${rest}`,
      `/_next/data/x${closed}.json`,
      `/_next/..${closed}`,
      `/_next/static/..%2f..${closed}`,
      `/api/..${closed}`,
    ],
    ...[
      `/_next/image?url=${closed}&w=64&q=75`,
      "/_next/image?url=https://evil.example/x&w=64&q=75",
      "/_next/static/%2e%2e/%2e%2e/package.json",
    ],
    ...[
      "/_next/static/../../.env",
      "/.env",
      "/.next/BUILD_ID",
      "/server.mjs",
      "/_next/webpack-hmr",
      "/__nextjs_original-stack-frame",
      "/_error",
      "/404",
      "/500",
    ],
    ...[
      "/_not-found",
      "/_global-error",
      "/fi/_not-found",
      "/api/auth/session",
      "/api/auth/signin",
      "/api/auth/callback/email?callbackUrl=//evil.example",
    ],
    ...[
      "//evil.example/",
      "//evil.example/%2f..",
      "///evil.example",
      "/\\evil.example",
      "/%5cevil.example",
      "/%2f%2fevil.example",
      "/.//evil.example",
    ],
    ...[
      "/%09/evil.example",
      "/%0d%0aset-cookie:a=b",
      "http://evil.example/fi",
      "https:evil.example",
      "*",
      "/fi?x=%0d%0alocation:%20//evil.example",
    ],
    ...[
      "//evil.example/%00.a",
      "/fi/..//evil.example",
      "/@evil.example",
      "/fi@evil.example",
      "/fi/%E4",
      "/%zz",
      `/fi${"/a".repeat(500)}`,
    ],
    ...[
      "javascript:alert(1)",
      "\\\\evil.example",
      "%2f%2fevil.example",
      "//evil.example",
      "/\t/evil.example",
      "https://evil.example",
    ].map((goal) => `/fi/sign-in?path=${encodeURIComponent(goal)}`),
  ];
  await manyAtOnce(paths, async (path) => check(`GET ${path}`, await ask(path)));
  for (const method of ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "POST"])
    for (const path of [closed, open, "/", "/api/health", "/_next/static/x.js"])
      check(`${method} ${path}`, await ask(path, { method }));

  const said = (name: string, value: string) => ({ [name]: value });
  const headers = [
    ...[
      "x-middleware-subrequest",
      "x-middleware-invoke",
      "x-middleware-next",
      "x-middleware-prefetch",
      "x-nextjs-data",
    ].map((name) => said(name, "proxy:proxy:proxy:proxy:proxy")),
    ...[
      "x-middleware-rewrite",
      "x-invoke-path",
      "x-matched-path",
      "x-rewrite-url",
      "x-original-url",
      "next-url",
      "x-nextjs-rewritten-path",
    ].map((name) => said(name, closed)),
    ...["x-forwarded-host", "x-host", "x-original-host", "x-forwarded-server", "host"].map((name) =>
      said(name, "evil.example"),
    ),
    ...[
      { "x-invoke-output": closed, "x-invoke-status": "200" },
      { forwarded: "host=evil.example;proto=http" },
      { "x-forwarded-proto": "javascript" },
    ],
    ...[
      { "x-http-method-override": "PUT" },
      { "x-action-forwarded": "1" },
      { "x-prerender-revalidate": "x" },
      { "x-now-route-matches": "1=x" },
    ],
    ...[
      { rsc: "1" },
      { rsc: "1", "next-router-prefetch": "1" },
      { rsc: "1", "next-router-segment-prefetch": "/_tree" },
      { rsc: "1", "next-router-state-tree": "%5B" },
    ],
    ...[
      { "next-router-state-tree": "x" },
      { rsc: "1", "next-url": "//evil.example" },
      { "x-kylassa-locale": "__proto__", "x-path": "//evil.example", "x-nonce": "evil" },
    ],
    ...[
      { "content-security-policy": "script-src 'nonce-evil'" },
      { authorization: "Bearer x" },
      { "accept-language": "__proto__, *;q=x" },
      { range: "bytes=0-1" },
    ],
    ...[
      { purpose: "prefetch" },
      { "accept-encoding": "gzip;q=1,*;q=0" },
      { cookie: "session=__proto__" },
      { cookie: "session=%00; enrolment=zzz; kept=a.b" },
      { "x-forwarded-for": "__proto__, ::" },
    ],
  ] as Record<string, string>[];
  const before = without(await ask(open), []);
  await manyAtOnce(headers, async (more) => {
    check(`${JSON.stringify(more)} at what is closed`, await ask(closed, { headers: more }));
    check(`${JSON.stringify(more)} at what is open`, await ask(open, { headers: more }));
    check(`${JSON.stringify(more)} without a language`, await ask("/home", { headers: more }));
  });
  expect(without(await ask(open), []), "what everybody is shown is as it was").toBe(before);
  expect(wrong).toEqual([]);
});

test("and the table is the one that people read", () => {
  expect(
    readFileSync("docs/who-opens-what.md", "utf8"),
    "if test-results/who-opens-what.md is as it should be, it becomes docs/who-opens-what.md",
  ).toBe(printed);
});

/** What may be said more than once. */
const many = new Set(["of", "with"]);

/** The names that a page reads after the question mark, from its source. */
function searchNames(route: Route): string[] {
  const [file] = globSync(`app/[[]locale]${route.replaceAll("[", "[[]")}/page.tsx`.replace("//", "/"));
  if (!file) return [];
  const calls = readFileSync(file, "utf8").matchAll(/asked(?:For|All)\(\s*search\w*,([^)]*)\)/g);
  return [...calls].flatMap(([, names = ""]) => [...names.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name));
}

/** Somebody who opens a page. */
function opener(route: Route): Role {
  return opened.get(route)?.at(-1) ?? "coordinator";
}

/** Whether an answer leads on within this site. */
function leadsHere({ status, headers }: Told): boolean {
  if (status < 300 || status >= 400) return false;
  const here = new URL(process.env.BASE_URL ?? "http://localhost:3000");
  return new URL(String(headers.location ?? "//nowhere.example"), here).origin === here.origin;
}

/** Whether a page leads to another site that was named to it. */
function leadsToEvil(text: string): boolean {
  return /(href|action|src|content)="(https?:)?[\\/]{2}evil\.example/i.test(text);
}

/** An answer as the table says it. */
function cellOf({ status, headers }: Told): string {
  if (status === 200) return "opens";
  if (status === 404) return "–";
  if (status < 300 || status >= 400) return String(status);
  const place = new URL(String(headers.location), process.env.BASE_URL).pathname.replace(/^\/fi/, "") || "/";
  if (place === "/sign-in") return "sign in";
  return `→ ${place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "‹id›").replace(/(programmes)\/[^/]+/, "$1/‹programme›")}`;
}

function table(cell: (route: Route, role: Role) => string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `# Who opens what

Printed by \`tests/e2e/44-who-opens-what.spec.ts\`, which asks the server for every page of the build as every role and compares with
this file; a page that is missing here fails it. All of it is about the pages of one's own pair, programme and convener, in a state in
which the page has something to show. **What is another's looks exactly like what is not there**: the same journey compares the two
for every page and role.

*opens*: 200; *–*: 404; *sign in*: led there; *→*: led elsewhere. *nobody* has not signed in; *contact* and *colleague* are of one
association, *partner* is the other one's contact.

${line(["page", ...roles])}
${line(["---", ...roles.map(() => "---")])}
${everyRoute()
  .map((route) => line([`\`${route}\``, ...roles.map((role) => cell(route, role))]))
  .join("\n")}
`;
}
