import { experiences } from "@/lib/formats/peer-visits/experiences";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What everyone who came thinks of a visit; there may have been no facilitator, so nothing is asked for one. */
export const feedback: SurveyDefinition = {
  key: "feedback",
  title: { fi: "Palaute vierailusta", sv: "Respons på besöket", en: "Feedback on the visit" },
  intro: {
    fi: "Kiitos, että olitte mukana. Voitte jättää minkä tahansa kysymyksen väliin.",
    sv: "Tack för att ni var med. Ni kan hoppa över vilken fråga som helst.",
    en: "Thank you for coming. You can skip any question.",
  },
  minutes: { full: 2 },
  pages: [
    {
      key: "visit",
      title: { fi: "Miltä vierailu tuntui?", sv: "Hur kändes besöket?", en: "How was the visit?" },
      intro: {
        fi: "1 = täysin eri mieltä, 5 = täysin samaa mieltä",
        sv: "1 = helt av annan åsikt, 5 = helt av samma åsikt",
        en: "1 = strongly disagree, 5 = strongly agree",
      },
      questions: [
        experiences.ideas,
        experiences.confidential,
        {
          key: "assessment",
          kind: "rating",
          label: {
            fi: "Itsearviosta oli apua keskustelussa.",
            sv: "Självvärderingen hjälpte samtalet.",
            en: "The self-assessment helped the conversation.",
          },
          required: false,
          seenBy: "totals",
        },
        {
          key: "worth",
          kind: "rating",
          label: {
            fi: "Vierailu oli siihen käytetyn ajan arvoinen.",
            sv: "Besöket var värt den tid det tog.",
            en: "The visit was worth the time it took.",
          },
          required: false,
          seenBy: "totals",
        },
        experiences.recommend,
      ],
    },
    {
      key: "words",
      title: { fi: "Omin sanoin", sv: "Med egna ord", en: "In your own words" },
      questions: [experiences.best, experiences.change, experiences.quote, experiences.quoteConsent],
    },
  ],
};
