import type { Overrides } from "@/lib/i18n/overrides";

/** What those who guide a pair have in hand. */
export const facilitation: Overrides<"facilitation"> = {
  fi: {
    sheet: {
      assignment: "Välitehtävät rinnakkain",
    },
    attendance: {
      walkIn: {
        emailHint:
          "Osoitteella hänestä tulee yhdistyksen osallistuja: hän saa palautekyselyn tästä vierailusta ja kutsun seuraavaan, jos sellainen on sovittu. Ilman osoitetta hänet vain lasketaan, eikä häneltä kysytä mitään. Kertokaa tämä hänelle.",
      },
    },
    feedback: {
      back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
      toGuides: "{seats, plural, =2 {Parin} other {Ryhmän}} sanat teille ja koordinaattorille",
    },
    preparation: {
      lead: "Mitä yhdistykset kirjoittivat teille ja mitä ne toivovat. Lukekaa tämä ennen vierailua.",
    },
  },
  sv: {
    sheet: {
      assignment: "Mellanuppgifterna sida vid sida",
    },
    attendance: {
      walkIn: {
        emailHint:
          "Med en adress blir personen en av föreningens deltagare: hen får responsenkäten om det här besöket och en inbjudan till nästa, om ett sådant är avtalat. Utan adress räknas hen bara och tillfrågas inte om något. Berätta det för personen.",
      },
    },
    feedback: {
      back: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
      toGuides: "{seats, plural, =2 {Parets} other {Gruppens}} ord till er och koordinatorn",
    },
    preparation: {
      lead: "Vad föreningarna skrev till er och vad de hoppas på. Läs det här före besöket.",
    },
  },
  en: {
    sheet: {
      assignment: "The assignments side by side",
    },
    attendance: {
      walkIn: {
        emailHint:
          "With an address they become one of the association’s participants: they get the feedback survey about this visit and an invitation to the next one, if one has been agreed. Without an address they are only counted and asked nothing. Please tell them so.",
      },
    },
    feedback: {
      back: "To the {seats, plural, =2 {pair’s} other {group’s}} page",
      toGuides: "What the {seats, plural, =2 {pair} other {group}} told you and the coordinator",
    },
    preparation: {
      lead: "What the associations wrote to you and what they hope for. Read this before a visit.",
    },
  },
};
