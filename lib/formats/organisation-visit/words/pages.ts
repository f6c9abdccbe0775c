import type { Overrides } from "@/lib/i18n/overrides";

/** The front page. */
export const pages: Overrides<"pages"> = {
  fi: {
    front: {
      title: "Katsotaan peiliin ja käydään kylässä",
      lead: "Mietitte ensin, miten omassa yhdistyksessänne menee, ja käytte sitten toistenne luona. Valmis ohjelma kantaa keskustelun, fasilitaattoria ei tarvita.",
      what: "Mikä järjestövisiitti on?",
    },
  },
  sv: {
    front: {
      title: "Se er i spegeln och hälsa på varandra",
      lead: "Ni funderar först på hur det går i er egen förening och hälsar sedan på hos varandra. Ett färdigt program bär samtalet; ni behöver ingen facilitator.",
      what: "Vad är en föreningsvisit?",
    },
  },
  en: {
    front: {
      title: "Look in the mirror, then visit each other",
      lead: "First you think about how things are in your own association, then you visit each other. A ready-made agenda carries the conversation; you don’t need a facilitator.",
      what: "What is an organisation visit?",
    },
  },
};
