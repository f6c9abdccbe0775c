import type { Overrides } from "@/lib/i18n/overrides";

/** The front page. */
export const pages: Overrides<"pages"> = {
  fi: {
    front: {
      title: "Kaksi yhdistystä, kaksi kyläilyä",
      lead: "Kutsutte toisen yhdistyksen kylään ja käytte vuorostanne heillä. Te valitsette aiheen, fasilitaattori pitää huolen keskustelusta.",
      what: "Mitä vertaisvierailu on?",
    },
  },
  sv: {
    front: {
      title: "Två föreningar, två besök",
      lead: "Ni bjuder hem en annan förening och hälsar i er tur på hos dem. Ni väljer ämnet, och facilitatorn håller i samtalet.",
      what: "Vad är ett besök mellan föreningar?",
    },
  },
  en: {
    front: {
      title: "Two associations, two visits",
      lead: "You invite another association round, and then you visit them. You choose the topic; a facilitator looks after the conversation.",
      what: "What is a peer visit?",
    },
  },
};
