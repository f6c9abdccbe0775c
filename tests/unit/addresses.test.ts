import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { href, to } from "@/lib/kernel/addresses";

type Tree = { readonly [name: string]: { pattern: string } | Tree };

/** The patterns of the module: those in its branches too. */
function patternsOf(tree: Tree): string[] {
  return Object.values(tree).flatMap((one) =>
    typeof one === "function" ? [(one as { pattern: string }).pattern] : patternsOf(one as Tree),
  );
}

/** What begins like a page of ours, or goes on from something that was one. */
const first = [...new Set(patternsOf(to as unknown as Tree).map((pattern) => pattern.split("/")[1]))];
const byHand = new RegExp(
  [
    `["'\`]/(?:\\$\\{|(?:${first.filter(Boolean).join("|")})(?=[/?#"'\`$]))`,
    "\\$\\{(?:base|own|here|back|list|people|page|path|home|group|meeting)\\}(?=[/?#$])",
    "(?:href|change|edit)=\\{`(?![?#]|mailto:|tel:)",
  ].join("|"),
  "g",
);
/** Files that read addresses or find files, and the page of a room before the module’s, which leads to the front page. */
const readers = [
  "lib/auth/safe-path.ts",
  "lib/i18n/bare-page.ts",
  "lib/kernel/address.ts",
  "lib/kernel/addresses.ts",
  "server/addresses.ts",
  "server/routes.ts",
];
describe("addresses", () => {
  it("are written by hand nowhere: a page’s address is said by the module", () => {
    const written = (text: string) => text.replaceAll("§", "$").match(byHand)?.length ?? 0;
    for (const wrong of [
      '"/home"',
      "`/§{locale}§{path}`",
      "`§{base}/new`",
      '"/manage?a=b"',
      "href={`§{x}y`}",
    ])
      expect(written(wrong), wrong).toBe(1);
    for (const right of ['"/homes"', '"groups/x"', "`?page=§{page}`", "href={`#§{key}`}"])
      expect(written(right), right).toBe(0);
    const found = globSync("{app,components,lib,server}/**/*.{ts,tsx}")
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => !readers.includes(file))
      .filter((file) => written(readFileSync(file, "utf8").replace(/^\s*(?:\/?\*|\/\/|import\b).*$/gm, "")));
    expect(found).toEqual([]);
  });

  it("knows every page and file in a language, and none that is not there", () => {
    const pages = globSync("app/**/{page.tsx,route.ts}")
      .map((file) => dirname(file.replaceAll("\\", "/")))
      .filter((folder) => folder.startsWith("app/[locale]") && !folder.includes("[..."))
      .map((folder) => folder.replace("app/[locale]", ""));
    expect(pages.length).toBeGreaterThan(100);
    expect(patternsOf(to as unknown as Tree).sort()).toEqual(pages.sort());
  });

  it("says a page’s address with its parts, what is asked of it, and a place on it", () => {
    expect(to.home()).toBe("/home");
    expect(to.noteDeletion("g", "n")).toBe("/groups/g/notes/n/deletion");
    expect(to.times("g", { done: "proposed", added: 2, "#": "visit-1" })).toBe(
      "/groups/g/times?done=proposed&added=2#visit-1",
    );
    expect(to.enrolment("e", { saved: true })).toBe("/enrolments/e?saved");
    expect(to.manage.confirmation("x", { with: ["a", "b"] })).toBe(
      "/manage/programmes/x/matching/confirmation?with=a&with=b",
    );
    expect(to.manage.groups("x", { only: undefined, search: "", page: null })).toBe(
      "/manage/programmes/x/groups",
    );
  });

  it("keeps what stands in a part or in a query there, whatever it is", () => {
    expect(to.group("../manage?x#y")).toBe("/groups/..%2Fmanage%3Fx%23y");
    expect(to.signIn({ path: "/home?answered=yes&x" })).toBe("/sign-in?path=%2Fhome%3Fanswered%3Dyes%26x");
  });

  it("puts the language before it, on the front page too", () => {
    expect(href("sv", to.group("g"))).toBe("/sv/groups/g");
    expect(href("fi", to.front())).toBe("/fi");
    expect(href("en", to.front({ page: 2 }))).toBe("/en?page=2");
  });
});
