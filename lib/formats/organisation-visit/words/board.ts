import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board of an organisation visit. */
export const board: Overrides<"board"> = {
  fi: {
    stations: {
      assignment: "Itsearvio",
    },
    group: {
      changeLead:
        "Uusi fasilitaattori saa viestin, ja sovitut vierailut siirtyvät hänen kalenteriinsa. Hän näkee sen, mitä tästä lähtien kirjoitetaan, ei aiempaa. Vaihdosta kerrotaan myös entiselle fasilitaattorille ja osallistujille.",
      dissolved: "Ryhmä on purettu. Yhdistykset voi sijoittaa toisiin ryhmiin.",
    },
    tasks: {
      assignment: "Itsearvio",
      closing: "Kysely kolmen kuukauden päästä",
    },
    dissolution: {
      again: "Yhdistykset voi sijoittaa toisiin ryhmiin.",
      told: "Yhdistysten yhteyshenkilöille kerrotaan, etteivät vierailut toteudu. Syytä ei kerrota.",
    },
  },
  sv: {
    stations: {
      assignment: "Självvärdering",
    },
    group: {
      changeLead:
        "Den nya facilitatorn får ett meddelande, och de avtalade besöken flyttas till hens kalender. Hen ser det som skrivs från och med nu, inte det tidigare. Även den tidigare facilitatorn och deltagarna får veta om bytet.",
      dissolved: "Gruppen är upplöst. Föreningarna kan placeras i andra grupper.",
    },
    tasks: {
      assignment: "Självvärderingen",
      closing: "Enkäten efter tre månader",
    },
    dissolution: {
      again: "Föreningarna kan placeras i andra grupper.",
      told: "Föreningarnas kontaktpersoner får veta att besöken inte blir av. Orsaken berättas inte.",
    },
  },
  en: {
    stations: {
      assignment: "Self-assessment",
    },
    group: {
      changeLead:
        "The new facilitator gets a message, and the agreed visits move to their calendar. They see what is written from now on, not what was written before. The former facilitator and the participants are told of the change too.",
      dissolved: "The group has been dissolved. The associations can be placed in other groups.",
    },
    tasks: {
      assignment: "The self-assessment",
      closing: "The survey after three months",
    },
    dissolution: {
      again: "The associations can be placed in other groups.",
      told: "The associations’ contact people are told that the visits aren’t going ahead. They aren’t told why.",
    },
  },
};
