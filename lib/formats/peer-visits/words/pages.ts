import type { Overrides } from "@/lib/i18n/overrides";

/** The front page. */
export const pages: Overrides<"pages"> = {
  fi: {
    front: {
      title: "Kaksi yhdistystä, kaksi kyläilyä",
      lead: "Kutsutte toisen yhdistyksen kylään ja käytte vuorostanne heillä. Te valitsette aiheen, fasilitaattori pitää huolen keskustelusta.",
      what: "Mitä vertaisvierailu on?",
      none: {
        body: "Kun seuraava kierros avautuu, näette sen tässä: mistä on kyse, milloin vieraillaan ja mihin mennessä kyselyyn vastataan.",
        action: "Lukekaa, mitä vierailu on",
      },
    },
  },
  sv: {
    front: {
      title: "Två föreningar, två besök",
      lead: "Ni bjuder hem en annan förening och hälsar i er tur på hos dem. Ni väljer ämnet, och facilitatorn håller i samtalet.",
      what: "Vad är ett besök mellan föreningar?",
      none: {
        body: "När nästa omgång öppnar ser ni den här: vad den handlar om, när besöken görs och när enkäten senast ska vara besvarad.",
        action: "Läs vad ett besök är",
      },
    },
  },
  en: {
    front: {
      title: "Two associations, two visits",
      lead: "You invite another association round, and then you visit them. You choose the topic; a facilitator looks after the conversation.",
      what: "What is a peer visit?",
      none: {
        body: "When the next round opens, you’ll see it here: what it’s about, when the visits are, and when to answer by.",
        action: "Read what a visit is like",
      },
    },
  },
};
