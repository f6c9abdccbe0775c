import type { Overrides } from "@/lib/i18n/overrides";

/** Files of a programme of pairs. */
export const exports: Overrides<"exports"> = {
  fi: {
    lead: "Taulukot vietäviksi toiseen ohjelmaan. Tiedostossa ei ole mitään, mitä ette näe näytöllä, eikä koskaan muistiinpanoja tai sitä, keiden luona joku ei haluaisi vierailla.",
    sheets: {
      pairs: "Parit",
      visits: "Vierailut",
    },
    columns: {
      organisation: "Yhdistys",
      pair: "Pari",
      pairState: "Parin tila",
      organisation1: "1. yhdistys",
      organisation2: "2. yhdistys",
      organisation3: "3. yhdistys",
      visitsHeld: "Pidettyjä vierailuja",
      visit: "Vierailu",
      associations: "Yhdistykset",
    },
    participants: {
      lead: "Yksi rivi kutakin ihmistä kohti: yhdistys, nimi ja yhteystiedot.",
    },
    pairs: {
      title: "Parit",
      lead: "Yksi rivi kutakin paria kohti, myös päättyneet ja luonnokset.",
    },
    visits: {
      title: "Vierailut",
      lead: "Yksi rivi kutakin vierailua kohti: milloin, missä ja montako tuli.",
    },
  },
  sv: {
    lead: "Tabeller för användning i ett annat program. I filen finns inget som ni inte ser på skärmen, och aldrig anteckningar eller vilka någon helst inte vill besöka.",
    sheets: {
      pairs: "Par",
      visits: "Besök",
    },
    columns: {
      organisation: "Förening",
      pair: "Partner",
      pairState: "Parets läge",
      organisation1: "Förening 1",
      organisation2: "Förening 2",
      organisation3: "Förening 3",
      visitsHeld: "Hållna besök",
      visit: "Besök",
      associations: "Föreningar",
    },
    participants: {
      lead: "En rad per person: förening, namn och kontaktuppgifter.",
    },
    pairs: {
      title: "Par",
      lead: "En rad per par, också de som avslutats och utkasten.",
    },
    visits: {
      title: "Besök",
      lead: "En rad per besök: när, var och hur många som kom.",
    },
  },
  en: {
    lead: "Tables to use in another program. A file never holds anything you don’t see on the screen, and never notes or whom somebody would rather not visit.",
    sheets: {
      pairs: "Pairs",
      visits: "Visits",
    },
    columns: {
      organisation: "Association",
      pair: "Partner",
      pairState: "State of the pair",
      organisation1: "Association 1",
      organisation2: "Association 2",
      organisation3: "Association 3",
      visitsHeld: "Visits held",
      visit: "Visit",
      associations: "Associations",
    },
    participants: {
      lead: "One row for each person: association, name and contact details.",
    },
    pairs: {
      title: "Pairs",
      lead: "One row for each pair, including drafts and those that have ended.",
    },
    visits: {
      title: "Visits",
      lead: "One row for each visit: when, where and how many came.",
    },
  },
};
