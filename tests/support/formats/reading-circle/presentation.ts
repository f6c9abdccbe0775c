import type { Presentation } from "@/lib/formats/presentation";
import type { AgendaItem } from "@/lib/formats/recipe";

/** What a reading circle is, told to somebody who has never been in one. */
export const presentation: Presentation = {
  audience: { fi: "Lukeville.", sv: "För dem som läser.", en: "For those who read." },
  facts: [
    {
      key: "time",
      icon: "clock",
      title: { fi: "Kolme iltaa", sv: "Tre kvällar", en: "Three evenings" },
      text: {
        fi: "Puolitoista tuntia kerrallaan, kirjastossa tai verkossa.",
        sv: "En och en halv timme åt gången, på biblioteket eller på nätet.",
        en: "An hour and a half at a time, at the library or online.",
      },
    },
  ],
  story: [
    {
      key: "answer",
      title: { fi: "Ilmoittaudutte", sv: "Ni anmäler er", en: "You sign up" },
      text: {
        fi: "Kerrotte nimenne ja mitä luette.",
        sv: "Ni berättar vad ni heter och vad ni läser.",
        en: "You tell us your name and what you read.",
      },
    },
    {
      key: "group",
      title: { fi: "Saatte ryhmän", sv: "Ni får en grupp", en: "You get a group" },
      text: {
        fi: "Ehdotamme ryhmää, ja se syntyy, kun kaikki sanovat kyllä.",
        sv: "Vi föreslår en grupp, och den bildas när alla säger ja.",
        en: "We suggest a group, and it comes about when everybody says yes.",
      },
    },
  ],
  questions: [
    {
      key: "book",
      question: {
        fi: "Pitääkö kirja ostaa?",
        sv: "Måste man köpa boken?",
        en: "Do I have to buy the book?",
      },
      answer: {
        fi: "Ei, kirjasto lainaa.",
        sv: "Nej, biblioteket lånar ut.",
        en: "No, the library lends it.",
      },
    },
  ],
};

/** The ninety minutes of an evening. */
export const evening: readonly AgendaItem[] = [
  {
    minutes: 20,
    key: "round",
    title: { fi: "Kierros", sv: "En runda", en: "A round" },
    what: {
      fi: "Jokainen lukee ääneen yhden kohdan.",
      sv: "Var och en läser upp ett ställe.",
      en: "Everyone reads one passage aloud.",
    },
  },
  {
    minutes: 60,
    key: "talk",
    title: { fi: "Puhutaan kirjasta", sv: "Vi talar om boken", en: "We talk about the book" },
    what: {
      fi: "Mikä jäi mieleen?",
      sv: "Vad minns ni?",
      en: "What stayed with you?",
    },
  },
  {
    minutes: 10,
    key: "next",
    title: { fi: "Mitä seuraavaksi", sv: "Vad härnäst", en: "What next" },
    what: {
      fi: "Sovitaan, mitä luetaan.",
      sv: "Vi kommer överens om vad vi läser.",
      en: "We agree on what to read.",
    },
  },
];
