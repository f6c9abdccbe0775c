import { experiences } from "@/lib/formats/peer-visits/experiences";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What everyone who came thinks of the first visit, so that the next one can be better; nothing in it is required. */
export const feedback: SurveyDefinition = {
  key: "feedback",
  title: {
    fi: "Palaute 1. vierailusta",
    sv: "Respons på det första besöket",
    en: "Feedback on the first visit",
  },
  intro: {
    fi: "Kiitos, että olitte mukana. Kolme kysymystä, jotta seuraava vierailu onnistuu. Voitte jättää minkä tahansa väliin.",
    sv: "Tack för att ni var med. Tre frågor, så att nästa besök blir bra. Ni kan hoppa över vilken som helst.",
    en: "Thank you for coming. Three questions, to make the next visit a good one. You can skip any of them.",
  },
  minutes: { full: 1 },
  pages: [
    {
      key: "first-visit",
      title: { fi: "Miltä vierailu tuntui?", sv: "Hur kändes besöket?", en: "How was the visit?" },
      intro: {
        fi: "1 = täysin eri mieltä, 5 = täysin samaa mieltä",
        sv: "1 = helt av annan åsikt, 5 = helt av samma åsikt",
        en: "1 = strongly disagree, 5 = strongly agree",
      },
      questions: [experiences.ideas, experiences.confidential, experiences.greetings],
    },
  ],
};
