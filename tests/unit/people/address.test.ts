import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intake } from "@/lib/formats/peer-visits/intake";
import { locales } from "@/lib/i18n/locales";
import { emailAddress, profile } from "@/lib/people/schema";
import { shownAddress } from "@/lib/people/shown-address";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";

const read = (typed: unknown) => emailAddress.safeParse(typed).data ?? null;

describe("an e-mail address", () => {
  it.each([
    ["maija@yhdistys.example", "maija@yhdistys.example"],
    ["  Maija.Mallikas@Yhdistys.Example \n", "maija.mallikas@yhdistys.example"],
    ["maija+kylassa@yhdistys.example", "maija+kylassa@yhdistys.example"],
    ["ｍaija@yhdistys.example", "maija@yhdistys.example"],
    ["maija＠yhdistys.example", "maija@yhdistys.example"],
    ["maija@ääkköset.example", "maija@xn--kkset-fraa0m.example"],
    ["maija\u0000@yhdistys.example", "maija@yhdistys.example"],
    ["Maija <maija@yhdistys.example>", "maija@yhdistys.example"],
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
    '"maija"@yhdistys.example',
    '"a@evil.example,"@yhdistys.example',
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

describe("an address with letters that the wire does not know", () => {
  it.each([
    ["Maija@Kyläyhdistys.fi", "maija@kyläyhdistys.fi"],
    ["maija@posti.ääkköset.example", "maija@posti.ääkköset.example"],
    ["maija@esimerkki.fi", "maija@esimerkki.fi"],
  ])("G8: %s is kept for the wire and shown as %s", (typed, shown) => {
    expect(read(typed)).toMatch(/^[\x21-\x7e]+$/);
    expect(shownAddress(read(typed) ?? "")).toBe(shown);
    expect(read(shown)).toBe(read(typed));
  });

  it("G8: a domain in letters that look like others' is shown as it is on the wire", () => {
    const lookAlike = read("maija@еsimеrkki.fi") ?? "";
    expect(lookAlike).toContain("xn--");
    expect(shownAddress(lookAlike)).toBe(lookAlike);
  });

  it("G8: answers to a question for an address are shown as typed, in every language", () => {
    const question = questionsOf(intake).find(({ kind }) => kind === "email");
    const answers = { email: read("maija@kyläyhdistys.fi") ?? "" };
    for (const locale of locales)
      expect(question && formatAnswer(question, answers, locale, [])).toEqual(["maija@kyläyhdistys.fi"]);
  });

  it("G8: no page writes an address but through what shows it as typed", () => {
    const pages = globSync("{app,components}/**/*.tsx").map(
      (file) => [file, readFileSync(file, "utf8")] as const,
    );
    const wrong = pages.flatMap(([file, text]) =>
      [
        ...text.matchAll(
          /mailto:|\$\{[\w.]*\b(?:email|replyTo|toAddress)\}|>\s*\{[\w.]*\b(email|replyTo|toAddress)\}|(value|email|replyTo): [\w.]*\b(email|replyTo),/g,
        ),
      ].map(([found]) => `${file.replaceAll("\\", "/")}: ${found}`),
    );
    expect(wrong).toEqual(["components/people/reach.tsx: mailto:"]);
  });
});
