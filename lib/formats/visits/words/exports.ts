import type { Overrides } from "@/lib/i18n/overrides";

/** Files of a programme of visits. */
export const exports: Overrides<"exports"> = {
  fi: {
    columns: {
      associations: "Yhdistykset",
      organisation: "Yhdistys",
      organisation1: "1. yhdistys",
      organisation2: "2. yhdistys",
      organisation3: "3. yhdistys",
      visit: "Vierailu",
      visitsHeld: "Pidettyjä vierailuja",
    },
    sheets: {
      visits: "Vierailut",
    },
    visits: {
      lead: "Yksi rivi kutakin vierailua kohti: milloin, missä ja montako tuli.",
      title: "Vierailut",
    },
    lead: "Taulukot vietäviksi toiseen ohjelmaan. Tiedostossa ei ole mitään, mitä ette näe näytöllä, eikä koskaan muistiinpanoja tai sitä, keiden luona joku ei haluaisi vierailla.",
    participants: {
      lead: "Yksi rivi kutakin ihmistä kohti: yhdistys, nimi ja yhteystiedot.",
    },
  },
  sv: {
    columns: {
      associations: "Föreningar",
      organisation: "Förening",
      organisation1: "Förening 1",
      organisation2: "Förening 2",
      organisation3: "Förening 3",
      visit: "Besök",
      visitsHeld: "Hållna besök",
    },
    sheets: {
      visits: "Besök",
    },
    visits: {
      lead: "En rad per besök: när, var och hur många som kom.",
      title: "Besök",
    },
    lead: "Tabeller för användning i ett annat program. I filen finns inget som ni inte ser på skärmen, och aldrig anteckningar eller vilka någon helst inte vill besöka.",
    participants: {
      lead: "En rad per person: förening, namn och kontaktuppgifter.",
    },
  },
  en: {
    columns: {
      associations: "Associations",
      organisation: "Association",
      organisation1: "Association 1",
      organisation2: "Association 2",
      organisation3: "Association 3",
      visit: "Visit",
      visitsHeld: "Visits held",
    },
    sheets: {
      visits: "Visits",
    },
    visits: {
      lead: "One row for each visit: when, where and how many came.",
      title: "Visits",
    },
    lead: "Tables to use in another program. A file never holds anything you don’t see on the screen, and never notes or whom somebody would rather not visit.",
    participants: {
      lead: "One row for each person: association, name and contact details.",
    },
  },
};
