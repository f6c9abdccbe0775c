import { emailOf, inWords, languageOf, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What a guest tells, in two minutes: who they are, whom they serve, where they would like to go. */
export const guestCard: SurveyDefinition = {
  key: "guest-card",
  title: said("Vieraskortti", "Gästkort", "Guest card"),
  intro: said(
    "Kaksi minuuttia. Sen jälkeen varaatte paikat yhdellä painalluksella kustakin kohteesta, johon haluatte.",
    "Två minuter. Sedan reserverar ni en plats med ett tryck för varje ställe ni vill besöka.",
    "Two minutes. After that you take a place with one press at each stop you’d like to visit.",
  ),
  minutes: { full: 2 },
  pages: [
    {
      key: "guest",
      title: said("Kuka tulee", "Vem som kommer", "Who is coming"),
      questions: [
        {
          ...{
            key: "fullName",
            kind: "text",
            required: true,
            seenBy: "group",
            maxLength: 100,
            autocomplete: "name",
          },
          label: said("Nimi", "Namn", "Name"),
          purpose: said(
            "Isäntä tietää, ketkä tulevat.",
            "Värden vet vilka som kommer.",
            "The host knows who is coming.",
          ),
        },
        {
          ...{
            key: "workplace",
            kind: "text",
            required: true,
            seenBy: "group",
            maxLength: 200,
            autocomplete: "organization",
          },
          label: said("Työpaikka", "Arbetsplats", "Workplace"),
        },
        emailOf(
          said("Työsähköposti", "E-post i arbetet", "Work e-mail"),
          said(
            "Lähetämme tähän vahvistuksen ja kalenterimerkinnän.",
            "Hit skickar vi bekräftelsen och kalenderposten.",
            "We’ll send the confirmation and the calendar entry here.",
          ),
        ),
        languageOf("contactLanguage"),
        inWords(
          "serves",
          said("Ketä palvelet työssäsi?", "Vem möter du i ditt arbete?", "Whom do you serve in your work?"),
          "group",
          { maxLength: 300 },
        ),
        {
          ...{
            key: "wishes",
            kind: "wishes",
            of: "hosts",
            max: 40,
            tellable: false,
            required: false,
            seenBy: "guides",
          },
          label: said(
            "Mitkä kohteet kiinnostavat?",
            "Vilka ställen intresserar dig?",
            "Which stops interest you?",
          ),
          hint: said(
            "Valitsemme ajat niin, että mahdollisimman moni pääsee sinne, minne haluaa.",
            "Vi väljer tiderna så att så många som möjligt kommer dit de vill.",
            "We choose the times so that as many as possible get to go where they want.",
          ),
        },
        inWords(
          "needs",
          said("Avustaja, tulkki, ruokavalio", "Assistent, tolk, kost", "Assistant, interpreter, diet"),
          "agreed",
          {
            maxLength: 300,
            purpose: said(
              "Näkyy vain sille isännälle, jonka luokse tulet.",
              "Syns bara för den värd som du besöker.",
              "Shown only to the host you visit.",
            ),
          },
        ),
        inWords(
          "asks",
          said("Mitä haluaisit kysyä?", "Vad skulle du vilja fråga?", "What would you like to ask?"),
          "group",
          {
            maxLength: 400,
            hint: said(
              "Näytetään isännälle ilman nimeäsi.",
              "Visas för värden utan ditt namn.",
              "Shown to the host without your name.",
            ),
          },
        ),
      ],
    },
  ],
};
