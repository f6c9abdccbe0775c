import type { Overrides } from "@/lib/i18n/overrides";

/** What those who guide a visit have in hand. */
export const facilitation: Overrides<"facilitation"> = {
  fi: {
    sheet: {
      title: "Vierailun kulku",
      noTime: "Vierailulle ei ole vielä sovittu aikaa, joten kellonaikoja ei näy.",
      after: "Vierailun jälkeen",
    },
    attendance: {
      back: "Vierailun sivulle",
      held: "Vierailu on merkitty pidetyksi",
      heldByClock:
        "Vierailun ajasta oli kulunut yli vuorokausi, joten se merkittiin pidetyksi itsestään. Palautetta kysyttiin kaikilta, mutta kukaan ei ole vielä vahvistanut, ketkä tulivat.",
      reopen: "Peru: vierailua ei ole pidetty",
      walkIn: {
        done: {
          asked: "Lisätty. Hän saa viestin ja palautekyselyn, kun vierailu on merkitty pidetyksi.",
        },
        side: "Minkä yhdistyksen kanssa hän tuli?",
      },
    },
    preparation: {
      action: "Lue, mitä yhdistykset kirjoittivat",
      notAsked: "Tämä yhdistys vastasi lyhyeen kyselyyn, eikä siltä ole vielä kysytty näitä.",
      nothing: "Tämä yhdistys ei kirjoittanut mitään vain koordinaattorille ja fasilitaattorille.",
      text: "Mihin yhdistykset haluaisivat muutosta ja mitä ne toivovat. Luottamukselliset vastaukset näkevät vain koordinaattori ja fasilitaattori.",
    },
  },
  sv: {
    sheet: {
      title: "Plan för besöket",
      noTime: "Besöket har ingen tid än, så klockslagen saknas.",
      after: "Efter besöket",
    },
    attendance: {
      back: "Till besökets sida",
      held: "Besöket är markerat som hållet",
      heldByClock:
        "Det har gått mer än ett dygn sedan besöket, så det markerades automatiskt som hållet. Alla ombads om respons, men ingen har ännu bekräftat vilka som kom.",
      reopen: "Ångra: besöket har inte hållits",
      walkIn: {
        done: {
          asked: "Tillagd. Personen får ett meddelande, och enkäten när besöket har markerats som hållet.",
        },
        side: "Vilken förening kom hen med?",
      },
    },
    preparation: {
      action: "Läs vad föreningarna skrev",
      notAsked: "Föreningen svarade på den korta enkäten, och det här har ännu inte frågats av den.",
      nothing: "Föreningen skrev ingenting enbart för koordinatorn och facilitatorn.",
      text: "Vad föreningarna vill ändra på och vad de hoppas på. De förtroliga svaren syns bara för koordinatorn och facilitatorn.",
    },
  },
  en: {
    sheet: {
      title: "Plan for the visit",
      noTime: "The visit has no time yet, so there are no clock times.",
      after: "After the visit",
    },
    attendance: {
      back: "To the visit’s page",
      held: "The visit has been marked as held",
      heldByClock:
        "More than a day had passed since the visit, so it was marked as held automatically. Everybody was asked for feedback, but nobody has confirmed yet who came.",
      reopen: "Undo: the visit wasn’t held",
      walkIn: {
        done: {
          asked: "Added. They get a message, and the survey once the visit is marked as held.",
        },
        side: "Which association did they come with?",
      },
    },
    preparation: {
      action: "Read what the associations wrote",
      notAsked: "This association answered the short survey and hasn’t been asked these yet.",
      nothing: "This association wrote nothing that is only for the coordinator and the facilitator.",
      text: "What the associations would like to change, and what they hope for. Only the coordinator and the facilitator see the confidential answers.",
    },
  },
};
