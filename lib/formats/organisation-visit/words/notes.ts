import type { Overrides } from "@/lib/i18n/overrides";

/** The notebook of those who facilitate. */
export const notes: Overrides<"notes"> = {
  fi: {
    empty: {
      body: "Kirjoittakaa vierailun jälkeen muutama rivi itsellenne: seuraavalla kerralla muistatte, mihin jäitte.",
    },
  },
  sv: {
    empty: {
      body: "Skriv några rader för er själv efter besöket: nästa gång minns ni var ni slutade.",
    },
  },
  en: {
    empty: {
      body: "Jot down a line or two for yourself after the visit: next time you’ll remember where you left off.",
    },
  },
};
