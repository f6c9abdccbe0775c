import type { Overrides } from "@/lib/i18n/overrides";

/** The front page. */
export const pages: Overrides<"pages"> = {
  fi: {
    front: {
      none: {
        action: "Lukekaa, mitä vierailu on",
        body: "Kun seuraava kierros avautuu, näette sen tässä: mistä on kyse, milloin vieraillaan ja mihin mennessä kyselyyn vastataan.",
      },
    },
  },
  sv: {
    front: {
      none: {
        action: "Läs vad ett besök är",
        body: "När nästa omgång öppnar ser ni den här: vad den handlar om, när besöken görs och när enkäten senast ska vara besvarad.",
      },
    },
  },
  en: {
    front: {
      none: {
        action: "Read what a visit is like",
        body: "When the next round opens, you’ll see it here: what it’s about, when the visits are, and when to answer by.",
      },
    },
  },
};
