import { claim, fromOneToFive, inWords, oneOf, quoteConsent, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** On the spot, before going home. */
export const day: SurveyDefinition = {
  key: "day-feedback",
  title: said("Palaute päivästä", "Respons på dagen", "Feedback on the day"),
  intro: said(
    "Kolme minuuttia. Minkä tahansa voi jättää väliin. Vastausta ei yhdistetä sinuun.",
    "Tre minuter. Du kan hoppa över vilken fråga som helst. Svaret kopplas inte till dig.",
    "Three minutes. You can skip any question. The answer isn’t linked to you.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "day",
      title: said("Päivä", "Dagen", "The day"),
      intro: fromOneToFive,
      questions: [
        oneOf(
          "newPeople",
          said(
            "Kuinka monta ihmistä tapasit, joita et tuntenut?",
            "Hur många träffade du som du inte kände?",
            "How many people did you meet whom you didn’t know?",
          ),
          "totals",
          [
            { key: "0-2", label: said("0–2", "0–2", "0–2") },
            { key: "3-5", label: said("3–5", "3–5", "3–5") },
            { key: "6-10", label: said("6–10", "6–10", "6–10") },
            { key: "more", label: said("Yli kymmenen", "Fler än tio", "More than ten") },
          ],
        ),
        claim(
          "knowsWhom",
          said("Tiedän nyt, keneltä kysyä.", "Jag vet nu vem jag kan fråga.", "I now know whom to ask."),
        ),
        claim(
          "worth",
          said("Päivä oli aikani arvoinen.", "Dagen var värd min tid.", "The day was worth my time."),
        ),
        inWords(
          "takes",
          said(
            "Mitä viet työhösi?",
            "Vad tar du med dig till ditt arbete?",
            "What do you take to your work?",
          ),
          "words",
        ),
        inWords(
          "without",
          said("Mitä jättäisit pois?", "Vad skulle du lämna bort?", "What would you leave out?"),
          "words",
        ),
        inWords(
          "quote",
          said("Lause, jota saa lainata", "En mening som får citeras", "A sentence that may be quoted"),
          "quote",
          { maxLength: 300 },
        ),
        quoteConsent(
          said(
            "Kyllä, organisaation nimellä",
            "Ja, med organisationens namn",
            "Yes, with the organisation’s name",
          ),
        ),
      ],
    },
  ],
};

/** A month later: whether anybody was in touch with anybody. */
export const month: SurveyDefinition = {
  key: "month",
  title: said("Kuukausi kului", "En månad har gått", "A month has passed"),
  intro: said(
    "Kaksi kysymystä, puoli minuuttia. Vastausta ei yhdistetä sinuun.",
    "Två frågor, en halv minut. Svaret kopplas inte till dig.",
    "Two questions, half a minute. The answer isn’t linked to you.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "since",
      title: said("Päivän jälkeen", "Efter dagen", "Since the day"),
      questions: [
        oneOf(
          "touch",
          said(
            "Oletko ollut yhteydessä johonkuhun, jonka tapasit?",
            "Har du haft kontakt med någon som du träffade?",
            "Have you been in touch with somebody you met?",
          ),
          "totals",
          [
            { key: "several", label: said("Kyllä, useampaan", "Ja, med flera", "Yes, with several") },
            { key: "one", label: said("Kyllä, yhteen", "Ja, med en", "Yes, with one") },
            { key: "no", label: said("En vielä", "Inte ännu", "Not yet") },
          ],
        ),
        inWords("came", said("Mitä siitä seurasi?", "Vad ledde det till?", "What came of it?"), "words", {
          maxLength: 500,
        }),
      ],
    },
  ],
};
