import { describe, expect, it } from "vitest";
import {
  hashOfCode,
  looksLikeToken,
  mintCode,
  mintToken,
  readCode,
  sameHash,
  showCode,
} from "@/lib/auth/tokens";
import { testSettings } from "@/tests/support/settings";

testSettings();

describe("tokens and codes", () => {
  it("a token is 32 random bytes, and only such is looked up", () => {
    expect(looksLikeToken(mintToken())).toBe(true);
    for (const other of ["", "a", `${mintToken()}x`, mintToken().slice(1), `${mintToken().slice(1)}/`])
      expect(looksLikeToken(other)).toBe(false);
  });

  it("a code has eight letters without look-alikes", () => {
    for (let i = 0; i < 500; i++) expect(mintCode()).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
  });

  it("a code is read as people type it", () => {
    const code = mintCode();
    for (const typed of [code, showCode(code), code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `])
      expect(readCode(typed)).toBe(code);
    for (const typed of ["", code.slice(1), `${code}A`, "O0I1LB8S", "<script>"])
      expect(readCode(typed)).toBeNull();
  });

  it("a code's hash holds for its own request only", () => {
    expect(sameHash(hashOfCode("ACDEFGHJ", "1"), hashOfCode("ACDEFGHJ", "1"))).toBe(true);
    expect(sameHash(hashOfCode("ACDEFGHJ", "1"), hashOfCode("ACDEFGHJ", "2"))).toBe(false);
    expect(sameHash("short", "longer")).toBe(false);
  });
});
