import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a visit, and the times that are found together. */
export const meetings: Overrides<"meetings"> = {
  fi: {
    times: { visit: "{n}. vierailu{hosted, select, yes {, isäntänä {host}} other {}}" },
    page: { title: "{n}. vierailu{hosted, select, yes {, isäntänä {host}} other {}}" },
  },
  sv: {
    times: { visit: "Besök {n}{hosted, select, yes {, värd {host}} other {}}" },
    page: { title: "Besök {n}{hosted, select, yes {, värd {host}} other {}}" },
  },
  en: {
    times: { visit: "Visit {n}{hosted, select, yes {, hosted by {host}} other {}}" },
    page: { title: "Visit {n}{hosted, select, yes {, hosted by {host}} other {}}" },
  },
};
