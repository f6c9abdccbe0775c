import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a group whose members visit each other, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    stations: { assignment: "Itsearvio" },
    yours: {
      assignment: "Tehkää itsearvio",
      approval: "Lukekaa ja hyväksykää {document}{n, plural, =0 {} other { (#. vierailu)}}",
      correction: "Korjatkaa {document}{n, plural, =0 {} other { (#. vierailu)}}",
      document: "Kirjoittakaa {document}{n, plural, =0 {} other { (#. vierailu)}}",
    },
    about: {
      assignment: "Muut näkevät arvionne vasta, kun kaikki ovat valmiita.",
      closing: "Millaisia vierailut olivat? Jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee.",
    },
    action: { assignment: "Avaa itsearvio" },
    theirs: {
      assignment: "Itsearvio",
      approval: "{title}: hyväksyttävänä{n, plural, =0 {} other { (#. vierailu)}}",
      correction: "{title}: korjattavana{n, plural, =0 {} other { (#. vierailu)}}",
      document: "{title}: kirjoittamatta{n, plural, =0 {} other { (#. vierailu)}}",
    },
  },
  sv: {
    stations: { assignment: "Självvärdering" },
    yours: {
      assignment: "Gör självvärderingen",
      approval: "Läs och godkänn {document}{n, plural, =0 {} other { (besök #)}}",
      correction: "Rätta {document}{n, plural, =0 {} other { (besök #)}}",
      document: "Skriv {document}{n, plural, =0 {} other { (besök #)}}",
    },
    about: {
      assignment: "De andra ser er självvärdering först när alla är klara.",
      closing: "Hurdana var besöken? Vid varje fråga står det vem som ser svaret.",
    },
    action: { assignment: "Öppna självvärderingen" },
    theirs: {
      assignment: "Självvärderingen",
      approval: "{title}: väntar på godkännande{n, plural, =0 {} other { (besök #)}}",
      correction: "{title}: ska rättas{n, plural, =0 {} other { (besök #)}}",
      document: "{title}: ska skrivas{n, plural, =0 {} other { (besök #)}}",
    },
  },
  en: {
    stations: { assignment: "Self-assessment" },
    yours: {
      assignment: "Do the self-assessment",
      approval: "Read and approve {document}{n, plural, =0 {} other { (visit #)}}",
      correction: "Correct {document}{n, plural, =0 {} other { (visit #)}}",
      document: "Write {document}{n, plural, =0 {} other { (visit #)}}",
    },
    about: {
      assignment: "The others see your self-assessment only when everybody is ready.",
      closing: "What were the visits like? Beside each question it says who sees your answer.",
    },
    action: { assignment: "Open the self-assessment" },
    theirs: {
      assignment: "The self-assessment",
      approval: "{title}: to be approved{n, plural, =0 {} other { (visit #)}}",
      correction: "{title}: to be corrected{n, plural, =0 {} other { (visit #)}}",
      document: "{title}: to be written{n, plural, =0 {} other { (visit #)}}",
    },
  },
};
