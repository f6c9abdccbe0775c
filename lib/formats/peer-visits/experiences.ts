import type { Question } from "@/lib/surveys/definition";

/** What is asked without a name of those who came, after the first meeting or after the last. */
export const experiences = {
  ideas: {
    key: "ideas",
    kind: "rating",
    label: {
      fi: "Saimme uusia ideoita tai uutta tietoa.",
      sv: "Vi fick nya idéer eller ny kunskap.",
      en: "We got new ideas or learned something new.",
    },
    required: false,
    seenBy: "totals",
  },
  support: {
    key: "support",
    kind: "rating",
    label: { fi: "Saimme vertaistukea.", sv: "Vi fick kamratstöd.", en: "We got support from our peers." },
    required: false,
    seenBy: "totals",
  },
  confidential: {
    key: "confidential",
    kind: "rating",
    label: {
      fi: "Ilmapiiri oli luottamuksellinen.",
      sv: "Atmosfären var förtrolig.",
      en: "We could talk in confidence.",
    },
    required: false,
    seenBy: "totals",
  },
  facilitation: {
    key: "facilitation",
    kind: "rating",
    label: {
      fi: "Fasilitaattori auttoi keskustelua eteenpäin.",
      sv: "Facilitatorn förde samtalet framåt.",
      en: "The facilitator helped the conversation along.",
    },
    required: false,
    seenBy: "totals",
  },
  fit: {
    key: "fit",
    kind: "rating",
    label: {
      fi: "Pari oli meille sopiva.",
      sv: "Partnern passade oss.",
      en: "Our partner suited us.",
    },
    required: false,
    seenBy: "totals",
  },
  assignment: {
    key: "assignment",
    kind: "rating",
    label: {
      fi: "Välitehtävä auttoi meitä.",
      sv: "Mellanuppgiften hjälpte oss.",
      en: "The assignment between the visits helped us.",
    },
    required: false,
    seenBy: "totals",
  },
  worth: {
    key: "worth",
    kind: "rating",
    label: {
      fi: "Vierailut olivat niihin käytetyn ajan arvoisia.",
      sv: "Besöken var värda den tid de tog.",
      en: "The visits were worth the time they took.",
    },
    required: false,
    seenBy: "totals",
  },
  arrangements: {
    key: "arrangements",
    kind: "rating",
    label: {
      fi: "Järjestelyt toimivat.",
      sv: "Arrangemangen fungerade.",
      en: "The practical arrangements worked.",
    },
    required: false,
    seenBy: "totals",
  },
  recommend: {
    key: "recommend",
    kind: "score",
    label: {
      fi: "Suosittelisin vierailua muille yhdistyksille.",
      sv: "Jag skulle rekommendera ett besök för andra föreningar.",
      en: "I would recommend a visit to other associations.",
    },
    hint: {
      fi: "0 = en lainkaan, 10 = ehdottomasti",
      sv: "0 = inte alls, 10 = absolut",
      en: "0 = not at all, 10 = definitely",
    },
    required: false,
    seenBy: "totals",
  },
  best: {
    key: "best",
    kind: "long-text",
    label: { fi: "Mikä oli parasta?", sv: "Vad var bäst?", en: "What was best?" },
    required: false,
    seenBy: "words",
    maxLength: 1000,
  },
  change: {
    key: "change",
    kind: "long-text",
    label: { fi: "Mitä muuttaisitte?", sv: "Vad skulle ni ändra?", en: "What would you change?" },
    required: false,
    seenBy: "words",
    maxLength: 1000,
  },
  greetings: {
    key: "greetings",
    kind: "long-text",
    label: {
      fi: "Terveiset fasilitaattorille",
      sv: "Hälsning till facilitatorn",
      en: "A word to the facilitator",
    },
    hint: {
      fi: "Vain fasilitaattori lukee tämän.",
      sv: "Bara facilitatorn läser det här.",
      en: "Only the facilitator reads this.",
    },
    required: false,
    seenBy: "facilitator",
    maxLength: 600,
  },
  quote: {
    key: "quote",
    kind: "long-text",
    label: {
      fi: "Lause, jonka voi kertoa eteenpäin",
      sv: "En mening som vi får berätta vidare",
      en: "A sentence we may share",
    },
    hint: {
      fi: "Mitä sanoisitte yhdistykselle, joka harkitsee vierailua?",
      sv: "Vad skulle ni säga till en förening som funderar på ett besök?",
      en: "What would you say to an association that’s thinking about a visit?",
    },
    required: false,
    seenBy: "quote",
    maxLength: 300,
  },
  quoteConsent: {
    key: "quoteConsent",
    kind: "choice",
    label: {
      fi: "Saako lausetta lainata?",
      sv: "Får meningen citeras?",
      en: "May we quote it?",
    },
    options: [
      { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
      { key: "anonymous", label: { fi: "Kyllä, nimettömänä", sv: "Ja, anonymt", en: "Yes, anonymously" } },
      {
        key: "named",
        label: {
          fi: "Kyllä, yhdistyksen nimellä",
          sv: "Ja, med föreningens namn",
          en: "Yes, with the association’s name",
        },
      },
    ],
    required: false,
    seenBy: "quote",
  },
} as const satisfies Record<string, Question>;
