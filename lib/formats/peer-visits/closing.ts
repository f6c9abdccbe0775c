import { experiences } from "@/lib/formats/peer-visits/experiences";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/**
 * After the last visit: what everyone who came thinks of the visits, without a name; and, in the name of the association, what
 * its contacts say of what comes next.
 */
export const closing: SurveyDefinition = {
  key: "closing",
  title: { fi: "Loppukysely", sv: "Avslutande enkät", en: "Closing survey" },
  intro: {
    fi: "Vierailut on nyt tehty. Kiitos, että olitte mukana. Voitte jättää minkä tahansa kysymyksen väliin.",
    sv: "Nu är besöken gjorda. Tack för att ni var med. Ni kan hoppa över vilken fråga som helst.",
    en: "Your visits are done. Thank you for taking part. You can skip any question.",
  },
  minutes: { full: 4 },
  pages: [
    {
      key: "claims",
      title: {
        fi: "Millaisia vierailut olivat?",
        sv: "Hurdana var besöken?",
        en: "What were the visits like?",
      },
      intro: {
        fi: "1 = täysin eri mieltä, 5 = täysin samaa mieltä",
        sv: "1 = helt av annan åsikt, 5 = helt av samma åsikt",
        en: "1 = strongly disagree, 5 = strongly agree",
      },
      questions: [
        experiences.ideas,
        experiences.support,
        experiences.confidential,
        experiences.facilitation,
        experiences.fit,
        experiences.assignment,
        experiences.arrangements,
        experiences.worth,
        experiences.recommend,
      ],
    },
    {
      key: "words",
      title: { fi: "Omin sanoin", sv: "Med egna ord", en: "In your own words" },
      questions: [
        experiences.best,
        experiences.change,
        experiences.greetings,
        experiences.quote,
        experiences.quoteConsent,
      ],
    },
    {
      key: "yield",
      title: { fi: "Mitä jäi käteen?", sv: "Vad gav besöken?", en: "What came of it?" },
      questions: [
        {
          key: "willDo",
          kind: "long-text",
          label: {
            fi: "Mitä aiotte tehdä vierailujen jälkeen?",
            sv: "Vad tänker ni göra efter besöken?",
            en: "What are you going to do after the visits?",
          },
          hint: {
            fi: "Yksikin pieni asia riittää.",
            sv: "En enda liten sak räcker.",
            en: "One small thing is enough.",
          },
          required: false,
          seenBy: "guides",
          maxLength: 1000,
        },
        {
          key: "continues",
          kind: "choice",
          label: {
            fi: "Jatkatteko yhteistyötä parinne kanssa?",
            sv: "Fortsätter ni att samarbeta med er partner?",
            en: "Will you carry on working with your partner?",
          },
          options: [
            {
              key: "yes-agreed",
              label: { fi: "Kyllä, sovittu", sv: "Ja, överenskommet", en: "Yes, agreed" },
            },
            { key: "maybe", label: { fi: "Ehkä", sv: "Kanske", en: "Maybe" } },
            { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
          ],
          required: false,
          seenBy: "guides",
        },
      ],
    },
    {
      key: "onward",
      title: { fi: "Miten jatketaan?", sv: "Hur går vi vidare?", en: "What next?" },
      questions: [
        {
          key: "newPair",
          kind: "choice",
          label: {
            fi: "Haluatteko joskus uuden parin?",
            sv: "Vill ni ha en ny partner någon gång?",
            en: "Would you like a new partner some time?",
          },
          options: [
            {
              key: "next-round",
              label: {
                fi: "Kyllä, mahdollisimman pian",
                sv: "Ja, så snart det går",
                en: "Yes, as soon as possible",
              },
            },
            { key: "later", label: { fi: "Ehkä myöhemmin", sv: "Kanske senare", en: "Maybe later" } },
            { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
          ],
          required: false,
          seenBy: "coordinator",
        },
        {
          key: "recommendTo",
          kind: "text",
          label: {
            fi: "Mille yhdistykselle vierailu sopisi?",
            sv: "För vilken förening skulle ett besök passa?",
            en: "Which association might enjoy a visit?",
          },
          required: false,
          seenBy: "coordinator",
          maxLength: 200,
        },
        {
          key: "improve",
          kind: "long-text",
          label: {
            fi: "Mitä parantaisitte vierailujen järjestämisessä?",
            sv: "Vad skulle ni förbättra i sättet att ordna besöken?",
            en: "What would you improve in the way the visits are arranged?",
          },
          hint: {
            fi: "Ajatelkaa koko matkaa alkukyselystä viimeiseen vierailuun.",
            sv: "Tänk på hela vägen från den inledande enkäten till det sista besöket.",
            en: "Think of everything from the first survey to the last visit.",
          },
          required: false,
          seenBy: "coordinator",
          maxLength: 1000,
        },
      ],
    },
  ],
};
