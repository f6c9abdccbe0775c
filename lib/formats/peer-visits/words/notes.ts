import type { Overrides } from "@/lib/i18n/overrides";

/** The notebook of those who facilitate a pair. */
export const notes: Overrides<"notes"> = {
  fi: {
    back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
    empty: {
      body: "Kirjoittakaa vierailun jälkeen pari riviä itsellenne: seuraavalla kerralla muistatte, mihin jäitte.",
    },
  },
  sv: {
    back: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
    empty: {
      body: "Skriv ett par rader för er själv efter besöket: nästa gång minns ni var ni slutade.",
    },
  },
  en: {
    back: "To the {seats, plural, =2 {pair’s} other {group’s}} page",
    empty: {
      body: "Jot down a line or two for yourself after the visit: next time you’ll remember where you left off.",
    },
  },
};
