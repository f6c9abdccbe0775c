import type { Overrides } from "@/lib/i18n/overrides";

/** One’s own page. */
export const home: Overrides<"home"> = {
  fi: {
    facilitatingLead: "Pysähtyneet ensin, sitten ne, joiden vierailu on lähimpänä.",
  },
  sv: {
    facilitatingLead: "Först de grupper där det har stannat av, sedan de vars besök är närmast.",
  },
  en: {
    facilitatingLead: "The ones that have stalled come first, then the ones with the nearest visit.",
  },
};
