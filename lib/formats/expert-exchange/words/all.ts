import type { Words } from "@/lib/i18n/overrides";

/** What an exchange of experts says otherwise than the platform. */
export const words: Words = {
  emails: {
    fi: {
      subjects: {
        "survey-asked":
          "{step, select, later {Mitä jäi käyttöön? {other}} other {Millainen vaihto oli? {other}}}",
      },
      leads: {
        "survey-asked":
          "{step, select, later {Vaihdosta on nyt kulunut aikaa. Kertokaa, mitä siitä jäi käyttöön.} other {Vaihto on nyt päättynyt. Kiitos! Kertokaa, millainen se oli.}}",
      },
    },
    sv: {
      subjects: {
        "survey-asked": "{step, select, later {Vad togs i bruk? {other}} other {Hur var utbytet? {other}}}",
      },
      leads: {
        "survey-asked":
          "{step, select, later {Det har nu gått en tid sedan utbytet. Berätta vad som togs i bruk.} other {Utbytet är nu slut. Tack! Berätta hur det var.}}",
      },
    },
    en: {
      subjects: {
        "survey-asked":
          "{step, select, later {What has stayed in use? {other}} other {What was the exchange like? {other}}}",
      },
      leads: {
        "survey-asked":
          "{step, select, later {It’s some time since the exchange. Tell us what has stayed in use.} other {The exchange is now over. Thank you! Tell us what it was like.}}",
      },
    },
  },
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
