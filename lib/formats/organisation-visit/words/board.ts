import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board of an organisation visit. */
export const board: Overrides<"board"> = {
  fi: {
    stations: { assignment: "Itsearvio" },
    group: {
      changeLead:
        "Uusi fasilitaattori saa viestin, ja sovitut vierailut siirtyvät hänen kalenteriinsa. Hän näkee sen, mitä tästä lähtien kirjoitetaan, ei aiempaa. Vaihdosta kerrotaan myös entiselle fasilitaattorille ja osallistujille.",
    },
    tasks: {
      assignment: "Itsearvio",
      approval: "{title} hyväksyttävänä{n, plural, =0 {} other {, #. vierailu}}",
      document: "{title} kirjoitettavana{n, plural, =0 {} other {, #. vierailu}}",
    },
  },
  sv: {
    stations: { assignment: "Självvärdering" },
    group: {
      changeLead:
        "Den nya facilitatorn får ett meddelande, och de avtalade besöken flyttas till hens kalender. Hen ser det som skrivs från och med nu, inte det tidigare. Även den tidigare facilitatorn och deltagarna får veta om bytet.",
    },
    tasks: {
      assignment: "Självvärderingen",
      approval: "{title} att godkänna{n, plural, =0 {} other {, besök #}}",
      document: "{title} att skriva{n, plural, =0 {} other {, besök #}}",
    },
  },
  en: {
    stations: { assignment: "Self-assessment" },
    group: {
      changeLead:
        "The new facilitator gets a message, and the agreed visits move to their calendar. They see what is written from now on, not what was written before. The former facilitator and the participants are told of the change too.",
    },
    tasks: {
      assignment: "The self-assessment",
      approval: "{title}, to be approved{n, plural, =0 {} other {, visit #}}",
      document: "{title}, to be written{n, plural, =0 {} other {, visit #}}",
    },
  },
};
