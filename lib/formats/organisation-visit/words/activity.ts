import type { Overrides } from "@/lib/i18n/overrides";

/** What has been done, in the log of it. */
export const activity: Overrides<"activity"> = {
  fi: {
    actions: {
      group: { complete: "Ryhmän vierailut on pidetty", enough: "Kertoi, että pidetyt vierailut riittävät" },
      assignment: {
        "hand-in": "Palautti itsearvion",
        "take-back": "Otti itsearvion takaisin",
        "let-read": "Antoi itsearvion uuden fasilitaattorin luettavaksi",
      },
    },
  },
  sv: {
    actions: {
      group: {
        complete: "Gruppens besök är hållna",
        enough: "Meddelade att de besök som har hållits räcker",
      },
      assignment: {
        "hand-in": "Lämnade in självvärderingen",
        "take-back": "Tog tillbaka självvärderingen",
        "let-read": "Lät den nya facilitatorn läsa självvärderingen",
      },
    },
  },
  en: {
    actions: {
      group: { complete: "The group finished its visits", enough: "Said that the visits held are enough" },
      assignment: {
        "hand-in": "Handed in the self-assessment",
        "take-back": "Took the self-assessment back",
        "let-read": "Let the new facilitator read the self-assessment",
      },
    },
  },
};
