import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** Every room of lib, in the order of imports: each imports only rooms that stand before it. */
const rooms = [
  ...[
    "i18n",
    "time",
    "municipalities",
    "matching",
    "kernel",
    "logging",
    "threads",
    "grouping/forming",
    "pictures",
    "mail",
    "auth",
    "forms",
  ],
  ...[
    "people",
    "undo",
    "conveners",
    "organisations",
    "surveys",
    "formats",
    "programmes",
    "dispatches",
    "memory",
  ],
  ...[
    "enrolments",
    "endorsements",
    "groups",
    "meetings",
    "checks",
    "places",
    "days",
    "networks",
    "orders",
    "feedback",
    "briefs",
    "assignments",
    "documents",
    "insights",
    "listings",
    "diary",
    "houses",
    "notes",
    "grouping/pairs",
    "grouping/sets",
    "grouping/placed",
  ],
  ...[
    "steps",
    "tasks",
    "messages",
    "emails",
    "search",
    "reports",
    "today",
    "exports",
    "imports",
    "health",
    "jobs",
  ],
];
/** Rooms of nouns: what components/ui knows nothing of. */
const nouns = rooms.slice(rooms.indexOf("people"));

type Import = { from: string; to: string; typeOnly: boolean };

const files = globSync("{app,components,lib,server}/**/*.{ts,tsx}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/^lib\/[^/]+\/(tests|bench)\//.test(file));
const imports: Import[] = files.flatMap(importsOf);
const inLib = files.filter((file) => file.startsWith("lib/"));
/** What its name says of a file of lib; everything that says nothing is pure. */
const opens = /\/([a-z-]+-)?(queries|commands)(\.ts)?$/;
const insideTransaction = /\/([a-z-]+-)?(tx|loading|finding|mails|undoers)(\.ts)?$/;
const byChance = /\/([a-z-]+-)?(sealing|shuffled|reference)\.ts$/;
/** Rooms and files whose work is the database, the request, the clock or the network. */
const outward =
  /^lib\/(kernel|mail|auth|emails|jobs|logging|health|threads|pictures)\/|^lib\/forms\/(form-action|kept-cookie|came-back|failed|search)\.ts$/;
const isPure = (file: string) =>
  file.startsWith("lib/") && ![opens, insideTransaction, byChance, outward].some((said) => said.test(file));
const opensDatabase = (file: string) => /^lib\/(kernel|auth|jobs|emails)\//.test(file) || opens.test(file);

describe("the architecture", () => {
  it("lets a room of lib import only rooms that stand before it, so that there is no circle", () => {
    const wrong = imports.filter(({ from, to }) => {
      const [importer, imported] = [roomOf(from), roomOf(to)];
      return importer && imported && rooms.indexOf(imported) > rooms.indexOf(importer);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("knows every room of lib, and leaves no file outside of them", () => {
    expect([...new Set(inLib.map(roomOf))].sort()).toEqual([...rooms].sort());
  });

  it("has no room of more than 14 % of the lines of lib, without what formats say: messages, surveys and agendas are no code, as catalogues are not; the library's folders are rooms of its own", () => {
    const partOf = (file: string) => /^lib\/(matching\/[^/]+)\//.exec(file)?.[1] ?? roomOf(file);
    const lines = new Map<string, number>();
    for (const file of inLib.filter((one) => !/^lib\/formats\/[^/]+\/(?!recipe|reads)/.test(one)))
      lines.set(partOf(file), (lines.get(partOf(file)) ?? 0) + read(file).split("\n").length);
    const all = [...lines.values()].reduce((sum, some) => sum + some, 0);
    expect([...lines].filter(([, some]) => some > 0.14 * all)).toEqual([]);
  });

  it("issue 9: comes back to no file by what it imports, types aside", () => {
    const left = new Set(files.map((file) => file.replace(/\.tsx?$/, "")));
    const values = imports
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ from, to }) => ({ from: from.replace(/\.tsx?$/, ""), to }));
    // What imports nothing that is left, and what nothing left imports, is no part of a cycle.
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      const both = values.filter(({ from, to }) => left.has(from) && left.has(to));
      const [importing, imported] = [
        new Set(both.map(({ from }) => from)),
        new Set(both.map(({ to }) => to)),
      ];
      for (const file of left) if (!importing.has(file) || !imported.has(file)) left.delete(file);
    }
    expect([...left]).toEqual([]);
  });

  it("issue 9: names no format outside the room of formats, and asks of none whether it is this one: its recipe says what it does", () => {
    const keys = globSync(["lib/formats/*/recipe.ts", "tests/support/formats/*.ts"]).map(
      (file) => /([a-z-]+)(\/recipe)?\.ts$/.exec(file.replaceAll("\\", "/"))?.[1] ?? "",
    );
    expect(keys).toEqual(expect.arrayContaining(["peer-visits", "organisation-visit", "reading-circle"]));
    const names = new RegExp(`\\b(${keys.map((key) => key.replaceAll("-", "[- _]?")).join("|")})\\b`, "i");
    const asks =
      /\b(\w*[fF]ormat|recipe)(\?\.|\.)?[kK]ey\b\s*[!=]==?|[!=]==?\s*(\w+\.)*(format|recipe)\.key\b|\bformat\s*[!=]==?\s*["'`]|\b(switch|case) \(?(\w+\.)*format(\.?[kK]ey)?\)/;
    for (const wrong of [
      "format.key === key",
      "if (programme.format === 'x')",
      "switch (format.key)",
      "a === of.format.key",
    ])
      expect(wrong).toMatch(asks);
    for (const wrong of ["peerVisits.path", '"organisation-visit"', "<ReadingCircle />"])
      expect(wrong).toMatch(names);
    const all = globSync([
      "{app,components,lib,server,scripts,prisma}/**/*.{ts,tsx,mjs,css,json}",
      "*.{ts,mjs}",
    ]).map((file) => file.replaceAll("\\", "/"));
    const elsewhere = all.filter((file) => !/^(lib\/formats|prisma\/(seed|client))[/.]/.test(file));
    expect(elsewhere.length).toBeGreaterThan(1000);
    expect(elsewhere.filter((file) => names.test(read(file)) || asks.test(read(file)))).toEqual([]);
  });

  it("keeps the database to queries and commands, sign-in, mail and jobs", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        to === "lib/kernel/db" && !typeOnly && inLib.includes(from) && !opensDatabase(from),
    );
    expect(wrong.map(arrow)).toEqual([]);
    const outside = imports.filter(({ from, to }) => to === "lib/kernel/db" && !from.startsWith("lib/"));
    expect(outside.map(arrow)).toEqual([]);
  });

  it("opens the database in one place only, where its limits are", () => {
    const openers = files.filter((file) => /new (PrismaClient|Pool|Client)\b/.test(read(file)));
    expect(openers.sort()).toEqual([
      "lib/kernel/db-connection.ts",
      "lib/kernel/db-pulse.ts",
      "lib/kernel/db.ts",
    ]);
  });

  it("faults 15: leaves nothing in a session of the database, which a pooler gives somebody else next", () => {
    const leaving =
      /set_config\([^)]*,\s*false\)|\bset session\b|pg_(try_)?advisory_lock|[`"'](listen|prepare|declare|create temp\w*|set (?!transaction|local)\w+ (to|=)) /i;
    for (const left of [
      "set_config('a', 'b', false)",
      "pg_advisory_lock(1)",
      "`listen jobs`",
      "'set role = x'",
    ])
      expect(left).toMatch(leaving);
    // Who is asking is said for a session where no pooler stands between.
    const left = files.filter((file) => file.startsWith("lib/") && leaving.test(read(file)));
    expect(left).toEqual(["lib/kernel/db-viewer.ts"]);
  });

  it("keeps pages, components and the server out of lib", () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith("lib/") && /^(app|components|server)\//.test(to),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("lets the library of matchings know nothing of ours, and be known by its entry only", () => {
    const wrong = imports.filter(({ from, to }) =>
      from.startsWith("lib/matching/") ? !to.startsWith("lib/matching/") : to.startsWith("lib/matching/"),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("lets solvers know of no time and no zone, so that their tests need be run in one zone only", () => {
    const knowing = globSync("lib/matching/**/*.ts", { exclude: ["lib/matching/bench/**"] }).filter((file) =>
      /\b(Date|Temporal|Intl|TZ)\b|toLocale/.test(
        readFileSync(file, "utf8").replace(/^\s*(\*|\/[/*]).*$/gm, ""),
      ),
    );
    expect(knowing).toEqual([]);
  });

  it("keeps components from reading and writing data", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("components/") &&
        !typeOnly &&
        to.startsWith("lib/") &&
        (opens.test(to) || insideTransaction.test(to)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("lets actions import commands and schemas only, and what every form needs", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        /^app\/.*actions\.ts$/.test(from) &&
        !typeOnly &&
        /^(lib|app|components)\//.test(to) &&
        !/\/([a-z-]+-)?(commands|schema)$|^lib\/(forms|auth|kernel|i18n)\//.test(to),
    );
    expect(wrong.filter(({ to }) => !handedOn.includes(to)).map(arrow)).toEqual([]);
  });

  it("keeps components/ui free of the domain", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        /^components\/(ui|charts)\//.test(from) && !typeOnly && nouns.includes(roomOf(to)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("lets only the gate, forms, jobs and the boot check make a viewer", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        to === "lib/auth/viewers" &&
        !/^lib\/(auth|jobs|forms|health)\//.test(from) &&
        // Whoever was the last to say yes or no to two groups that would be joined is named nowhere.
        from !== "lib/grouping/sets/admission-tx.ts" &&
        // Whose supervisor has taken their yes back has no account, and nobody of the group is named for it.
        from !== "lib/meetings/consent-commands.ts",
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("keeps everything in lib pure whose name says nothing else: no database, no Next, no clock, no chance", () => {
    const importing = imports.filter(
      ({ from, to, typeOnly }) =>
        isPure(from) &&
        (to === "lib/kernel/db" || (!typeOnly && /^(next\b|node:(?!url|util|crypto))/.test(to))),
    );
    const chance = /new Date\(\)|Date\.now\(|Math\.random\(|\brandom(UUID|Int|Bytes)\(/;
    const impure = files.filter((file) => isPure(file) && chance.test(read(file)));
    expect([...importing.map(arrow), ...impure]).toEqual([]);
  });

  it("makes every exported query and command say who is asking, first", () => {
    const forgetful = files
      .filter((file) => file.startsWith("lib/") && opens.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(\w+)/gm)].map(
          (match) => [file, match[1], match[2]] as const,
        ),
      )
      .filter(([, , first]) => first !== "viewer" && first !== "tx" && first !== "db");
    expect(forgetful).toEqual([]);
  });

  it("has no file over 250 lines that does not say why", () => {
    const long = files.filter(
      (file) => read(file).split("\n").length > 250 && !/Over 250 lines because/.test(read(file)),
    );
    expect(long).toEqual([]);
  });

  it("spreads no promise: it has nothing in it, and no compiler says so", () => {
    const source = files.map(read).join("\n");
    const named = (pattern: RegExp) => new Set([...source.matchAll(pattern)].map(([, name]) => name));
    const [promising, plain] = [named(/async function (\w+)/g), named(/(?<!async )function (\w+)/g)];
    const spreads = (text: string) =>
      [...text.matchAll(/\.\.\.(\w+)\(/g)].some(([, name]) => promising.has(name) && !plain.has(name));
    expect(spreads("{ ...pageTitle(locale, title) }")).toBe(true);
    expect(files.filter((file) => spreads(read(file)))).toEqual([]);
  });

  it("attack 5: reads nobody's own profile but for themselves: who others see is read through the relation", () => {
    const mine =
      /^lib\/(people\/(commands|queries|known-as-tx|address-commands|address-queries)|auth\/(adapter|minting|queries))\.ts$/;
    const reads = (text: string) =>
      /\bown(Name|Phone)\b/.test(text) ||
      [...text.matchAll(/"User" (\w+)\b/g)].some(([, user]) =>
        new RegExp(`\\b${user}\\.(name|phone)\\b`).test(text),
      );
    expect(reads('select u.name from "Vote" v join "User" u on u.id = v."userId"')).toBe(true);
    expect(files.filter((file) => !mine.test(file) && reads(read(file)))).toEqual([]);
  });

  it("faults 18: says things in the log only, which knows the request and lets no words of people through", () => {
    const talkative = [...files, "server.mjs", "instrumentation.ts", "proxy.ts", "scripts/worker.ts"].filter(
      (file) => /\bconsole\.\w+\(|process\.std(out|err)/.test(read(file)) && !file.startsWith("lib/logging/"),
    );
    // Where the version of Node is too old, there is nothing yet to say it with.
    expect(talkative).toEqual(["server.mjs"]);
  });

  it("keeps what there is one of in a process in one place", () => {
    const elsewhere = files.filter((file) => /\bglobalThis\b/.test(read(file)));
    // The server is not compiled with the rest: what it waits for is where it looks.
    expect(elsewhere.sort()).toEqual(["lib/kernel/process.ts", "server/give.ts"]);
  });

  it("issue 9: calls nothing what the compiler does not know it to be, outside the kernel: types say it", () => {
    const twice = (text: string) => /\bas (never\b(?= *[,;)}\]\n])|unknown as\b)/.test(text);
    expect(twice("row.answers as unknown as Answers")).toBe(true);
    expect(twice("t(key as never)")).toBe(true);
    const own = globSync(["scripts/**/*.{ts,mjs}", "prisma/*.ts", "*.{ts,mjs}"]).filter(
      (file) => !file.endsWith(".d.ts"),
    );
    const calling = [...files, ...own].filter((file) => twice(read(file)));
    expect(calling.filter((file) => !file.startsWith("lib/kernel/"))).toEqual([]);
  });

  it("leaves nothing to do", () => {
    expect(files.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(read(file)))).toEqual([]);
  });

  it("attack low: reads what an address says after its question mark in one way, which knows that each name may be there twice", () => {
    const pages = files
      .filter((file) => /^app\/.*\.tsx?$/.test(file))
      .map((file) => [file, read(file)] as const);
    const rest = (text: string) =>
      text
        .replace(/\bsearchParams: Search\b/g, "")
        .replace(/\{ params, searchParams \}: Props/g, "")
        .replace(/\b(askedFor|askedAll|idsOf)\(\s*searchParams\b/g, "");
    const wrong = pages.filter(([, text]) => /searchParams/.test(rest(text))).map(([file]) => file);
    expect(wrong).toEqual([]);
    expect(rest("const { page } = await searchParams;")).toContain("searchParams");
    expect(pages.filter(([, text]) => text.includes("searchParams: Search")).length).toBeGreaterThan(40);
  });

  it("attack low: chooses no words by what an address says", () => {
    const looking = /\}\[\s*(done|said|asked)\b/;
    expect(looking.test('const said = { a: 1 }[done ?? ""];')).toBe(true);
    expect(files.filter((file) => file.startsWith("app/") && looking.test(read(file)))).toEqual([]);
  });

  it("A7: folds no form away where why it came back could not be seen without JavaScript", () => {
    const folded = files
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) =>
        [...read(file).matchAll(/<Disclosure\b.*?<\/Disclosure>/gs)]
          .filter(([fold]) => /<(?!Link)\w*(Form|Button)\b/.test(fold))
          .map(() => file),
      );
    expect(folded).toEqual([]);
  });
});

/** What actions hand to commands that know no nouns above their own, and the anchor of a page's title. */
const handedOn = ["app/[locale]/manage/undo/undoers", "components/layout/page", "lib/jobs/endings"];

function importsOf(file: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?([^"';]*?from\s+)?["']([^"']+)["']|\bimport\(\s*()()["']([^"']+)["']/gm;
  return [...read(file).matchAll(pattern)].map(([, type, names, target, , , later]) => ({
    from: file,
    to: resolved(file, (target ?? later) as string),
    typeOnly: Boolean(type) || isTypesOnly(names ?? ""),
  }));
}

function isTypesOnly(names: string): boolean {
  const inside = /\{([^}]*)\}/.exec(names)?.[1];
  if (inside === undefined || !/^\s*\{/.test(names)) return false;
  return inside
    .split(",")
    .filter((name) => name.trim())
    .every((name) => name.trim().startsWith("type "));
}

function resolved(file: string, target: string): string {
  const path = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? normalize(join(dirname(file), target)).replaceAll("\\", "/")
      : target;
  return path.replace(/\.(ts|tsx)$/, "");
}

/** A room of lib: a folder, or a way of grouping. */
function roomOf(path: string): string {
  return /^lib\/(grouping\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? "";
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function arrow({ from, to }: Import): string {
  return `${from} → ${to}`;
}
