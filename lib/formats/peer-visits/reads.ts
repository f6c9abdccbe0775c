import type { Reading } from "@/lib/formats/reading";

/** What is read of the preliminary survey, and of the sentence that feedback may be quoted with. */
export const reads: Reading = {
  name: "name",
  municipality: "municipality",
  businessId: "businessId",
  website: "website",
  nextRound: "nextRound",
  contact: {
    name: "contactName",
    email: "email",
    phone: "phone",
    role: "contactRole",
    language: "contactLanguage",
  },
  seeks: "needs",
  offers: "offers",
  languages: "workingLanguages",
  peers: "peers",
  hopes: "hopes",
  times: "times",
  months: "months",
  remote: "remote",
  hosting: "hosting",
  access: "access",
  accessNeeds: "accessNeeds",
  interpretation: "interpretation",
  wishes: "wishes",
  ratherNot: "ratherNot",
  face: {
    description: "description",
    told: [
      {
        label: {
          fi: "Mistä he voivat kertoa",
          sv: "Vad de kan berätta om",
          en: "What they can tell you about",
        },
        chosen: "offers",
        words: "offersWords",
      },
      {
        label: {
          fi: "Mistä he haluavat puhua",
          sv: "Vad de vill prata om",
          en: "What they want to talk about",
        },
        chosen: "needs",
        words: "needsWords",
      },
      {
        label: { fi: "Mitä he toivovat", sv: "Vad de hoppas på", en: "What they hope for" },
        chosen: "hopes",
      },
      { label: { fi: "Kielet", sv: "Språk", en: "Languages" }, chosen: "workingLanguages" },
      {
        label: {
          fi: "Montako heitä tulisi",
          sv: "Hur många de skulle vara",
          en: "How many of them would come",
        },
        chosen: "headcount",
      },
    ],
  },
  onTheDay: ["interpretation", "diets"],
  quote: { text: "quote", consent: "quoteConsent" },
  thought: { fit: "fit", worth: "worth", recommend: "recommend" },
};
