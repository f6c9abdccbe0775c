import type { Question, SurveyDefinition } from "@/lib/surveys/definition";

const claims: readonly Question[] = [
  {
    key: "acquainted",
    kind: "rating",
    label: {
      fi: "Ehdimme tutustua toisiimme riittävästi.",
      sv: "Vi hann lära känna varandra tillräckligt.",
      en: "We had enough time to get to know each other.",
    },
    required: false,
    seenBy: "totals",
  },
  {
    key: "topic",
    kind: "rating",
    label: {
      fi: "Aihe oli meille tärkeä.",
      sv: "Ämnet var viktigt för oss.",
      en: "The topic mattered to us.",
    },
    required: false,
    seenBy: "totals",
  },
  {
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
  {
    key: "support",
    kind: "rating",
    label: { fi: "Saimme vertaistukea.", sv: "Vi fick kamratstöd.", en: "We got support from our peers." },
    required: false,
    seenBy: "totals",
  },
  {
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
  {
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
  {
    key: "fit",
    kind: "rating",
    label: { fi: "Pari oli meille sopiva.", sv: "Partnern passade oss.", en: "Our partner suited us." },
    required: false,
    seenBy: "totals",
  },
  {
    key: "assignment",
    kind: "rating",
    label: {
      fi: "Välitehtävä auttoi meitä.",
      sv: "Mellanuppgiften hjälpte oss.",
      en: "The assignment between the visits helped us.",
    },
    hint: {
      fi: "Jos ette ole vielä tehneet välitehtävää, jättäkää tämä väliin.",
      sv: "Om ni ännu inte har gjort mellanuppgiften, hoppa över den här frågan.",
      en: "If you haven’t done the assignment yet, skip this.",
    },
    required: false,
    seenBy: "totals",
  },
  {
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
  {
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
];

const words: readonly Question[] = [
  {
    key: "best",
    kind: "long-text",
    label: { fi: "Mikä oli parasta?", sv: "Vad var bäst?", en: "What was best?" },
    required: false,
    seenBy: "totals",
    maxLength: 1000,
  },
  {
    key: "change",
    kind: "long-text",
    label: { fi: "Mitä muuttaisitte?", sv: "Vad skulle ni ändra?", en: "What would you change?" },
    required: false,
    seenBy: "totals",
    maxLength: 1000,
  },
  {
    key: "doDifferently",
    kind: "long-text",
    label: {
      fi: "Mitä aiotte tehdä toisin?",
      sv: "Vad tänker ni göra annorlunda?",
      en: "What are you going to do differently?",
    },
    required: false,
    seenBy: "totals",
    maxLength: 1000,
  },
  {
    key: "continues",
    kind: "choice",
    label: {
      fi: "Jatkuuko yhteistyönne?",
      sv: "Fortsätter ert samarbete?",
      en: "Will you carry on working together?",
    },
    options: [
      { key: "yes-agreed", label: { fi: "Kyllä, sovittu", sv: "Ja, överenskommet", en: "Yes, agreed" } },
      { key: "maybe", label: { fi: "Ehkä", sv: "Kanske", en: "Maybe" } },
      { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
    ],
    required: false,
    seenBy: "totals",
  },
  {
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
  {
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
  {
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
];

/** What everyone who came thinks of a visit; nothing in it is required. */
export const feedback: SurveyDefinition = {
  key: "feedback",
  title: { fi: "Palaute vierailusta", sv: "Respons på besöket", en: "Feedback on the visit" },
  intro: {
    fi: "Kiitos, että olitte mukana. Voitte jättää minkä tahansa kysymyksen väliin. Tulokset näytetään vain yhteenvetona, ja vasta kun vastauksia on vähintään viisi ja ne tulevat vähintään kolmesta eri ryhmästä.",
    sv: "Tack för att ni var med. Ni kan hoppa över vilken fråga som helst. Resultaten visas bara som en sammanställning, och först när det finns minst fem svar från minst tre olika grupper.",
    en: "Thank you for taking part. You can skip any question. Results are shown only as a summary, and only once there are at least five answers from at least three different groups.",
  },
  minutes: { full: 4 },
  pages: [
    {
      key: "claims",
      title: { fi: "Miltä vierailu tuntui?", sv: "Hur kändes besöket?", en: "How was the visit?" },
      intro: {
        fi: "1 = täysin eri mieltä, 5 = täysin samaa mieltä",
        sv: "1 = helt av annan åsikt, 5 = helt av samma åsikt",
        en: "1 = strongly disagree, 5 = strongly agree",
      },
      questions: claims,
    },
    {
      key: "words",
      title: { fi: "Omin sanoin", sv: "Med egna ord", en: "In your own words" },
      questions: words,
    },
  ],
};
