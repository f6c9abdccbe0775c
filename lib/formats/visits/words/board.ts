import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board. */
export const board: Overrides<"board"> = {
  fi: {
    dissolution: {
      meetings:
        "{n, plural, =0 {Sovittuja vierailuja ei ole.} one {Sovittu vierailu perutaan, ja kalenterikutsu peruuntuu.} other {# sovittua vierailua perutaan, ja kalenterikutsut peruuntuvat.}}",
    },
  },
  sv: {
    dissolution: {
      meetings:
        "{n, plural, =0 {Det finns inga avtalade besök.} one {Det avtalade besöket ställs in och kalenderinbjudan återkallas.} other {# avtalade besök ställs in och kalenderinbjudningarna återkallas.}}",
    },
  },
  en: {
    dissolution: {
      meetings:
        "{n, plural, =0 {No visits have been agreed.} one {The agreed visit is cancelled, and so is its calendar invitation.} other {# agreed visits are cancelled, and so are their calendar invitations.}}",
    },
  },
};
