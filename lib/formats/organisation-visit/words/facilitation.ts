import type { Overrides } from "@/lib/i18n/overrides";

/** What those who guide a visit have in hand. */
export const facilitation: Overrides<"facilitation"> = {
  fi: {
    sheet: { assignment: "Itsearviot rinnakkain" },
    attendance: {
      walkIn: {
        emailHint:
          "Osoitteella hänestä tulee osallistuja: hän saa palautekyselyn tästä vierailusta ja kutsun seuraavaan, jos sellainen on sovittu. Ilman osoitetta hänet vain lasketaan, eikä häneltä kysytä mitään. Kertokaa tämä hänelle.",
      },
    },
    preparation: {
      lead: "Mitä osallistujat kirjoittivat teille ja mitä he toivovat. Lukekaa tämä ennen vierailua.",
    },
  },
  sv: {
    sheet: { assignment: "Självvärderingarna sida vid sida" },
    attendance: {
      walkIn: {
        emailHint:
          "Med en adress blir personen en av deltagarna: hen får responsenkäten om det här besöket och en inbjudan till nästa, om ett sådant är avtalat. Utan adress räknas hen bara och tillfrågas inte om något. Berätta det för personen.",
      },
    },
    preparation: { lead: "Vad deltagarna skrev till er och vad de hoppas på. Läs det här före besöket." },
  },
  en: {
    sheet: { assignment: "The self-assessments side by side" },
    attendance: {
      walkIn: {
        emailHint:
          "With an address they become one of the participants: they get the feedback survey about this visit and an invitation to the next one, if one has been agreed. Without an address they are only counted and asked nothing. Please tell them so.",
      },
    },
    preparation: {
      lead: "What the participants wrote to you and what they hope for. Read this before a visit.",
    },
  },
};
