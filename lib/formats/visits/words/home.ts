import type { Overrides } from "@/lib/i18n/overrides";

/** One’s own page. */
export const home: Overrides<"home"> = {
  fi: {
    columns: {
      visit: "Seuraava vierailu",
    },
    nextVisit: "{n}. vierailu {when}",
  },
  sv: {
    columns: {
      visit: "Nästa besök",
    },
    nextVisit: "Besök {n}: {when}",
  },
  en: {
    columns: {
      visit: "Next visit",
    },
    nextVisit: "Visit {n}, {when}",
  },
};
