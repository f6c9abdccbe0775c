import type { Overrides } from "@/lib/i18n/overrides";

/** How far a programme of pairs is. */
export const states: Overrides<"states"> = {
  fi: {
    programme: {
      MATCHING: "Pareja tehdään",
    },
  },
  sv: {
    programme: {
      MATCHING: "Par bildas",
    },
  },
  en: {
    programme: {
      MATCHING: "Pairing",
    },
  },
};
