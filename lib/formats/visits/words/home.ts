import type { Overrides } from "@/lib/i18n/overrides";

/** One’s own page. */
export const home: Overrides<"home"> = {
  fi: {
    columns: {
      visit: "Seuraava vierailu",
    },
  },
  sv: {
    columns: {
      visit: "Nästa besök",
    },
  },
  en: {
    columns: {
      visit: "Next visit",
    },
  },
};
