import type { Overrides } from "@/lib/i18n/overrides";

/** What has been done, in the log of it. */
export const activity: Overrides<"activity"> = {
  fi: {
    actions: {
      enrolment: {
        "tell-unpaired": "Kertoi, ettei paria vielä ole",
      },
      group: {
        draft: "Luonnosteli parin",
        change: "Muutti parin tietoja",
        propose: "Ehdotti paria",
        confirm: "Pari vahvistui",
        complete: "Parin vierailut on tehty",
        dissolve: "Purki parin",
      },
      meeting: {
        schedule: "Sopi vierailun ajan",
        hold: "Merkitsi vierailun pidetyksi",
        "confirm-attendance": "Vahvisti, ketkä tulivat vierailulle",
        cancel: "Perui vierailun",
        reopen: "Avasi vierailun uudelleen",
        reinstate: "Palautti perutun vierailun",
        miss: "Merkitsi, ettei vierailua pidetty",
        "add-walk-in": "Lisäsi vierailulle tulleen",
        "remove-walk-in": "Poisti vierailulle lisätyn",
        answer: "Kertoi, pääseekö vierailulle",
      },
      assignment: {
        "hand-in": "Palautti välitehtävän",
        "take-back": "Otti välitehtävän takaisin",
        "let-read": "Antoi välitehtävän uuden fasilitaattorin luettavaksi",
      },
    },
  },
  sv: {
    actions: {
      enrolment: {
        "tell-unpaired": "Berättade att det inte finns någon partner ännu",
      },
      group: {
        draft: "Gjorde ett utkast till par",
        change: "Ändrade parets uppgifter",
        propose: "Föreslog paret",
        confirm: "Paret bekräftades",
        complete: "Parets besök är gjorda",
        dissolve: "Upplöste paret",
      },
      meeting: {
        schedule: "Bestämde tid för besöket",
        hold: "Antecknade att besöket hållits",
        "confirm-attendance": "Bekräftade vilka som kom till besöket",
        cancel: "Ställde in besöket",
        reopen: "Öppnade besöket på nytt",
        reinstate: "Tog tillbaka det inställda besöket",
        miss: "Antecknade att besöket inte blev av",
        "add-walk-in": "Lade till någon som kom på besöket",
        "remove-walk-in": "Tog bort någon som lagts till på besöket",
        answer: "Berättade om hen kommer till besöket",
      },
      assignment: {
        "hand-in": "Lämnade in mellanuppgiften",
        "take-back": "Tog tillbaka mellanuppgiften",
        "let-read": "Lät den nya facilitatorn läsa mellanuppgiften",
      },
    },
  },
  en: {
    actions: {
      enrolment: {
        "tell-unpaired": "Told an association that there is no partner yet",
      },
      group: {
        draft: "Drafted a pair",
        change: "Changed the pair’s details",
        propose: "Proposed the pair",
        confirm: "The pair was confirmed",
        complete: "The pair finished its visits",
        dissolve: "Dissolved the pair",
      },
      meeting: {
        schedule: "Agreed the time of the visit",
        hold: "Marked the visit as held",
        "confirm-attendance": "Confirmed who came to the visit",
        cancel: "Cancelled the visit",
        reopen: "Reopened the visit",
        reinstate: "Brought back the cancelled visit",
        miss: "Recorded that the visit didn’t take place",
        "add-walk-in": "Added somebody who came to the visit",
        "remove-walk-in": "Removed somebody added to the visit",
        answer: "Said whether they can come to the visit",
      },
      assignment: {
        "hand-in": "Handed in the assignment",
        "take-back": "Took the assignment back",
        "let-read": "Let the new facilitator read the assignment",
      },
    },
  },
};
