import type { Page } from "@/lib/surveys/definition";

/** What others can learn from you, and what you hope for. */
export const offering: Page = {
  key: "offering",
  title: {
    fi: "Mitä tarjoatte ja toivotte?",
    sv: "Vad erbjuder och önskar ni?",
    en: "What do you offer and hope for?",
  },
  intro: {
    fi: "Jokaisella yhdistyksellä on jotain, mitä kannattaa tulla katsomaan. Se voi olla teille aivan arkista.",
    sv: "Varje förening har något som är värt att komma och se. För er kan det vara rena vardagen.",
    en: "Every association has something worth coming to see. It may be quite ordinary to you.",
  },
  questions: [
    {
      key: "offers",
      kind: "themes",
      label: {
        fi: "Mitä voisitte näyttää tai kertoa muille?",
        sv: "Vad kunde ni visa eller berätta för andra?",
        en: "What could you show or tell others?",
      },
      hint: {
        fi: "Valitkaa 1–5 aihetta, joista teillä on kokemusta. Myös keskeneräinen kelpaa.",
        sv: "Välj 1–5 ämnen som ni har erfarenhet av. Också det halvfärdiga duger.",
        en: "Choose one to five topics you have experience of. Work in progress counts too.",
      },
      max: 5,
      ranked: false,
      required: true,
      seenBy: "group",
    },
    {
      key: "offersWords",
      kind: "long-text",
      label: {
        fi: "Mitä teiltä kannattaa tulla katsomaan?",
        sv: "Vad är värt att komma och se hos er?",
        en: "What’s worth coming to see at your place?",
      },
      required: false,
      seenBy: "group",
      maxLength: 600,
    },
    {
      key: "change",
      kind: "long-text",
      label: {
        fi: "Mihin haluaisitte muutosta tai uusia ajatuksia juuri nyt?",
        sv: "Vad skulle ni vilja ändra på eller få nya tankar om just nu?",
        en: "What would you like to change, or get new ideas for, right now?",
      },
      hint: {
        fi: "Voitte kirjoittaa suoraan. Vastausta ei näytetä parille.",
        sv: "Ni kan skriva rakt på sak. Svaret visas inte för partnern.",
        en: "You can be frank. The answer isn’t shown to your partner.",
      },
      required: false,
      seenBy: "guides",
      maxLength: 1000,
    },
    {
      key: "hopes",
      kind: "choices",
      label: {
        fi: "Mitä toivotte vierailuilta?",
        sv: "Vad hoppas ni på av besöken?",
        en: "What do you hope to get out of the visits?",
      },
      options: [
        {
          key: "getting-acquainted",
          label: { fi: "Tutustumista", sv: "Att lära känna varandra", en: "Getting to know each other" },
        },
        { key: "peer-support", label: { fi: "Vertaistukea", sv: "Kamratstöd", en: "Peer support" } },
        {
          key: "practical-tips",
          label: { fi: "Käytännön vinkkejä", sv: "Praktiska tips", en: "Practical tips" },
        },
        {
          key: "cooperation",
          label: {
            fi: "Yhteistyön alkua",
            sv: "Början till ett samarbete",
            en: "A start to working together",
          },
        },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "ratherNot",
      kind: "wishes",
      label: {
        fi: "Onko yhdistyksiä, joiden kanssa ette haluaisi vierailla?",
        sv: "Finns det föreningar som ni helst inte vill besöka?",
        en: "Are there any associations you’d rather not visit?",
      },
      hint: {
        fi: "Syytä ei tarvitse kertoa. Tieto jää koordinaattorille.",
        sv: "Ni behöver inte ange någon orsak. Uppgiften stannar hos koordinatorn.",
        en: "You don’t have to say why. This stays with the coordinator.",
      },
      max: 3,
      tellable: false,
      required: false,
      seenBy: "coordinator",
    },
  ],
};
