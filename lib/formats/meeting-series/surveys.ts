import { claim, fromOneToFive, inWords, oneOf, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** After each meeting, two questions. */
export const pulse: SurveyDefinition = {
  key: "pulse",
  title: said("Pulssi", "Puls", "Pulse"),
  intro: said(
    "Kaksi kysymystä, puoli minuuttia. Vastausta ei yhdistetä sinuun.",
    "Två frågor, en halv minut. Svaret kopplas inte till dig.",
    "Two questions, half a minute. The answer isn’t linked to you.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "pulse",
      title: said("Tästä kerrasta", "Om den här gången", "About this time"),
      intro: fromOneToFive,
      questions: [
        claim(
          "use",
          said(
            "Sain tästä kerrasta jotain käyttöön.",
            "Jag fick något användbart av den här gången.",
            "I got something I can use out of this time.",
          ),
        ),
        inWords(
          "next",
          said(
            "Mitä toivot ensi kerralta?",
            "Vad önskar du av nästa gång?",
            "What do you hope for next time?",
          ),
          "words",
          { maxLength: 400 },
        ),
      ],
    },
  ],
};

/** After the last meeting. */
export const closing: SurveyDefinition = {
  key: "closing",
  title: said("Loppukysely", "Avslutande enkät", "Closing survey"),
  intro: said(
    "Kiitos, että olit mukana. Minkä tahansa kysymyksen voi jättää väliin.",
    "Tack för att du var med. Du kan hoppa över vilken fråga som helst.",
    "Thank you for taking part. You can skip any question.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "series",
      title: said("Mitä sarjasta jäi?", "Vad gav serien?", "What did the series give you?"),
      intro: fromOneToFive,
      questions: [
        claim(
          "understand",
          said(
            "Ymmärrän tilannettani paremmin.",
            "Jag förstår min situation bättre.",
            "I understand my situation better.",
          ),
        ),
        claim("means", said("Sain keinoja.", "Jag fick verktyg.", "I got ways to act.")),
        claim(
          "support",
          said("Sain tukea toisilta.", "Jag fick stöd av andra.", "I got support from others."),
        ),
        claim(
          "expert",
          said("Asiantuntijasta oli apua.", "Den sakkunniga var till hjälp.", "The expert was a help."),
        ),
        claim("dared", said("Uskalsin puhua.", "Jag vågade prata.", "I dared to speak.")),
        claim("leading", said("Ohjaus toimi.", "Ledningen fungerade.", "The leading worked.")),
        {
          ...{ key: "recommend", kind: "score", required: false, seenBy: "totals" },
          label: said(
            "Suosittelisin sarjaa muille.",
            "Jag skulle rekommendera serien för andra.",
            "I would recommend the series to others.",
          ),
          hint: said(
            "0 = en lainkaan, 10 = ehdottomasti",
            "0 = inte alls, 10 = absolut",
            "0 = not at all, 10 = definitely",
          ),
        },
      ],
    },
    {
      key: "words",
      title: said("Omin sanoin", "Med egna ord", "In your own words"),
      questions: [
        inWords(
          "otherwise",
          said("Mitä teet nyt toisin?", "Vad gör du annorlunda nu?", "What do you do differently now?"),
          "words",
        ),
        inWords(
          "orderer",
          said("Mitä liiton pitäisi tietää?", "Vad borde förbundet veta?", "What should the union know?"),
          "words",
          {
            hint: said(
              "Kerrotaan liitolle vain koosteena, ilman nimiä.",
              "Berättas för förbundet bara som en sammanfattning, utan namn.",
              "Told to the union only as a summary, without names.",
            ),
          },
        ),
      ],
    },
  ],
};

/** The orderer's own word, a month after. */
export const ordererEnd: SurveyDefinition = {
  key: "orderer-end",
  title: said("Tilaajan sana", "Beställarens ord", "A word from the orderer"),
  intro: said(
    "Sarjan päättymisestä on kuukausi. Kolme kysymystä, kaksi minuuttia, järjestönne nimellä.",
    "Det har gått en månad sedan serien avslutades. Tre frågor, två minuter, i er organisations namn.",
    "It’s a month since the series ended. Three questions, two minutes, in your organisation’s name.",
  ),
  minutes: { full: 2 },
  pages: [
    {
      key: "end",
      title: said("Kuukautta myöhemmin", "En månad senare", "A month later"),
      questions: [
        oneOf(
          "goals",
          said(
            "Auttoiko sarja siinä, mihin sitä toivoitte?",
            "Hjälpte serien med det som ni hoppades på?",
            "Did the series help with what you hoped for?",
          ),
          "guides",
          [
            { key: "yes", label: said("Kyllä", "Ja", "Yes") },
            { key: "partly", label: said("Osittain", "Delvis", "Partly") },
            { key: "no", label: said("Ei", "Nej", "No") },
          ],
        ),
        inWords(
          "report",
          said(
            "Mitä teette loppuraportin perusteella?",
            "Vad gör ni utifrån slutrapporten?",
            "What will you do on the basis of the final report?",
          ),
          "guides",
        ),
        inWords(
          "again",
          said(
            "Mitä tekisimme ensi kerralla toisin?",
            "Vad kunde vi göra annorlunda nästa gång?",
            "What should we do differently next time?",
          ),
          "guides",
        ),
      ],
    },
  ],
};
