import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Three months after the last visit, in the name of the association: what came of it at home. */
export const development: SurveyDefinition = {
  key: "development",
  title: { fi: "Miten kävi?", sv: "Hur gick det?", en: "How did it go?" },
  intro: {
    fi: "Vierailuista on kolme kuukautta. Miten kävi sille, mitä päätitte kokeilla? Kolme kysymystä, kaksi minuuttia.",
    sv: "Det har gått tre månader sedan besöken. Hur gick det med det som ni bestämde er för att pröva? Tre frågor, två minuter.",
    en: "It’s three months since your visits. What became of the thing you decided to try? Three questions, two minutes.",
  },
  minutes: { full: 2 },
  pages: [
    {
      key: "since",
      title: {
        fi: "Kolme kuukautta myöhemmin",
        sv: "Tre månader senare",
        en: "Three months later",
      },
      questions: [
        {
          key: "tried",
          kind: "choice",
          label: {
            fi: "Miten kävi sille, mitä päätitte kokeilla?",
            sv: "Hur gick det med det som ni bestämde er för att pröva?",
            en: "What became of the thing you decided to try?",
          },
          options: [
            {
              key: "stays",
              label: {
                fi: "Kokeilimme, ja se jäi käyttöön",
                sv: "Vi prövade, och det blev kvar",
                en: "We tried it, and it has stayed",
              },
            },
            {
              key: "tried",
              label: {
                fi: "Kokeilimme, mutta se ei sopinut meille",
                sv: "Vi prövade, men det passade inte oss",
                en: "We tried it, but it wasn’t for us",
              },
            },
            {
              key: "under-way",
              label: { fi: "Se on kesken", sv: "Det är på gång", en: "It’s under way" },
            },
            {
              key: "not-yet",
              label: { fi: "Emme ole vielä ehtineet", sv: "Vi har inte hunnit ännu", en: "Not yet" },
            },
          ],
          required: false,
          seenBy: "guides",
        },
        {
          key: "changed",
          kind: "long-text",
          label: {
            fi: "Mikä muuttui, tai mikä tuli tielle?",
            sv: "Vad ändrades, eller vad kom i vägen?",
            en: "What changed, or what got in the way?",
          },
          required: false,
          seenBy: "guides",
          maxLength: 1000,
        },
        {
          key: "touch",
          kind: "choice",
          label: {
            fi: "Oletteko pitäneet yhteyttä vierailujen jälkeen?",
            sv: "Har ni hållit kontakten efter besöken?",
            en: "Have you kept in touch since the visits?",
          },
          options: [
            {
              key: "together",
              label: {
                fi: "Olemme jo tehneet jotain yhdessä",
                sv: "Vi har redan gjort något tillsammans",
                en: "We’ve already done something together",
              },
            },
            {
              key: "in-touch",
              label: {
                fi: "Olemme pitäneet yhteyttä",
                sv: "Vi har hållit kontakten",
                en: "We’ve kept in touch",
              },
            },
            { key: "no", label: { fi: "Emme vielä", sv: "Inte ännu", en: "Not yet" } },
          ],
          required: false,
          seenBy: "guides",
        },
      ],
    },
  ],
};
