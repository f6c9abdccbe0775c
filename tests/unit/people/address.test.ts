import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailAddress, profile } from "@/lib/people/schema";

const read = (typed: unknown) => emailAddress.safeParse(typed).data ?? null;

describe("an e-mail address", () => {
  it.each([
    ["maija@yhdistys.example", "maija@yhdistys.example"],
    ["  Maija.Mallikas@Yhdistys.Example \n", "maija.mallikas@yhdistys.example"],
    ["maija+kylassa@yhdistys.example", "maija+kylassa@yhdistys.example"],
    ["ｍaija@yhdistys.example", "maija@yhdistys.example"],
    ["maija＠yhdistys.example", "maija@yhdistys.example"],
    ["maija@ääkköset.example", "maija@xn--kkset-fraa0m.example"],
    ["o'brien@yhdistys.example", "o'brien@yhdistys.example"],
  ])("%j is kept as %s", (typed, kept) => {
    expect(read(typed)).toBe(kept);
  });

  it.each([
    "",
    "   ",
    "maija",
    "@yhdistys.example",
    "maija@",
    "maija@yhdistys",
    "maija@.example",
    "maija@yhdistys..example",
    ".maija@yhdistys.example",
    "maija.@yhdistys.example",
    "ma..ija@yhdistys.example",
    "maija@@yhdistys.example",
    "maija@evil.example@yhdistys.example",
    "maija＠evil.example@yhdistys.example",
    "maija@yhdistys.example,evil@evil.example",
    "maija@yhdistys.example, evil@evil.example",
    "maija@yhdistys.example;evil@evil.example",
    "maija@yhdistys.example evil@evil.example",
    "maija@yhdistys.example\r\nBcc: evil@evil.example",
    "maija\r\n@yhdistys.example",
    "maija\u0000@yhdistys.example",
    '"maija"@yhdistys.example',
    '"a@evil.example,"@yhdistys.example',
    "Maija <maija@yhdistys.example>",
    "<maija@yhdistys.example>",
    "<a@yhdistys.example>,b",
    "maija(comment)@yhdistys.example",
    "maija@[127.0.0.1]",
    "maija@127.0.0.1",
    "maija@localhost",
    "maija@-yhdistys.example",
    "maija@yhdistys-.example",
    "мaija@yhdistys.example",
    "maija@yhdistys.example:25",
    "maija%evil.example@yhdistys.example\\",
    `${"a".repeat(65)}@yhdistys.example`,
    `a@${"a.".repeat(130)}example`,
    `${"a".repeat(2000)}@yhdistys.example`,
  ])("%j is refused", (typed) => {
    expect(read(typed)).toBeNull();
  });

  it("is one address or none, whatever is typed, and stays what it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress()), (typed) => {
        const kept = read(typed);
        if (kept === null) return;
        expect(kept).toMatch(/^[\x21-\x7e]+$/);
        expect(kept.split("@")).toHaveLength(2);
        expect(kept).not.toMatch(/[,;<>()"\\\s]/);
        expect(read(kept)).toBe(kept);
      }),
    );
  });
});

describe("a profile", () => {
  it("takes a name, a phone and a language, and nothing else", () => {
    const typed = {
      name: " Maija ",
      phone: "+358 40 123 4567",
      locale: "sv",
      isAdmin: true,
      email: "x@y.example",
    };
    expect(profile.parse(typed)).toEqual({ name: "Maija", phone: "+358 40 123 4567", locale: "sv" });
  });

  it.each([
    { name: "" },
    { name: ["a", "b"] },
    { phone: "soittakaa" },
    { locale: "de" },
    { name: "x".repeat(121) },
  ])("refuses %o", (wrong) => {
    expect(profile.safeParse({ name: "Maija", phone: "", locale: "fi", ...wrong }).success).toBe(false);
  });
});
