import type { Overrides } from "@/lib/i18n/overrides";

/** Files of a programme of pairs. */
export const exports: Overrides<"exports"> = {
  fi: {
    sheets: {
      pairs: "Parit",
    },
    columns: {
      pair: "Pari",
      pairState: "Parin tila",
    },
    pairs: {
      title: "Parit",
      lead: "Yksi rivi kutakin paria kohti, myös päättyneet ja luonnokset.",
    },
  },
  sv: {
    sheets: {
      pairs: "Par",
    },
    columns: {
      pair: "Partner",
      pairState: "Parets läge",
    },
    pairs: {
      title: "Par",
      lead: "En rad per par, också de som avslutats och utkasten.",
    },
  },
  en: {
    sheets: {
      pairs: "Pairs",
    },
    columns: {
      pair: "Partner",
      pairState: "State of the pair",
    },
    pairs: {
      title: "Pairs",
      lead: "One row for each pair, including drafts and those that have ended.",
    },
  },
};
