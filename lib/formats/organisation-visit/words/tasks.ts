import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a group whose members visit each other, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    stations: {
      visit: "{n}. vierailu",
      assignment: "Itsearvio",
    },
    yours: {
      "propose-times": "Ehdottakaa aikoja {n}. vierailulle",
      vote: "Kertokaa, mitkä ajat sopivat {n}. vierailulle",
      choose: "Valitkaa {n}. vierailun aika",
      place: "Kertokaa vieraille, minne tulla",
      visit: "Merkitkää {n}. vierailu pidetyksi",
      assignment: "Tehkää itsearvio",
      survey: "Antakaa palautetta {n}. vierailusta",
      approval: "Lukekaa ja hyväksykää {document}{n, plural, =0 {} other { (#. vierailu)}}",
      correction: "Korjatkaa {document}{n, plural, =0 {} other { (#. vierailu)}}",
      document: "Kirjoittakaa {document}{n, plural, =0 {} other { (#. vierailu)}}",
    },
    about: {
      place:
        "Olette isäntänä. Osoite, kulkuohjeet ja esteettömyys riittävät; tiedot näkyvät myös kalenterissa.",
      assignment: "Muut näkevät arvionne vasta, kun kaikki ovat valmiita.",
      closing: "Millaisia vierailut olivat? Jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee.",
    },
    action: {
      assignment: "Avaa itsearvio",
    },
    theirs: {
      "propose-times": "Ajat {n}. vierailulle",
      vote: "Vastaukset {n}. vierailun aikoihin",
      choose: "{n}. vierailun ajan valinta",
      place: "{n}. vierailun paikka",
      visit: "{n}. vierailun kirjaaminen",
      assignment: "Itsearvio",
      survey: "Palaute {n}. vierailusta",
      approval: "{title}: hyväksyttävänä{n, plural, =0 {} other { (#. vierailu)}}",
      correction: "{title}: korjattavana{n, plural, =0 {} other { (#. vierailu)}}",
      document: "{title}: kirjoittamatta{n, plural, =0 {} other { (#. vierailu)}}",
    },
    now: {
      visit: "Seuraavaksi: {n}. vierailu",
      visitAction: "Katso vierailun tiedot",
      done: "Vierailut on pidetty. Kiitos!",
      partly: "Vierailut ovat ohi. Kiitos!",
      partlyText:
        "Osa vierailuista jäi pitämättä. Tämän sivun kohdassa Ihmiset kerrotaan, mihin asti yhteystiedot näkyvät, jos yhteistyö jatkuu.",
    },
  },
  sv: {
    stations: {
      visit: "Besök {n}",
      assignment: "Självvärdering",
    },
    yours: {
      "propose-times": "Föreslå tider för besök {n}",
      vote: "Berätta vilka tider som passar för besök {n}",
      choose: "Välj tid för besök {n}",
      place: "Berätta för gästerna vart de ska komma",
      visit: "Markera besök {n} som hållet",
      assignment: "Gör självvärderingen",
      survey: "Ge respons på besök {n}",
      approval: "Läs och godkänn {document}{n, plural, =0 {} other { (besök #)}}",
      correction: "Rätta {document}{n, plural, =0 {} other { (besök #)}}",
      document: "Skriv {document}{n, plural, =0 {} other { (besök #)}}",
    },
    about: {
      place:
        "Ni är värd. Adress, vägbeskrivning och tillgänglighet räcker; uppgifterna syns också i kalendern.",
      assignment: "De andra ser er självvärdering först när alla är klara.",
      closing: "Hurdana var besöken? Vid varje fråga står det vem som ser svaret.",
    },
    action: {
      assignment: "Öppna självvärderingen",
    },
    theirs: {
      "propose-times": "Tider för besök {n}",
      vote: "Svaren på tiderna för besök {n}",
      choose: "Valet av tid för besök {n}",
      place: "Platsen för besök {n}",
      visit: "Att markera besök {n} som hållet",
      assignment: "Självvärderingen",
      survey: "Respons på besök {n}",
      approval: "{title}: väntar på godkännande{n, plural, =0 {} other { (besök #)}}",
      correction: "{title}: ska rättas{n, plural, =0 {} other { (besök #)}}",
      document: "{title}: ska skrivas{n, plural, =0 {} other { (besök #)}}",
    },
    now: {
      visit: "Härnäst: besök {n}",
      visitAction: "Se uppgifterna om besöket",
      done: "Besöken har hållits. Tack!",
      partly: "Besöken är över. Tack!",
      partlyText:
        "Alla besök blev inte av. Under De som är med på den här sidan står det hur länge kontaktuppgifterna visas, om samarbetet fortsätter.",
    },
  },
  en: {
    stations: {
      visit: "Visit {n}",
      assignment: "Self-assessment",
    },
    yours: {
      "propose-times": "Propose times for visit {n}",
      vote: "Say which times suit you for visit {n}",
      choose: "Choose the time of visit {n}",
      place: "Tell your guests where to come",
      visit: "Mark visit {n} as held",
      assignment: "Do the self-assessment",
      survey: "Give feedback on visit {n}",
      approval: "Read and approve {document}{n, plural, =0 {} other { (visit #)}}",
      correction: "Correct {document}{n, plural, =0 {} other { (visit #)}}",
      document: "Write {document}{n, plural, =0 {} other { (visit #)}}",
    },
    about: {
      place:
        "You’re the host. An address, directions and whether there are steps will do; they also go into the calendar.",
      assignment: "The others see your self-assessment only when everybody is ready.",
      closing: "What were the visits like? Beside each question it says who sees your answer.",
    },
    action: {
      assignment: "Open the self-assessment",
    },
    theirs: {
      "propose-times": "Times for visit {n}",
      vote: "Answers about the times of visit {n}",
      choose: "Choosing the time of visit {n}",
      place: "The place of visit {n}",
      visit: "Marking visit {n} as held",
      assignment: "The self-assessment",
      survey: "Feedback on visit {n}",
      approval: "{title}: to be approved{n, plural, =0 {} other { (visit #)}}",
      correction: "{title}: to be corrected{n, plural, =0 {} other { (visit #)}}",
      document: "{title}: to be written{n, plural, =0 {} other { (visit #)}}",
    },
    now: {
      visit: "Next: visit {n}",
      visitAction: "See the details of the visit",
      done: "The visits are done. Thank you!",
      partly: "The visits are over. Thank you!",
      partlyText:
        "Not all of the visits took place. In case this leads to something more, People on this page says until when contact details are shown.",
    },
  },
};
