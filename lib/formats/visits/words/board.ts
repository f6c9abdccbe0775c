import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board. */
export const board: Overrides<"board"> = {
  fi: {
    stations: { visit: "{n}. vierailu" },
    dissolution: {
      meetings:
        "{n, plural, =0 {Sovittuja vierailuja ei ole.} one {Sovittu vierailu perutaan, ja kalenterikutsu peruuntuu.} other {# sovittua vierailua perutaan, ja kalenterikutsut peruuntuvat.}}",
    },
    tasks: {
      times: "{n}. vierailun ajan sopiminen",
      place: "{n}. vierailun paikka ja ohjeet",
      visit: "{n}. vierailun kirjaaminen",
      feedback: "Palaute {n}. vierailusta",
    },
  },
  sv: {
    stations: { visit: "Besök {n}" },
    dissolution: {
      meetings:
        "{n, plural, =0 {Det finns inga avtalade besök.} one {Det avtalade besöket ställs in och kalenderinbjudan återkallas.} other {# avtalade besök ställs in och kalenderinbjudningarna återkallas.}}",
    },
    tasks: {
      times: "Tid för besök {n}",
      place: "Plats och anvisningar för besök {n}",
      visit: "Att markera besök {n} som hållet",
      feedback: "Respons på besök {n}",
    },
  },
  en: {
    stations: { visit: "Visit {n}" },
    dissolution: {
      meetings:
        "{n, plural, =0 {No visits have been agreed.} one {The agreed visit is cancelled, and so is its calendar invitation.} other {# agreed visits are cancelled, and so are their calendar invitations.}}",
    },
    tasks: {
      times: "A time for visit {n}",
      place: "Place and directions for visit {n}",
      visit: "Marking visit {n} as held",
      feedback: "Feedback on visit {n}",
    },
  },
};
