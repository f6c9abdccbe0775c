import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board of an organisation visit. */
export const board: Overrides<"board"> = {
  fi: {
    stations: {
      visit: "{n}. vierailu",
      assignment: "Itsearvio",
    },
    group: {
      changeLead:
        "Uusi fasilitaattori saa viestin, ja sovitut vierailut siirtyvät hänen kalenteriinsa. Hän näkee sen, mitä tästä lähtien kirjoitetaan, ei aiempaa. Vaihdosta kerrotaan myös entiselle fasilitaattorille ja osallistujille.",
    },
    dissolution: {
      meetings:
        "{n, plural, =0 {Sovittuja vierailuja ei ole.} one {Sovittu vierailu perutaan, ja kalenterikutsu peruuntuu.} other {# sovittua vierailua perutaan, ja kalenterikutsut peruuntuvat.}}",
    },
    tasks: {
      times: "{n}. vierailun ajan sopiminen",
      place: "{n}. vierailun paikka ja ohjeet",
      visit: "{n}. vierailun kirjaaminen",
      assignment: "Itsearvio",
      feedback: "Palaute {n}. vierailusta",
      approval: "{title} hyväksyttävänä{n, plural, =0 {} other {, #. vierailu}}",
      document: "{title} kirjoitettavana{n, plural, =0 {} other {, #. vierailu}}",
    },
  },
  sv: {
    stations: {
      visit: "Besök {n}",
      assignment: "Självvärdering",
    },
    group: {
      changeLead:
        "Den nya facilitatorn får ett meddelande, och de avtalade besöken flyttas till hens kalender. Hen ser det som skrivs från och med nu, inte det tidigare. Även den tidigare facilitatorn och deltagarna får veta om bytet.",
    },
    dissolution: {
      meetings:
        "{n, plural, =0 {Det finns inga avtalade besök.} one {Det avtalade besöket ställs in och kalenderinbjudan återkallas.} other {# avtalade besök ställs in och kalenderinbjudningarna återkallas.}}",
    },
    tasks: {
      times: "Tid för besök {n}",
      place: "Plats och anvisningar för besök {n}",
      visit: "Att markera besök {n} som hållet",
      assignment: "Självvärderingen",
      feedback: "Respons på besök {n}",
      approval: "{title} att godkänna{n, plural, =0 {} other {, besök #}}",
      document: "{title} att skriva{n, plural, =0 {} other {, besök #}}",
    },
  },
  en: {
    stations: {
      visit: "Visit {n}",
      assignment: "Self-assessment",
    },
    group: {
      changeLead:
        "The new facilitator gets a message, and the agreed visits move to their calendar. They see what is written from now on, not what was written before. The former facilitator and the participants are told of the change too.",
    },
    dissolution: {
      meetings:
        "{n, plural, =0 {No visits have been agreed.} one {The agreed visit is cancelled, and so is its calendar invitation.} other {# agreed visits are cancelled, and so are their calendar invitations.}}",
    },
    tasks: {
      times: "A time for visit {n}",
      place: "Place and directions for visit {n}",
      visit: "Marking visit {n} as held",
      assignment: "The self-assessment",
      feedback: "Feedback on visit {n}",
      approval: "{title}, to be approved{n, plural, =0 {} other {, visit #}}",
      document: "{title}, to be written{n, plural, =0 {} other {, visit #}}",
    },
  },
};
