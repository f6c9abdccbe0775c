import { claim, fromOneToFive, inWords, oneOf, quoteConsent, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** After the closing talk, without a name: what the exchange was like. */
export const exchange: SurveyDefinition = {
  key: "exchange",
  title: said("Millainen vaihto oli?", "Hur var utbytet?", "What was the exchange like?"),
  intro: said(
    "Kolme minuuttia. Minkä tahansa voi jättää väliin. Vastausta ei yhdistetä teihin.",
    "Tre minuter. Ni kan hoppa över vad som helst. Svaret kopplas inte till er.",
    "Three minutes. You can skip anything. The answer isn’t linked to you.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "claims",
      title: said("Vaihto", "Utbytet", "The exchange"),
      intro: fromOneToFive,
      questions: [
        claim(
          "learned",
          said("Opin, mitä lähdin hakemaan.", "Jag lärde mig det jag sökte.", "I learned what I was after."),
        ),
        claim(
          "gave",
          said(
            "Minulla oli annettavaa toiselle.",
            "Jag hade något att ge den andra.",
            "I had something to give the other.",
          ),
        ),
        claim(
          "fit",
          said("Vaihtopari sopi minulle.", "Utbytespartnern passade mig.", "The other was right for me."),
        ),
        claim("worth", said("Se oli aikansa arvoista.", "Det var värt tiden.", "It was worth the time.")),
        claim(
          "home",
          said(
            "Omassa talossa haluttiin kuulla, mitä näin.",
            "I mitt eget hus ville man höra vad jag såg.",
            "At my own house, people wanted to hear what I saw.",
          ),
        ),
        {
          ...{ key: "recommend", kind: "score", required: false, seenBy: "totals" },
          label: said(
            "Miten todennäköisesti suosittelisitte vaihtoa kollegalle? 0–10",
            "Hur sannolikt skulle ni rekommendera utbytet för en kollega? 0–10",
            "How likely would you be to recommend it to a colleague? 0–10",
          ),
        },
      ],
    },
    {
      key: "words",
      title: said("Omin sanoin", "Med egna ord", "In your own words"),
      questions: [
        inWords(
          "quote",
          said(
            "Yksi lause: mitä vaihto teille antoi?",
            "En mening: vad gav utbytet er?",
            "One sentence: what did the exchange give you?",
          ),
          "quote",
          { maxLength: 300 },
        ),
        quoteConsent(said("Kyllä, nimelläni", "Ja, med mitt namn", "Yes, with my name")),
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

/** Some months later: what has stayed in use. */
function effectAfter(key: string, intro: SurveyDefinition["intro"]): SurveyDefinition {
  return {
    ...{ key, intro, minutes: { full: 2 } },
    title: said("Mitä jäi käyttöön?", "Vad togs i bruk?", "What has stayed in use?"),
    pages: [
      {
        key: "since",
        title: said("Vaihdon jälkeen", "Efter utbytet", "Since the exchange"),
        questions: [
          oneOf(
            "use",
            said(
              "Miten kävi sille käytännölle, jonka otitte mukaanne?",
              "Hur gick det med den praxis som ni tog med er?",
              "What became of the practice you took home?",
            ),
            "totals",
            [
              { key: "stays", label: said("Se on käytössä", "Den används", "It’s in use") },
              { key: "under-way", label: said("Se on kesken", "Den är på gång", "It’s under way") },
              {
                key: "tried",
                label: said(
                  "Kokeilin, ei jäänyt",
                  "Jag prövade, den blev inte kvar",
                  "I tried, it didn’t stay",
                ),
              },
              { key: "not-yet", label: said("En ole ehtinyt", "Jag har inte hunnit", "Not yet") },
            ],
          ),
          oneOf(
            "touch",
            said("Oletteko pitäneet yhteyttä?", "Har ni hållit kontakten?", "Have you stayed in touch?"),
            "totals",
            [
              {
                key: "together",
                label: said("Teemme jotain yhdessä", "Vi gör något tillsammans", "We do something together"),
              },
              { key: "in-touch", label: said("Olemme", "Ja", "Yes") },
              { key: "no", label: said("Emme vielä", "Inte ännu", "Not yet") },
            ],
          ),
          inWords(
            "changed",
            said(
              "Mikä omassa talossa on nyt toisin?",
              "Vad är annorlunda i ert eget hus nu?",
              "What’s different at your own house now?",
            ),
            "words",
          ),
        ],
      },
    ],
  };
}

/** Three months after the last meeting. */
export const effect = effectAfter(
  "effect",
  said(
    "Vaihdosta on kolme kuukautta. Kaksi minuuttia: mitä jäi käyttöön?",
    "Det har gått tre månader sedan utbytet. Två minuter: vad togs i bruk?",
    "It’s three months since the exchange. Two minutes: what has stayed in use?",
  ),
);

/** Half a year after the last meeting. */
export const effectLater = effectAfter(
  "effect-later",
  said(
    "Puoli vuotta sitten olitte vaihdossa. Kaksi minuuttia: mitä jäi käyttöön?",
    "För ett halvår sedan var ni på utbyte. Två minuter: vad togs i bruk?",
    "Half a year ago you were on an exchange. Two minutes: what has stayed in use?",
  ),
);
