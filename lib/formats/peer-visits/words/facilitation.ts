import type { Overrides } from "@/lib/i18n/overrides";

/** What those who guide a pair have in hand. */
export const facilitation: Overrides<"facilitation"> = {
  fi: {
    sheet: { assignment: "Välitehtävät rinnakkain" },
    attendance: {
      lead: "{n}. vierailu, isäntänä {host}",
      walkIn: {
        side: "Minkä yhdistyksen kanssa hän tuli?",
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
      nothing: "Tämä yhdistys ei kirjoittanut mitään vain koordinaattorille ja fasilitaattorille.",
      action: "Lue, mitä yhdistykset kirjoittivat",
      text: "Mihin yhdistykset haluaisivat muutosta ja mitä ne toivovat. Luottamukselliset vastaukset näkevät vain koordinaattori ja fasilitaattori.",
      notAsked: "Tämä yhdistys vastasi lyhyeen kyselyyn, eikä siltä ole vielä kysytty näitä.",
    },
  },
  sv: {
    sheet: { assignment: "Mellanuppgifterna sida vid sida" },
    attendance: {
      lead: "Besök {n}, värd {host}",
      walkIn: {
        side: "Vilken förening kom hen med?",
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
      nothing: "Föreningen skrev ingenting enbart för koordinatorn och facilitatorn.",
      action: "Läs vad föreningarna skrev",
      text: "Vad föreningarna vill ändra på och vad de hoppas på. De förtroliga svaren syns bara för koordinatorn och facilitatorn.",
      notAsked: "Föreningen svarade på den korta enkäten, och det här har ännu inte frågats av den.",
    },
  },
  en: {
    sheet: { assignment: "The assignments side by side" },
    attendance: {
      lead: "Visit {n}, hosted by {host}",
      walkIn: {
        side: "Which association did they come with?",
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
      nothing: "This association wrote nothing that is only for the coordinator and the facilitator.",
      action: "Read what the associations wrote",
      text: "What the associations would like to change, and what they hope for. Only the coordinator and the facilitator see the confidential answers.",
      notAsked: "This association answered the short survey and hasn’t been asked these yet.",
    },
  },
};
