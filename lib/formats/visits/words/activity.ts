import type { Overrides } from "@/lib/i18n/overrides";

/** What has been done, in the log of it. */
export const activity: Overrides<"activity"> = {
  fi: {
    actions: {
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
    },
  },
  sv: {
    actions: {
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
    },
  },
  en: {
    actions: {
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
    },
  },
};
