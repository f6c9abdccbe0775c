import { claim, fromOneToFive, inWords, oneOf, quoteConsent, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** On the way out of a stop: three questions on the phone, and one number. */
export const stop: SurveyDefinition = {
  key: "stop",
  title: said("Mitä jäi mieleen?", "Vad minns du?", "What stayed with you?"),
  intro: said(
    "Kolme kysymystä. Minkä tahansa voi jättää väliin. Vastausta ei yhdistetä sinuun.",
    "Tre frågor. Du kan hoppa över vilken som helst. Svaret kopplas inte till dig.",
    "Three questions. You can skip any of them. The answer isn’t linked to you.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "stop",
      title: said("Vierailusta", "Om besöket", "About the visit"),
      intro: fromOneToFive,
      questions: [
        claim(
          "guide",
          said(
            "Osaan nyt ohjata asiakkaan tänne.",
            "Jag kan nu lotsa en klient hit.",
            "I now know how to guide a client here.",
          ),
        ),
        inWords(
          "learned",
          said(
            "Mitä uutta sait tietää?",
            "Vad fick du veta som var nytt?",
            "What did you learn that was new?",
          ),
          "words",
        ),
        inWords(
          "tells",
          said("Mitä kerrot asiakkaille?", "Vad berättar du för klienterna?", "What will you tell clients?"),
          "words",
        ),
        inWords(
          "quote",
          said("Lause, jota saa lainata", "En mening som får citeras", "A sentence that may be quoted"),
          "quote",
          {
            maxLength: 300,
            hint: said(
              "Mitä sanoisit työkaverille, joka ei ole käynyt täällä?",
              "Vad skulle du säga till en kollega som inte har varit här?",
              "What would you say to a colleague who hasn’t been here?",
            ),
          },
        ),
        quoteConsent(
          said("Kyllä, työpaikan nimellä", "Ja, med arbetsplatsens namn", "Yes, with the workplace’s name"),
        ),
      ],
    },
  ],
};

/** The host's word on its own stop, and who should host next. */
export const hostStop: SurveyDefinition = {
  key: "host-stop",
  title: said("Isännän sana", "Värdens ord", "A word from the host"),
  intro: said(
    "Kiitos, että otitte vastaan. Kaksi kysymystä, joihin vastaatte yhdistyksenne nimellä.",
    "Tack för att ni tog emot. Två frågor som ni svarar på i er förenings namn.",
    "Thank you for receiving us. Two questions, answered in your association’s name.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "host",
      title: said("Teidän luonanne", "Hos er", "At your place"),
      questions: [
        inWords(
          "gained",
          said("Mitä te saitte vierailusta?", "Vad gav besöket er?", "What did the visit give you?"),
          "guides",
        ),
        inWords(
          "nextHost",
          said(
            "Kenet kutsuisitte seuraavaksi isännäksi?",
            "Vem skulle ni bjuda in som nästa värd?",
            "Whom would you invite to host next?",
          ),
          "guides",
          { maxLength: 300 },
        ),
      ],
    },
  ],
};

/** Three months after the last stop: whether anybody was guided anywhere. */
export const effect: SurveyDefinition = {
  key: "effect",
  title: said("Mitä siitä seurasi?", "Vad ledde det till?", "What came of it?"),
  intro: said(
    "Kierroksesta on kolme kuukautta. Kaksi kysymystä, puoli minuuttia. Vastausta ei yhdistetä sinuun.",
    "Det har gått tre månader sedan rundan. Två frågor, en halv minut. Svaret kopplas inte till dig.",
    "It’s three months since the round. Two questions, half a minute. The answer isn’t linked to you.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "since",
      title: said("Kierroksen jälkeen", "Efter rundan", "Since the round"),
      questions: [
        oneOf(
          "guided",
          said(
            "Oletko ohjannut asiakkaan johonkin kohteista?",
            "Har du lotsat en klient till något av ställena?",
            "Have you guided a client to one of the stops?",
          ),
          "totals",
          [
            { key: "several", label: said("Kyllä, useita", "Ja, flera", "Yes, several") },
            { key: "one", label: said("Kyllä, yhden", "Ja, en", "Yes, one") },
            { key: "no", label: said("En vielä", "Inte ännu", "Not yet") },
          ],
        ),
        oneOf(
          "touch",
          said(
            "Oletko ottanut yhteyttä johonkin isännistä?",
            "Har du kontaktat någon av värdarna?",
            "Have you been in touch with any of the hosts?",
          ),
          "totals",
          [
            { key: "yes", label: said("Kyllä", "Ja", "Yes") },
            { key: "no", label: said("En", "Nej", "No") },
          ],
        ),
      ],
    },
  ],
};
