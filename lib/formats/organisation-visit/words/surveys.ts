import type { Overrides } from "@/lib/i18n/overrides";

/** Its surveys, and who sees what is answered. */
export const surveys: Overrides<"surveys"> = {
  fi: {
    answering: {
      notAsked: {
        body: "Palautetta kysytään niiltä, jotka olivat vierailulla. Kolmen kuukauden päästä kysymme yhteyshenkilöiltä, miten kävi.",
      },
    },
    named: {
      title: "Yhdistyksen puolesta: {name}",
    },
    seenBy: {
      group: "Näkee: ryhmän yhdistykset, ja fasilitaattori, jos sellainen on",
    },
  },
  sv: {
    answering: {
      notAsked: {
        body: "Vi frågar dem som var med på besöket. Efter tre månader frågar vi kontaktpersonerna hur det gick.",
      },
    },
    named: {
      title: "För föreningens del: {name}",
    },
    seenBy: {
      group: "Syns för: gruppens föreningar och en eventuell facilitator",
    },
  },
  en: {
    answering: {
      notAsked: {
        body: "We ask for feedback from those who were at the visit. Three months later we ask the contact people how it went.",
      },
    },
    named: {
      title: "For the association: {name}",
    },
    seenBy: {
      group: "Seen by: the group’s associations, and the facilitator if there is one",
    },
  },
};
