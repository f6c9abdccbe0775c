import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "@/lib/auth/safe-path";

const foreign = [
  "https://evil.example",
  "http://evil.example/home",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%2F/evil.example",
  "/%2f%2fevil.example",
  "/%5cevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/fi//evil.example",
  "/sv/\\evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "mailto:a@b.fi",
  "evil.example",
  "@evil.example",
  "/@evil.example\\",
  "?path=/home",
  "#home",
  "",
  " /home",
  "/home\u0000",
  "/home\r\nSet-Cookie: a=b",
  "/häme",
  "http:/home",
  "https:home",
  "/home<script>",
  "/home#a#b",
  "/home#//evil.example",
  "/home#<script>",
  "/home#%0d",
  "/home#",
  '/home"onload="x',
  `/${"a".repeat(600)}`,
];

describe("a path from outside", () => {
  it.each(foreign)("leads nowhere else: %j", (path) => {
    expect(safePath(path)).toBe("/home");
  });

  it.each([undefined, null, 5, ["/a", "/b"], { path: "/home" }])("is a string or nothing: %j", (path) => {
    expect(safePath(path)).toBe("/home");
  });

  it.each([
    ["/groups/0192", "/groups/0192"],
    ["/meetings/1/surveys/feedback?step=2", "/meetings/1/surveys/feedback?step=2"],
    ["/groups/0192/times#visit-2", "/groups/0192/times#visit-2"],
    ["/fi/home#tasks", "/home#tasks"],
    ["/sv#tasks", "/#tasks"],
    ["/fi/home", "/home"],
    ["/sv", "/"],
    ["/en?x=1", "/?x=1"],
    ["/firm", "/firm"],
    ["/a/../home", "/home"],
  ])("is kept when it is our own: %s", (path, kept) => {
    expect(safePath(path)).toBe(kept);
  });

  it("never leaves our origin, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.webPath()), (path) => {
        const kept = safePath(path);
        expect(new URL(`/fi${kept}`, "https://own.example").origin).toBe("https://own.example");
        expect(new URL(kept, "https://own.example").origin).toBe("https://own.example");
      }),
    );
  });
});
