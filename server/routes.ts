import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Finds the pattern of a path among those that pages have: `/[locale]/groups/[group]`; what no page has is `unknown`. */
export type RouteOf = (pathname: string) => string;

/** What is said of an address in logs and numbers: which page it is of, and nothing that stands in it. */
export function routeOf(pathname: string): string {
  held ??= routesAmong(patterns());
  return held(pathname);
}

let held: RouteOf | undefined;

/** The way to find a path's pattern: literal parts are preferred to named ones, part by part. */
export function routesAmong(all: readonly string[]): RouteOf {
  const known = all.filter((pattern) => !pattern.includes("[...")).map((pattern) => pattern.split("/"));
  return (pathname) => {
    if (pathname.startsWith("/_next/")) return "/_next";
    const parts = (pathname.length > 1 ? pathname.replace(/\/$/, "") : "/").split("/");
    let left = known.filter((pattern) => pattern.length === parts.length);
    for (const [place, part] of parts.entries()) {
      const literal = left.filter((pattern) => pattern[place] === part);
      left = literal.length > 0 ? literal : left.filter((pattern) => pattern[place]?.startsWith("["));
    }
    return left[0]?.join("/") ?? "unknown";
  };
}

/** The patterns of the build; where there is none, as in development, those of the source. */
function patterns(): string[] {
  const built = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    ".next",
    "app-path-routes-manifest.json",
  );
  if (process.env.NODE_ENV === "production" && existsSync(built))
    return Object.values(JSON.parse(readFileSync(built, "utf8")) as Record<string, string>);
  return globSync("app/**/{page.tsx,route.ts}").map(
    (file) => `/${path.dirname(path.relative("app", file)).replaceAll("\\", "/")}`,
  );
}
