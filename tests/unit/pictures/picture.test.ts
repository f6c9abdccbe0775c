import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { drawn, pictureColours } from "@/lib/pictures/drawing";
import { lettersOf } from "@/lib/pictures/letters";
import { drawable, titleSize } from "@/lib/pictures/words";

const file = (name: string) => lettersOf(readFileSync(`node_modules/@fontsource/${name}`));
const letters = new Set([
  ...file("bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff"),
  ...file("bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff"),
]);
const title = (text: string) => drawable({ title: text, lines: [] }, letters).title;

describe("the words of a link's picture", () => {
  it("are those of the fonts: the letters of our languages and their neighbours", () => {
    for (const letter of "Åå Ää Öö Šš Žž Čč Đđ – ” ’ … € & < >")
      expect(letters, letter).toContain(letter.codePointAt(0));
    for (const letter of "日 ש 🎉 Щ")
      if (letter !== " ") expect(letters).not.toContain(letter.codePointAt(0));
  });

  it("stay as they are, but for signs that nobody sees and pictures", () => {
    expect(title("  Kylä\u202e\u200b \n 🎉 <b>&amp;</b> ")).toBe("Kylä <b>&amp;</b>");
    expect(title("Kyla\u0308")).toBe("Kylä");
  });

  it("are left out whole where a letter of theirs cannot be drawn: half a name is a wrong one", () => {
    expect(title("Кылä ry")).toBe("Kylässä");
    expect(drawable({ title: "A", lines: ["日本 ry", "B", "\u200b"] }, letters).lines).toEqual(["B"]);
  });

  it("end in three dots where they are too long, and are smaller the longer they are", () => {
    expect(title("ä".repeat(141))).toBe(`${"ä".repeat(139)}…`);
    const sizes = [10, 30, 60, 100, 140].map((length) => titleSize("ä".repeat(length)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe("the picture", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is a PNG of 1200 × 630 whatever the names are, small, and asks nobody for anything", async () => {
    const asked: string[] = [];
    const fetch = globalThis.fetch;
    vi.stubGlobal("fetch", (at: string | URL) => {
      if (String(at).startsWith("data:")) return fetch(at);
      asked.push(String(at));
      return Promise.reject(new Error("nothing is fetched"));
    });
    const all = String.fromCodePoint(...[...letters].filter((one) => one > 31));
    for (const words of [
      "Vertaisvierailut",
      "ä".repeat(120),
      '<img src="https://a.example/x">',
      "🎉日本",
      ...(all.match(/.{1,100}/gsu) ?? []),
    ]) {
      const picture = Buffer.from(await drawn({ title: words, lines: [words, words] }));
      expect(picture.toString("latin1", 1, 4)).toBe("PNG");
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.length).toBeLessThan(200_000);
    }
    expect(asked).toEqual([]);
  }, 60_000);

  it("has the light colours of the theme", () => {
    const tokens = readFileSync("app/tokens.css", "utf8");
    for (const [name, colour] of Object.entries(pictureColours))
      expect(tokens).toContain(`--${name}: ${colour};`);
  });
});
