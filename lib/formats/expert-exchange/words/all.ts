import type { Words } from "@/lib/i18n/overrides";

/** What an exchange of experts says otherwise than the platform. */
export const words: Words = {
  groups: {
    fi: { cycle: "Vaihto vaihe vaiheelta", visit: { atHome: "Vaihtopäivät teidän luonanne" } },
    sv: { cycle: "Utbytet steg för steg", visit: { atHome: "Utbytesbesök hos er" } },
    en: { cycle: "The exchange, step by step", visit: { atHome: "Exchange visit at your place" } },
  },
  board: {
    fi: { nav: { groups: "Vaihdot", matching: "Kuka kenen luo" }, title: "Vaihdot" },
    sv: { nav: { groups: "Utbyten", matching: "Vem till vem" }, title: "Utbyten" },
    en: { nav: { groups: "Exchanges", matching: "Who goes to whom" }, title: "Exchanges" },
  },
  matching: {
    fi: { title: "Kuka kenen luo" },
    sv: { title: "Vem till vem" },
    en: { title: "Who goes to whom" },
  },
  pages: {
    fi: {
      front: {
        title: "Käykää katsomassa, miten muut tekevät",
        lead: "Muutama päivä kollegan luona, ja hän teidän luonanne. Alansa kanssa ei tarvitse olla yksin.",
        what: "Mikä asiantuntijavaihto on?",
      },
    },
    sv: {
      front: {
        title: "Kom och se hur andra gör",
        lead: "Några dagar hos en kollega, och hen hos er. Ingen behöver vara ensam om sitt område.",
        what: "Vad är ett expertutbyte?",
      },
    },
    en: {
      front: {
        title: "Go and see how others do it",
        lead: "A few days at a colleague’s, and they at yours. Nobody has to be alone with their field.",
        what: "What is an exchange of experts?",
      },
    },
  },
};
