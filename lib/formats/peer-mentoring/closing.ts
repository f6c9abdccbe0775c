import { claim, fromOneToFive, inWords, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** When the last meeting has been held: what the group was like. */
export const closing: SurveyDefinition = {
  key: "closing",
  title: said("Loppukysely", "Avslutande enkät", "The closing survey"),
  intro: said(
    "Kolme minuuttia. Minkä tahansa voi jättää väliin. Vastausta ei yhdistetä sinuun.",
    "Tre minuter. Du kan hoppa över vad som helst. Svaret kopplas inte till dig.",
    "Three minutes. You can skip anything. The answer isn’t linked to you.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "group",
      title: said("Ryhmä", "Gruppen", "The group"),
      intro: fromOneToFive,
      questions: [
        claim("dared", said("Uskalsin puhua.", "Jag vågade tala.", "I dared to speak.")),
        claim(
          "ideas",
          said(
            "Sain ajatuksia omaan työhöni.",
            "Jag fick idéer för mitt eget arbete.",
            "I got ideas for my own work.",
          ),
        ),
        claim(
          "less-alone",
          said(
            "En ole työssäni yhtä yksin kuin ennen.",
            "Jag är inte lika ensam i mitt arbete som förut.",
            "I’m less alone in my work than before.",
          ),
        ),
        claim(
          "led",
          said(
            "Vetäjä piti huolta siitä, että kaikki pääsivät ääneen.",
            "Ledaren såg till att alla fick tala.",
            "The leader saw to it that everybody was heard.",
          ),
        ),
        claim("technology", said("Tekniikka toimi.", "Tekniken fungerade.", "The technology worked.")),
      ],
    },
    {
      key: "words",
      title: said("Omin sanoin", "Med egna ord", "In your own words"),
      questions: [
        inWords(
          "different",
          said("Mitä teet nyt toisin?", "Vad gör du annorlunda nu?", "What do you do differently now?"),
          "words",
        ),
        inWords(
          "better",
          said(
            "Mitä pitäisi tehdä toisin?",
            "Vad borde göras annorlunda?",
            "What should be done differently?",
          ),
          "words",
        ),
      ],
    },
  ],
};
