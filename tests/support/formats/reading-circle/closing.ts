import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What readers think of it, without a name. */
export const closing: SurveyDefinition = {
  key: "closing",
  title: { fi: "Lukupiirin jälkeen", sv: "Efter läsecirkeln", en: "After the reading circle" },
  intro: {
    fi: "Kiitos, että luitte mukana. Voitte jättää minkä tahansa kysymyksen väliin.",
    sv: "Tack för att ni läste med. Ni kan hoppa över vilken fråga som helst.",
    en: "Thank you for reading along. You can skip any question.",
  },
  minutes: { full: 1 },
  pages: [
    {
      key: "after",
      title: { fi: "Millaista oli?", sv: "Hur var det?", en: "What was it like?" },
      questions: [
        {
          ...{ key: "again", kind: "score", required: false, seenBy: "totals" },
          label: {
            fi: "Kuinka mielellänne suosittelisitte lukupiiriä ystävälle?",
            sv: "Hur gärna skulle ni rekommendera läsecirkeln för en vän?",
            en: "How likely are you to recommend the reading circle to a friend?",
          },
        },
        {
          ...{ key: "better", kind: "long-text", maxLength: 1000, required: false, seenBy: "words" },
          label: {
            fi: "Mitä tekisitte toisin?",
            sv: "Vad skulle ni göra annorlunda?",
            en: "What would you do differently?",
          },
        },
      ],
    },
  ],
};
