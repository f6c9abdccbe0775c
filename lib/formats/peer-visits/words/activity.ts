import type { Overrides } from "@/lib/i18n/overrides";

/** What has been done, in the log of it. */
export const activity: Overrides<"activity"> = {
  fi: {
    actions: {
      enrolment: { "tell-unpaired": "Kertoi, ettei paria vielä ole" },
      group: {
        draft: "Luonnosteli parin",
        change: "Muutti parin tietoja",
        propose: "Ehdotti paria",
        confirm: "Pari vahvistui",
        complete: "Parin vierailut on tehty",
        dissolve: "Purki parin",
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
      enrolment: { "tell-unpaired": "Berättade att det inte finns någon partner ännu" },
      group: {
        draft: "Gjorde ett utkast till par",
        change: "Ändrade parets uppgifter",
        propose: "Föreslog paret",
        confirm: "Paret bekräftades",
        complete: "Parets besök är gjorda",
        dissolve: "Upplöste paret",
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
      enrolment: { "tell-unpaired": "Told an association that there is no partner yet" },
      group: {
        draft: "Drafted a pair",
        change: "Changed the pair’s details",
        propose: "Proposed the pair",
        confirm: "The pair was confirmed",
        complete: "The pair finished its visits",
        dissolve: "Dissolved the pair",
      },
      assignment: {
        "hand-in": "Handed in the assignment",
        "take-back": "Took the assignment back",
        "let-read": "Let the new facilitator read the assignment",
      },
    },
  },
};
