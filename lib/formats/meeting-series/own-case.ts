import { inWords, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What a participant would like to bring to the group, and what to take care of; for the trainer alone. */
export const ownCase: SurveyDefinition = {
  key: "case",
  title: said("Viesti kouluttajalle", "Meddelande till utbildaren", "A message to the trainer"),
  intro: said(
    "Vapaaehtoinen. Vain kouluttaja lukee tämän, ja ryhmässä kerrot itse sen, minkä haluat.",
    "Frivilligt. Bara utbildaren läser det här, och i gruppen berättar du själv det du vill.",
    "Optional. Only the trainer reads this, and in the group you tell what you want to.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "case",
      title: said("Oma tilanne", "Din egen situation", "Your own situation"),
      questions: [
        inWords(
          "situation",
          said(
            "Tilanne, jonka haluaisin tuoda ryhmään",
            "En situation som jag vill ta upp i gruppen",
            "A situation I’d like to bring to the group",
          ),
          "signed",
          {
            hint: said(
              "Ei nimiä eikä työpaikkoja.",
              "Inga namn och inga arbetsplatser.",
              "No names and no workplaces.",
            ),
          },
        ),
        inWords(
          "hoped",
          said(
            "Mitä toivon muilta?",
            "Vad hoppas jag på av de andra?",
            "What do I hope for from the others?",
          ),
          "signed",
          { maxLength: 400 },
        ),
      ],
    },
    {
      key: "care",
      title: said("Jotta olisi hyvä olla", "För att du ska ha det bra", "So that you feel at ease"),
      questions: [
        inWords(
          "needs",
          said(
            "Ruoka, esteettömyys, tulkkaus tai muu, mikä on hyvä ottaa huomioon",
            "Mat, tillgänglighet, tolkning eller annat som är bra att ta hänsyn till",
            "Food, access, interpreting or anything else to take into account",
          ),
          "signed",
          { maxLength: 400 },
        ),
        inWords(
          "apart",
          said(
            "Onko ryhmässä joku, jonka kanssa et haluaisi olla, tai oma esihenkilösi?",
            "Finns det någon i gruppen som du helst inte vill vara med, eller din egen chef?",
            "Is there somebody in the group you’d rather not be with, or your own manager?",
          ),
          "signed",
          {
            maxLength: 400,
            hint: said(
              "Kouluttaja sopii asiasta kanssasi. Hän ei kerro kenellekään, että kysyit.",
              "Utbildaren kommer överens med dig. Hen berättar inte för någon att du frågade.",
              "The trainer settles it with you, and tells nobody that you asked.",
            ),
          },
        ),
      ],
    },
  ],
};
