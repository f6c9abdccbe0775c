// What held when the product was attacked, tried anew each time on everything that the build has: no page of a browser is needed.
import { randomUUID } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { everyForm } from "@/scripts/every-form";
import { ask, cookiesOf, manyAtOnce, type Told, without } from "../support/asking";
import { rows } from "../support/database";
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
import {
  type Action,
  everyAction,
  outcomeOf,
  type Sheet,
  send,
  sendParts,
  sheetsIn,
} from "../support/posting";

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
/** The forms that stand in the pages of that world, by their action, each as the one sees it whom it is for. */
const sheets = new Map<string, Map<string, Found>>();

test.beforeAll(async () => {
  if (test.info().project.name !== "desktop") return;
  [world, theirs] = [await heldWorld(), await heldWorld()];
  cookies = await cookiesOf(world);
});

/** Pages that open for nobody here, and why. */
const shut: Readonly<Record<Route, string>> = {
  "/not-found": "is shown instead of others",
  "/calendar/[token]": "is asked for by calendar programs; 75-today reads it",
  "/groups/[group]/enough": "all visits of a pair take place; 50-enough opens it",
  "/groups/[group]/mode": "peer visits have no modes; 72-modes opens it",
  "/groups/[group]/times/rhythm": "peer visits find each date by itself; 59-meeting-series opens it",
  "/manage/programmes/[programme]/groups/[group]/few":
    "peer visits have no company; the integration test of few participants decides",
  "/manage/programmes/[programme]/groups/[group]/newcomers":
    "nobody comes into a pair that has begun; 62-enough-say-yes opens it",
  "/enrolments/[enrolment]/admission":
    "nobody is asked into a pair that has begun; 62-enough-say-yes opens it",
  "/groups/[group]/diary": "peer visits ask for no diary; 71-diary writes it",
  "/groups/[group]/briefs/[step]": "peer visits ask nothing before a visit; 57-orders writes it",
  "/groups/[group]/checks/[step]": "peer visits try out no technology; 63-peer-mentoring opens it",
  "/groups/[group]/documents/[step]": "peer visits have no document; 47-documents opens it",
  "/groups/[group]/documents/[step]/sheet": "peer visits have no document; 47-documents opens it",
  "/meetings/[meeting]/place": "peer visits have no places; 57-places opens it",
  "/meetings/[meeting]/place/colleague": "peer visits have no places; 57-places opens it",
  "/meetings/[meeting]/place/colleagues": "peer visits have no places; 57-places opens it",
  "/meetings/[meeting]/places": "peer visits have no places; 57-places opens it",
  "/meetings/[meeting]/arrival": "a visit is no day of rounds; 66-door opens it",
  "/meetings/[meeting]/day": "a visit is no day of rounds; 68-day-whole opens it",
  "/meetings/[meeting]/day/coach": "a visit is no day of rounds; 68-day-whole opens it",
  "/meetings/[meeting]/day/coach/round": "a visit is no day of rounds; 68-day-whole opens it",
  "/meetings/[meeting]/day/coach/sizes": "a visit is no day of rounds; 68-day-whole opens it",
  "/meetings/[meeting]/day/screen": "a visit is no day of rounds; 68-day-whole opens it",
  "/meetings/[meeting]/day/search": "a visit is no day of rounds; 67-search-and-contacts opens it",
  "/meetings/[meeting]/day/search/board": "a visit is no day of rounds; 67-search-and-contacts opens it",
  "/meetings/[meeting]/day/contacts": "a visit is no day of rounds; 67-search-and-contacts opens it",
  "/meetings/[meeting]/days": "peer visits are one day each; 72-days opens it",
  "/meetings/[meeting]/door": "a visit is no day of rounds; 66-door opens it",
  "/meetings/[meeting]/door/paper": "a visit is no day of rounds; 66-door opens it",
  "/meetings/[meeting]/door/sync": "is only sent to; 66-door does",
  "/programmes/[programme]/places": "peer visits have no places; 57-places opens it",
  "/programmes/[programme]/house": "peer visits have no houses; 70-list opens it",
  "/manage/programmes/[programme]/houses": "peer visits have no houses; 70-list opens it",
  "/programmes/[programme]/list": "peer visits keep no list; 70-list opens it",
  "/programmes/[programme]/list/own": "peer visits keep no list; 70-list opens it",
  "/programmes/[programme]/guiding": "pairs need no slots; 61-forming-groups opens it",
  "/manage/programmes/[programme]/facilitators/[person]": "pairs need no slots; 61-forming-groups opens it",
  "/manage/programmes/[programme]/matching/change": "pairs are found anew; 61-forming-groups opens it",
  "/manage/programmes/[programme]/matching/swaps/[enrolment]":
    "pairs are found anew; 61-forming-groups opens it",
  "/manage/programmes/[programme]/dates": "peer visits agree on times together; 58-visit-round opens it",
  "/programmes/[programme]/booklet/[step]":
    "peer visits have no booklet; the integration test of booklets reads it",
  "/manage/programmes/[programme]/enrolments/[enrolment]/phone": "leads to the first page of the answers",
  "/o/[programme]": "leads to the programme's page",
  "/report/[token]": "peer visits have no document for supervisors; 73-corrected-report opens it",
  "/programmes/[programme]/enrolment/continue": "leads to the page where one was",
};

