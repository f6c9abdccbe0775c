import { inWords, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What somebody would like the leader to know before the first evening. */
export const letter: SurveyDefinition = {
  key: "letter",
  title: said("Kirje ohjaajalle", "Brev till ledaren", "A letter to the leader"),
  intro: said("Vapaaehtoinen.", "Frivilligt.", "Optional."),
  minutes: { full: 2 },
  pages: [
    {
      key: "letter",
      title: said("Kirje", "Brev", "Letter"),
      questions: [
        inWords(
          "words",
          said("Mitä ohjaajan olisi hyvä tietää?", "Vad borde ledaren veta?", "What should the leader know?"),
          "signed",
        ),
      ],
    },
  ],
};
