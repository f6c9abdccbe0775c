import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasNoId, idPlaces } from "@/server/ids";

const id = "0f6f5b8e-3d3c-4a8e-9d38-3a1f0b7f1c11";
const noIds = ["zzz", "__proto__", "constructor", "1", "%F0%9F%8E%B6", "..", `${id}x`, "a".repeat(1900)];

/** What stands in an address by another name than an id. */
const named = ["locale", "programme", "page", "step", "survey", "token", "file"];

/** Every page and route as its address's parts: `[group]` where something stands that is not always the same. */
const routes = globSync("app/**/{page.tsx,route.ts}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.startsWith("app/[locale]/"))
  .map((file) => file.split("/").slice(2, -1))
  .filter((parts) => !parts.includes("[...rest]"));
const nameIn = (part: string) => /^\[(\w+)\]$/.exec(part)?.[1];

/** The address of a route, with something in place of its part at `there`. */
function address(parts: readonly string[], there = -1, text = ""): string {
  const filled = parts.map((part, place) => {
    const name = nameIn(part);
    if (place === there) return text;
    return name ? (named.includes(name) ? "organisation" : id) : part;
  });
  return `/fi/${filled.join("/")}`;
}

describe("an id in an address", () => {
  it("attack low: is looked at before anything is asked for it, on every page that has one", () => {
    const taken: string[] = [];
    let tried = 0;
    for (const parts of routes)
      for (const [place, part] of parts.entries()) {
        const name = nameIn(part);
        if (!name || named.includes(name)) continue;
        for (const text of noIds) {
          tried += 1;
          if (!hasNoId(address(parts, place, text))) taken.push(address(parts, place, text));
        }
      }
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  });

  it("attack low: keeps no page from being found", () => {
    expect(routes.map((parts) => address(parts)).filter(hasNoId)).toEqual([]);
  });

  it("attack low: is looked for in no place where the site has none", () => {
    const ways = new Set(
      routes.flatMap((parts) =>
        parts.flatMap((part, place) => {
          const name = nameIn(part);
          const before = parts.slice(0, place).map((each) => (nameIn(each) ? "*" : each));
          return name && !named.includes(name) ? [before.join("/")] : [];
        }),
      ),
    );
    expect([...ways].sort()).toEqual(Object.keys(idPlaces).sort());
  });
});
