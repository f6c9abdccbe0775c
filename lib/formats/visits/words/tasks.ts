import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a group whose members visit each other, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    yours: {
      place: "Kertokaa vieraille, minne tulla",
      talk: "Soittakaa: yhdistys haluaa jutella ensin",
    },
    about: {
      place:
        "Olette isäntänä. Osoite, kulkuohjeet ja esteettömyys riittävät; tiedot näkyvät myös kalenterissa.",
      talk: "Yhdistys haluaa kuulla lisää ennen kuin vastaa.",
    },
    now: {
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
    yours: {
      place: "Berätta för gästerna vart de ska komma",
      talk: "Ring upp: föreningen vill prata först",
    },
    about: {
      place:
        "Ni är värd. Adress, vägbeskrivning och tillgänglighet räcker; uppgifterna syns också i kalendern.",
      talk: "Föreningen vill höra mer innan den svarar.",
    },
    now: {
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
    yours: {
      place: "Tell your guests where to come",
      talk: "Call them: the association would like to talk first",
    },
    about: {
      place:
        "You’re the host. An address, directions and whether there are steps will do; they also go into the calendar.",
      talk: "The association would like to hear more before it answers.",
    },
    now: {
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
