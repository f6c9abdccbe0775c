import type { Overrides } from "@/lib/i18n/overrides";

/** Visits that are proposed, and what is answered. */
export const proposals: Overrides<"proposals"> = {
  fi: {
    arrange: {
      otherPlace: "Heillä ei ole vielä tilaa vieraille. Paikka etsitään yhdessä.",
    },
    contactsOnly: "Yhteyshenkilönne vastaa ehdotukseen yhdistyksenne puolesta.",
    facts: {
      gap: "Vierailujen välissä",
    },
    factsTitle: "Mitä vierailut vaativat",
    title: "Ehdotus vierailuista",
    after: {
      confirmedTitle: "Vierailut toteutuvat!",
    },
    otherOpen: "{others, plural, one {Toinen yhdistys} other {{name}}} ei ole vielä vastannut.",
    otherYes: "{others, plural, one {Toinen yhdistys} other {{name}}} on jo vastannut kyllä.",
  },
  sv: {
    arrange: {
      otherPlace: "De har ingen lokal för gästerna ännu. Ni letar efter en tillsammans.",
    },
    contactsOnly: "Er kontaktperson svarar på förslaget för er förening.",
    facts: {
      gap: "Mellan besöken",
    },
    factsTitle: "Vad besöken kräver",
    title: "Förslag om besök",
    after: {
      confirmedTitle: "Besöken blir av!",
    },
    otherOpen: "{others, plural, one {Den andra föreningen} other {{name}}} har inte svarat ännu.",
    otherYes: "{others, plural, one {Den andra föreningen} other {{name}}} har redan svarat ja.",
  },
  en: {
    arrange: {
      otherPlace: "They don’t have a place for guests yet. You’ll look for one together.",
    },
    contactsOnly: "Your contact person answers the proposal for your association.",
    facts: {
      gap: "Between the visits",
    },
    factsTitle: "What the visits ask of you",
    title: "A proposal for you",
    after: {
      confirmedTitle: "Your visits are going ahead!",
    },
    otherOpen: "{others, plural, one {The other association} other {{name}}} hasn’t answered yet.",
    otherYes: "{others, plural, one {The other association} other {{name}}} has already said yes.",
  },
};
