import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a group whose members visit each other, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    stations: {
      visit: "{n}. vierailu",
    },
    yours: {
      "propose-times": "Ehdottakaa aikoja {n}. vierailulle",
      vote: "Kertokaa, mitkä ajat sopivat {n}. vierailulle",
      choose: "Valitkaa {n}. vierailun aika",
      place: "Kertokaa vieraille, minne tulla",
      visit: "Merkitkää {n}. vierailu pidetyksi",
      survey: "Antakaa palautetta {n}. vierailusta",
      talk: "Soittakaa: yhdistys haluaa jutella ensin",
    },
    about: {
      place:
        "Olette isäntänä. Osoite, kulkuohjeet ja esteettömyys riittävät; tiedot näkyvät myös kalenterissa.",
      talk: "Yhdistys haluaa kuulla lisää ennen kuin vastaa.",
    },
    theirs: {
      "propose-times": "Ajat {n}. vierailulle",
      vote: "Vastaukset {n}. vierailun aikoihin",
      choose: "{n}. vierailun ajan valinta",
      place: "{n}. vierailun paikka",
      visit: "{n}. vierailun kirjaaminen",
      survey: "Palaute {n}. vierailusta",
    },
    now: {
      visit: "Seuraavaksi: {n}. vierailu",
      visitAction: "Katso vierailun tiedot",
      done: "Vierailut on pidetty. Kiitos!",
      partly: "Vierailut ovat ohi. Kiitos!",
      partlyText:
        "Osa vierailuista jäi pitämättä. Tämän sivun kohdassa Ihmiset kerrotaan, mihin asti yhteystiedot näkyvät, jos yhteistyö jatkuu.",
    },
    who: {
      participants: "vierailulla olleet",
    },
  },
  sv: {
    stations: {
      visit: "Besök {n}",
    },
    yours: {
      "propose-times": "Föreslå tider för besök {n}",
      vote: "Berätta vilka tider som passar för besök {n}",
      choose: "Välj tid för besök {n}",
      place: "Berätta för gästerna vart de ska komma",
      visit: "Markera besök {n} som hållet",
      survey: "Ge respons på besök {n}",
      talk: "Ring upp: föreningen vill prata först",
    },
    about: {
      place:
        "Ni är värd. Adress, vägbeskrivning och tillgänglighet räcker; uppgifterna syns också i kalendern.",
      talk: "Föreningen vill höra mer innan den svarar.",
    },
    theirs: {
      "propose-times": "Tider för besök {n}",
      vote: "Svaren på tiderna för besök {n}",
      choose: "Valet av tid för besök {n}",
      place: "Platsen för besök {n}",
      visit: "Att markera besök {n} som hållet",
      survey: "Respons på besök {n}",
    },
    now: {
      visit: "Härnäst: besök {n}",
      visitAction: "Se uppgifterna om besöket",
      done: "Besöken har hållits. Tack!",
      partly: "Besöken är över. Tack!",
      partlyText:
        "Alla besök blev inte av. Under De som är med på den här sidan står det hur länge kontaktuppgifterna visas, om samarbetet fortsätter.",
    },
    who: {
      participants: "de som var med",
    },
  },
  en: {
    stations: {
      visit: "Visit {n}",
    },
    yours: {
      "propose-times": "Propose times for visit {n}",
      vote: "Say which times suit you for visit {n}",
      choose: "Choose the time of visit {n}",
      place: "Tell your guests where to come",
      visit: "Mark visit {n} as held",
      survey: "Give feedback on visit {n}",
      talk: "Call them: the association would like to talk first",
    },
    about: {
      place:
        "You’re the host. An address, directions and whether there are steps will do; they also go into the calendar.",
      talk: "The association would like to hear more before it answers.",
    },
    theirs: {
      "propose-times": "Times for visit {n}",
      vote: "Answers about the times of visit {n}",
      choose: "Choosing the time of visit {n}",
      place: "The place of visit {n}",
      visit: "Marking visit {n} as held",
      survey: "Feedback on visit {n}",
    },
    now: {
      visit: "Next: visit {n}",
      visitAction: "See the details of the visit",
      done: "The visits are done. Thank you!",
      partly: "The visits are over. Thank you!",
      partlyText:
        "Not all of the visits took place. In case this leads to something more, People on this page says until when contact details are shown.",
    },
    who: {
      participants: "those who came",
    },
  },
};