test("each page opens for whom the table says", async () => {
  const asked = everyRoute().flatMap((route) => roles.map((role) => ({ route, role })));
  const told = await manyAtOnce(asked, async ({ route, role }) => {
    const path = addressOf(route, world.namesFor(route), world.queryFor(route));
    const answer = await ask(path, { cookie: cookies[role] });
    // An administrator reads what coordinators do, and is asked for the conveners' own.
    if (role !== "administrator" || route.includes("/conveners"))
      for (const sheet of sheetsIn(path, answer.text)) keep({ ...sheet, role });
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
        // What leads elsewhere has no page of its own: only where it leads is told.
        const told = answer.status < 300 || answer.status >= 400 ? answer : { ...answer, text: "" };
        return { answer, plain: without(told, Object.values(names)) };
      }),
    );
    const mayOpen =
      /^\/(programmes|o)\/\[programme\]/.test(route) ||
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
  const strange = [
    ...["zzz", "__proto__", "%F0%9F%8E%B6", "x%00y", "%ED%A0%80", "..%2f..%2f", "'%20or%201=1--"],
    ...["a".repeat(1900), "a".repeat(2100)],
  ];
  // Each of them somewhere for each kind of name, two for each place: which are ids is looked at before any page is made.
  const asked = everyRoute().flatMap((route, place) =>
    partsOf(route).flatMap((name, part) =>
      [0, 4].map((step) => ({
        route,
        name,
        text: strange[(place + part + step) % strange.length] as string,
      })),
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
  expect(asked.length).toBeGreaterThan(200);
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
  await manyAtOnce([...readers.entries()], async ([place, { route, names }]) => {
    const at = (said: string) =>
      ask(addressOf(route, world.namesFor(route), `?${said}`), { cookie: cookies[opener(route)] });
    for (const text of texts.filter((_, at) => (at + place) % 3 === 0)) {
      const answer = await at(names.map((name) => `${name}=${text}`).join("&"));
      const right = [200, 400, 404, 414].includes(answer.status) || leadsHere(answer);
      if (!right || leadsToEvil(answer.text))
        wrong.push(`${route} with ${text.slice(0, 20)}: ${answer.status}`);
    }
    // Which of them is told twice is found in every page by tests/unit/architecture.
    const twice = names.find((name) => !many.has(name));
    if (twice) {
      const { status } = await at(`${twice}=a&${twice}=b`);
      if (status !== 404) wrong.push(`${route} with ${twice} twice: ${status}`);
    }
    const odd = await at(names.map((name) => `${name}[]=a&${name}[x]=b&${name}=c`).join("&"));
    if (odd.status >= 500) wrong.push(`${route} with lists: ${odd.status}`);
  });
  expect(wrong).toEqual([]);
});

test("attack low: every action of the build takes what is no form, and says so", async () => {
  const [first, ...others] = everyAction();
  const wrong: string[] = [];
  const check = (what: string, { status }: Told) => {
    if (status >= 500) wrong.push(`${what}: ${status}`);
  };
  // The framework reads these: the first is a form without fields, the others what no page of ours sends.
  const bodies: Sheet["fields"][] = [
    [["0", '[{"attempt":{},"values":null},"$K1"]']],
    [["0", '[null,"$K1"]']],
    [
      ["_1___proto__", "x"],
      ["_1_formKey", "x"],
      ["_1_id", "[]"],
      ["0", '[[1],"$K1"]'],
    ],
  ];
  const worse: Sheet["fields"][] = [
    [],
    [["0", "[]"]],
    [["0", '[null,"x"]']],
    [["0", '[{"attempt":{},"values":null},{"a":1},["more"]]']],
    [["0", "{"]],
    [["0", '["$K9"]']],
    [["0", '["$@1"]']],
    [
      ["0", '["$F1"]'],
      ["1", '{"id":"x","bound":"$@2"}'],
    ],
    [
      ["0", '["$Q1","$W1","$B1"]'],
      ["1", "x"],
    ],
    [
      ["0", '"$1:__proto__:x"'],
      ["1", "{}"],
    ],
    [
      ["__proto__", "x"],
      ["0", '{"__proto__":[]}'],
    ],
    [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", '{"id":"zzz","bound":"$@1"}'],
      ["$ACTION_1:1", "["],
    ],
  ];
  const tries = [
    ...[first, ...others].map((action, place) => ({
      action,
      parts: bodies[place % bodies.length] as Sheet["fields"],
    })),
    ...worse.map((parts) => ({ action: first, parts })),
  ];
  await manyAtOnce(tries, async ({ action, parts }) => {
    if (!action) return;
    const path = addressOf(action.page, world.namesFor(action.page));
    const role = opener(action.page);
    const what = `${action.name} with ${JSON.stringify(parts).slice(0, 60)}`;
    const answer = await sendParts(action.id, path, parts, { cookie: cookies[role] });
    check(what, answer);
    if (worse.includes(parts)) expect(answer.status, what).toBe(400);
  });
  for (const { id, page, name } of [first, ...others].slice(0, 5) as Action[]) {
    const path = addressOf(page, world.namesFor(page));
    for (const type of [
      "application/json",
      "text/plain;charset=UTF-8",
      "application/x-www-form-urlencoded",
    ]) {
      const answer = await ask(path, {
        method: "POST",
        body: "[]",
        headers: { "content-type": type, "next-action": id },
      });
      expect(answer.status, `${name} as ${type}`).toBe(400);
    }
    for (const tampered of ["zzz", id.slice(0, -2), `${id}00`, "__proto__", "0".repeat(42)])
      check(`action ${tampered}`, await sendParts(tampered, path, [["0", "[]"]]));
    const elsewhere = await sendParts(id, path, [["0", '[null,"$K1"]']], {
      headers: { origin: "https://evil.example" },
    });
    expect(elsewhere.status, `${name} from another site`).toBe(400);
  }
  expect(wrong).toEqual([]);
  expect(tries.length).toBeGreaterThan(100);
});

test("attack low: every form sent by everybody but those it is for changes nothing, and tells no one’s from nobody’s", async () => {
  const strangers = await cookiesOf(theirs);
  const formsOf = ({ id, page }: Action): (Sheet & { role?: Role })[] => {
    const found = [...(sheets.get(id)?.values() ?? [])].sort((a, b) => b.fields.length - a.fields.length);
    const path = addressOf(page, world.namesFor(page));
    return found.length > 0
      ? found.slice(0, 1)
      : [{ action: id, path, texts: [], fields: guessed(world, page) }];
  };
  const asked = everyAction()
    .filter(({ name, file }) => !ownOnly.has(name) && !isFromAnybody(file, name))
    .flatMap((action) => formsOf(action).map((sheet) => ({ action, sheet })));
  const before = await everythingOf(world);
  const told: string[] = [];
  let [refused, reached] = [0, 0];
  await manyAtOnce(
    asked.flatMap((one) => unlike.map((role) => ({ ...one, role }))),
    async ({ action, sheet, role }) => {
      if (role === "administrator" && action.file.includes("/conveners/")) return;
      const filled = filledIn(sheet);
      const [foreign, none] = await Promise.all(
        [filled, asNobodys(filled)].map(async (fields) => {
          const answer = await send(action.id, sheet.path, fields, { cookie: strangers[role] });
          return { ...answer, outcome: outcomeOf(answer) };
        }),
      );
      for (const answer of [foreign, none])
        if (
          !answer ||
          answer.status >= 500 ||
          (answer.outcome?.goTo !== undefined && !leadOnly.has(action.name))
        )
          told.push(`${role} with ${action.name}: ${answer?.status} ${answer?.outcome?.goTo}`);
      const [one, other] = [foreign, none].map((answer) =>
        JSON.stringify([answer?.outcome?.refusal, answer?.outcome?.errors]),
      );
      if (one !== other) told.push(`${role} with ${action.name}: ${one} where nothing is ${other}`);
      reached += 1;
      if (foreign?.outcome) refused += 1;
    },
  );
  expect(told).toEqual([]);
  expect(await everythingOf(world)).toEqual(before);
  expect(sheets.size, "forms that were found as they stand").toBeGreaterThan(60);
  expect(refused, `of ${reached} that were answered by the form’s own action`).toBeGreaterThan(200);

  // The same fields from those whom they are for are taken.
  let taken = 0;
  for (const { action, sheet } of asked.filter(({ sheet: { path } }) => !ending.test(path))) {
    if (!("role" in sheet) || !sheet.role) continue;
    const answer = await send(action.id, sheet.path, filledIn(sheet), { cookie: cookies[sheet.role] });
    if (outcomeOf(answer)?.goTo !== undefined) taken += 1;
  }
  expect(taken, "forms that were taken from those whom they are for").toBeGreaterThan(10);
  expect(await everythingOf(world)).not.toEqual(before);
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

type Found = Sheet & { role: Role };

/** Keeps a form, one of each action that holds the same fields. */
function keep(sheet: Found): void {
  const forms = sheets.get(sheet.action) ?? new Map<string, Found>();
  sheets.set(sheet.action, forms);
  const fields = sheet.fields.map(([name]) => name.replace(/[0-9a-f-]{36}|\d+/g, "·"));
  forms.set([...new Set(fields)].join(), sheet);
}

/** What an action could be told of a page's world, where its form was not found. */
function guessed(of: HeldWorld, page: Route): Sheet["fields"] {
  const names = Object.entries(of.namesFor(page));
  return [
    ...names.flatMap(([name, value]) => [name, `${name}Id`].map((field) => [field, value] as const)),
    ...[["slug", of.namesFor(page).programme ?? ""] as const, ["formKey", randomUUID()] as const],
  ];
}

/** A form’s fields as they are sent: with some text, shown to anybody, under a key of their own. */
function filledIn({ texts, fields }: Sheet): Sheet["fields"] {
  return fields.map(([name, value]) => {
    if (name === "shownTo") return [name, ""] as const;
    if (name === "formKey") return [name, randomUUID()] as const;
    return [name, texts.includes(name) && value === "" ? "Jotain" : value] as const;
  });
}

/** The same fields about what is nowhere. */
function asNobodys(fields: Sheet["fields"]): Sheet["fields"] {
  return fields.map(([name, value]) => {
    if (name === "slug") return [name, `ohjelma-${randomUUID().slice(0, 8)}`] as const;
    return [name, value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () => randomUUID())] as const;
  });
}

/** What a row of each table says of a world, but what says only who is there and who has asked. */
async function everythingOf({ ids }: HeldWorld): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
     and tablename not in ('_prisma_migrations', 'Session', 'Receipt', 'RateLimiterFlexible', 'KeptForm')`,
  );
  const digests = await manyAtOnce(tables, async ({ name }) => {
    // Reminders are written by the clock, and the worker notes what became of each mail.
    const [told, clock] =
      name === "Email" ? [`t.key || t."toAddress"`, "and template <> 'reminder'"] : ["t::text", ""];
    const [row] = await rows<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(${told}, ',' order by ${told})), '') as digest
       from "${name}" t where t::text like any($1) ${clock}`,
      [ids.map((id) => `%${id}%`)],
    );
    return [name, row?.digest ?? ""] as const;
  });
  return Object.fromEntries(digests);
}

/** Actions about the one who sends them, and nobody else. */
const ownOnly = new Set([
  "forgetAction",
  "updateProfileAction",
  "changeAddressAction",
  "signOutAction",
  "signOutEverywhereAction",
  "renewFeedAction",
  "endFeedAction",
  "fridayAction",
  "confirmAddressAction",
]);

/** Those that lead to a page which looks for itself who asks, and do nothing else: with nothing chosen, with a link that is nobody’s. */
const leadOnly = new Set(["renewLinkAction", "saveDraftsAction", "weighAction"]);

/** Those that do the same whoever sends them: sign in, begin. */
const isFromAnybody = (file: string, name: string) =>
  everyForm().some((entry) => entry.file === file && entry.name === name && entry.fromAnybody);

/** Moves that end something come last. */
const ending =
  /removal|withdrawal|cancellation|deletion|dissolution|refusal|agreement|attendance|matching|stepping/;

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
association, *partner* is the other one's contact. The kit is there in development and where the settings ask for it, as these tests do.

${line(["page", ...roles])}
${line(["---", ...roles.map(() => "---")])}
${everyRoute()
  .map((route) => line([`\`${route}\``, ...roles.map((role) => cell(route, role))]))
  .join("\n")}
`;
}
