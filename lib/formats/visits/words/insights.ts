import type { Overrides } from "@/lib/i18n/overrides";

/** What may be told onward. */
export const insights: Overrides<"insights"> = {
  fi: {
    empty: {
      body: "Tähän tulee yksi tai kaksi asiaa, jotka haluatte muidenkin yhdistysten kuulevan.",
    },
  },
  sv: {
    empty: {
      body: "Här samlas en eller två saker som ni vill att också andra föreningar ska få höra.",
    },
  },
  en: {
    empty: {
      body: "One or two things you’d like other associations to hear.",
    },
  },
};
