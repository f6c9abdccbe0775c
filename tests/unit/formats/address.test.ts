import { describe, expect, it } from "vitest";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";

/** Words that speak to one person as a friend would, in Finnish and Swedish; English has no other. */
const toOne = {
  fi: [
    /(?<!\p{L})(sinä|sinu\p{L}*|olet|et|haluat|voit|voisit|saat|näet|seuraat|kysyt|kerrot|kirjoitat|isännöit)(?!\p{L})/iu,
    /(?<!\p{L})(työskentelet|tarvitset|menisit|suosittelisit|päätät|valvot|otit|opit|lähdet)(?!\p{L})/iu,
    /\p{L}{2,}[aeouyäö]si(?!\p{L})/iu,
    /\p{L}{2,}(t|is)k[oö](?!\p{L})/iu,
    /(^|[.!?:,] )(kirjoita|käy|aloita|kerro|valitse|vastaa|katso|lue|kysy)(?!\p{L})/iu,
  ],
  sv: [/(?<!\p{L})(du|dig|din|ditt|dina)(?!\p{L})/iu],
};

/** What stands there and speaks to nobody: numbers, years and what somebody else would do. */
const others = /(?<!\p{L})(yksi|kaksi|viisi|uusi|vuosi|kuukausi|ensi)(?!\p{L})/giu;

describe("how an exchange speaks to those who take part", () => {
  it("calls each of them what the platform calls everybody, in its surveys as on its pages", () => {
    const said = textsIn(expertExchange, "exchange");
    const wrong = said.filter(({ locale, text }) =>
      toOne[locale].some((word) => word.test(text.replace(others, ""))),
    );
    expect(said.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it("would find it", () => {
    const seen = {
      fi: ["Mitä haluat oppia?", "Esihenkilösi nimi", "Voitko ottaa vieraan vastaan?", "Kirjoita nimet."],
      sv: ["Din chefs namn"],
    };
    for (const locale of ["fi", "sv"] as const)
      for (const text of seen[locale])
        expect(
          toOne[locale].some((word) => word.test(text)),
          text,
        ).toBe(true);
  });
});

type Said = { path: string; locale: "fi" | "sv"; text: string };

function textsIn(value: unknown, path: string): Said[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "fi" || key === "sv" ? leavesOf(inner, key, path) : textsIn(inner, `${path}.${key}`),
  );
}

function leavesOf(value: unknown, locale: Said["locale"], path: string): Said[] {
  if (typeof value === "string") return [{ path, locale, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, locale, `${path}.${key}`));
}
