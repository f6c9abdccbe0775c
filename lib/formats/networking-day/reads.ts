import { said } from "@/lib/formats/asking";
import type { Reading } from "@/lib/formats/reading";

/** What is read of a card, and of what is said of the day. */
export const reads: Reading = {
  ...{ name: "fullName", workplace: "workplace", languages: "languages", ratherNot: "ratherNot" },
  ...{ interpretation: "needs", seating: "seating", quote: { text: "quote", consent: "quoteConsent" } },
  contact: { name: "fullName", email: "email", language: "contactLanguage" },
  face: {
    told: [
      { label: said("Mitä tekee", "Vad hen gör", "What they do"), words: "does" },
      { label: said("Voi auttaa", "Kan hjälpa med", "Can help with"), words: "helps" },
      { label: said("Etsii apua", "Söker hjälp med", "Looks for help with"), words: "seeks" },
    ],
  },
  onTheDay: ["needs"],
};
