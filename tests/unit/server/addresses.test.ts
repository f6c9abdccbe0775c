import { describe, expect, it } from "vitest";
import { type Address, addressOf, asRead, placeOf, withLocale } from "@/server/addresses";

const at = (target: string) => addressOf(target) as Address;
const kind = (target: string) => placeOf(at(target)).kind;

describe("an address", () => {
  it("has its language first", () => {
    expect(placeOf(at("/sv/home?page=2"))).toEqual({ kind: "page", locale: "sv" });
    expect(placeOf(at("/fi"))).toEqual({ kind: "page", locale: "fi" });
  });

  it("without a language is one that lacks it, unless it is for machines", () => {
    for (const target of ["/", "/home", "/programmes/x", "/de/home", "//evil.example/x"])
      expect(kind(target), target).toBe("no-language");
    for (const target of ["/api/health", "/api", "/_next/data/x", "/favicon.svg", "/a/b.png"])
      expect(kind(target), target).toBe("machine");
  });

  it("of a file that nobody has at the top is a scanner's", () => {
    for (const target of ["/.env", "/wp-login.php", "/robots.txt", "/fi.bak"])
      expect(kind(target), target).toBe("unknown-file");
  });

  it("attack 13: with a NUL or half a letter in it is no page's, and leads nowhere", () => {
    expect(kind("/fi/link/%00")).toBe("unreadable");
    expect(kind("/fi?page=%00")).toBe("unreadable");
    for (const target of ["//evil.example/%00.a", "/fi//evil.example/%00"])
      expect(["unreadable", "no-language"], target).toContain(kind(target));
    expect(kind("/fi/%zz")).toBe("unreadable");
    expect(kind("/fi/%E4")).toBe("unreadable");
    expect(kind("/fi/%C3%A4")).toBe("page");
  });

  it("gets its language in front and stays on this site", () => {
    expect(withLocale(at("/"), "fi")).toBe("/fi");
    expect(withLocale(at("/home?a=1"), "en")).toBe("/en/home?a=1");
    expect(withLocale(at("//evil.example/x"), "fi")).toBe("/fi/evil.example/x");
  });

  it("attack 13: leads to this site only, whatever stands before its path", () => {
    for (const target of [
      "//evil.example/a",
      "///evil.example",
      "/////x//y",
      "//",
      "/%2F%2Fevil.example",
      "//evil.example/%00.a",
    ]) {
      const led = withLocale(at(target), "fi");
      expect(new URL(led, "https://kylassa.example").origin, target).toBe("https://kylassa.example");
      expect(led, target).toMatch(/^\/fi(\/[^/]|$)/);
    }
  });

  it("is, to its reader, without what the router adds", () => {
    expect(asRead(at("/fi/x?_rsc=1a2b"))).toBe("/fi/x");
    expect(asRead(at("/fi/x?_rsc=1a2b&page=2"))).toBe("/fi/x?page=2");
    expect(asRead(at("/fi/x?page=2&_rsc=1a2b"))).toBe("/fi/x?page=2");
    expect(asRead(at("/fi/x?page=2"))).toBe("/fi/x?page=2");
  });

  it("is none when it names another host or nothing", () => {
    for (const target of ["http://evil.example/fi", "*", "", undefined]) expect(addressOf(target)).toBeNull();
  });
});
