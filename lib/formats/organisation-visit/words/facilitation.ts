import type { Overrides } from "@/lib/i18n/overrides";

/** What those who guide a visit have in hand. */
export const facilitation: Overrides<"facilitation"> = {
  fi: {
    sheet: {
      title: "Vierailun kulku",
      noTime: "Vierailulle ei ole vielä sovittu aikaa, joten kellonaikoja ei näy.",
      assignment: "Itsearviot rinnakkain",
      after: "Vierailun jälkeen",
    },
    attendance: {
      lead: "{n}. vierailu{hosted, select, yes {, isäntänä {host}} other {}}",
      back: "Vierailun sivulle",
      held: "Vierailu on merkitty pidetyksi",
      heldByClock:
        "Vierailun ajasta oli kulunut yli vuorokausi, joten se merkittiin pidetyksi itsestään. Palautetta kysyttiin kaikilta, mutta kukaan ei ole vielä vahvistanut, ketkä tulivat.",
      reopen: "Peru: vierailua ei ole pidetty",
      walkIn: {
        emailHint:
          "Osoitteella hänestä tulee osallistuja: hän saa palautekyselyn tästä vierailusta ja kutsun seuraavaan, jos sellainen on sovittu. Ilman osoitetta hänet vain lasketaan, eikä häneltä kysytä mitään. Kertokaa tämä hänelle.",
        done: {
          asked: "Lisätty. Hän saa viestin ja palautekyselyn, kun vierailu on merkitty pidetyksi.",
        },
      },
    },
    preparation: {
      lead: "Mitä osallistujat kirjoittivat teille ja mitä he toivovat. Lukekaa tämä ennen vierailua.",
    },
  },
  sv: {
    sheet: {
      title: "Plan för besöket",
      noTime: "Besöket har ingen tid än, så klockslagen saknas.",
      assignment: "Självvärderingarna sida vid sida",
      after: "Efter besöket",
    },
    attendance: {
      lead: "Besök {n}{hosted, select, yes {, värd {host}} other {}}",
      back: "Till besökets sida",
      held: "Besöket är markerat som hållet",
      heldByClock:
        "Det har gått mer än ett dygn sedan besöket, så det markerades automatiskt som hållet. Alla ombads om respons, men ingen har ännu bekräftat vilka som kom.",
      reopen: "Ångra: besöket har inte hållits",
      walkIn: {
        emailHint:
          "Med en adress blir personen en av deltagarna: hen får responsenkäten om det här besöket och en inbjudan till nästa, om ett sådant är avtalat. Utan adress räknas hen bara och tillfrågas inte om något. Berätta det för personen.",
        done: {
          asked: "Tillagd. Personen får ett meddelande, och enkäten när besöket har markerats som hållet.",
        },
      },
    },
    preparation: {
      lead: "Vad deltagarna skrev till er och vad de hoppas på. Läs det här före besöket.",
    },
  },
  en: {
    sheet: {
      title: "Plan for the visit",
      noTime: "The visit has no time yet, so there are no clock times.",
      assignment: "The self-assessments side by side",
      after: "After the visit",
    },
    attendance: {
      lead: "Visit {n}{hosted, select, yes {, hosted by {host}} other {}}",
      back: "To the visit’s page",
      held: "The visit has been marked as held",
      heldByClock:
        "More than a day had passed since the visit, so it was marked as held automatically. Everybody was asked for feedback, but nobody has confirmed yet who came.",
      reopen: "Undo: the visit wasn’t held",
      walkIn: {
        emailHint:
          "With an address they become one of the participants: they get the feedback survey about this visit and an invitation to the next one, if one has been agreed. Without an address they are only counted and asked nothing. Please tell them so.",
        done: {
          asked: "Added. They get a message, and the survey once the visit is marked as held.",
        },
      },
    },
    preparation: {
      lead: "What the participants wrote to you and what they hope for. Read this before a visit.",
    },
  },
};
