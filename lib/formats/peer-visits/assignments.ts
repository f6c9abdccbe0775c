import type { AssignmentTemplate } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";

/** An assignment, and what to look for when the two answers are read side by side at the second visit. */
export type MirroredAssignment = AssignmentTemplate & { mirror: Localised };

/** The tasks that a pair can choose from for the time between its visits. */
export const assignments: readonly MirroredAssignment[] = [
  {
    key: "mirror",
    title: { fi: "Peili", sv: "Spegeln", en: "The mirror" },
    intro: {
      fi: "Katsokaa omaa toimintaanne toisen silmin. Muutama lause kuhunkin kohtaan riittää.",
      sv: "Se på er egen verksamhet med er partners ögon. Några meningar per fråga räcker.",
      en: "Look at your own work through your partner’s eyes. A few sentences for each question are enough.",
    },
    minutes: 20,
    prompts: [
      {
        key: "surprised",
        label: {
          fi: "Mikä toisen toiminnassa yllätti?",
          sv: "Vad överraskade er i partnerns verksamhet?",
          en: "What surprised you about your partner’s work?",
        },
      },
      {
        key: "try",
        label: {
          fi: "Mitä haluaisitte kokeilla?",
          sv: "Vad skulle ni vilja pröva?",
          en: "What would you like to try?",
        },
      },
      {
        key: "own",
        label: {
          fi: "Mitä jäitte miettimään omasta toiminnastanne?",
          sv: "Vad började ni fundera på i er egen verksamhet?",
          en: "What did it make you think about in your own work?",
        },
      },
      {
        key: "ask",
        label: {
          fi: "Mitä haluatte kysyä ensi kerralla?",
          sv: "Vad vill ni fråga nästa gång?",
          en: "What would you like to ask next time?",
        },
      },
    ],
    mirror: {
      fi: "Mitä toinen näki teissä sellaista, mitä ette itse huomaa?",
      sv: "Vad såg er partner hos er som ni inte själva lägger märke till?",
      en: "What did your partner see in you that you don’t notice yourselves?",
    },
  },
  {
    key: "one-try",
    title: { fi: "Yksi kokeilu", sv: "Ett försök", en: "Try one thing" },
    intro: {
      fi: "Kokeilkaa yhtä pientä asiaa, johon saitte idean vierailulla. Myös epäonnistunut kokeilu on hyvä kokeilu.",
      sv: "Pröva en liten sak som ni fick en idé till under besöket. Också ett misslyckat försök är ett bra försök.",
      en: "Try out one small thing that the visit gave you the idea for. It’s just as good a try if it doesn’t work.",
    },
    minutes: 20,
    prompts: [
      { key: "tried", label: { fi: "Mitä kokeilitte?", sv: "Vad prövade ni?", en: "What did you try?" } },
      { key: "happened", label: { fi: "Mitä tapahtui?", sv: "Vad hände?", en: "What happened?" } },
      {
        key: "next",
        label: {
          fi: "Jatkatteko samaan tapaan, muutatteko jotain vai luovutteko kokeilusta?",
          sv: "Fortsätter ni på samma sätt, ändrar ni något eller slutar ni?",
          en: "Will you carry on as you are, change something, or drop it?",
        },
      },
    ],
    mirror: {
      fi: "Mitä opitte toistenne kokeiluista?",
      sv: "Vad lärde ni er av varandras försök?",
      en: "What did you learn from each other’s tries?",
    },
  },
  {
    key: "present-state",
    title: { fi: "Nykytila", sv: "Nuläget", en: "How it is now" },
    intro: {
      fi: "Kuvatkaa, miten hoidatte yhteisen aiheenne nyt. Kirjoittakaa niin kuin asia on, älkää niin kuin sen pitäisi olla.",
      sv: "Beskriv hur ni sköter ert gemensamma ämne nu. Skriv hur det är, inte hur det borde vara.",
      en: "Describe how you handle your shared topic now. Write it as it is, not as it should be.",
    },
    minutes: 20,
    prompts: [
      {
        key: "steps",
        label: {
          fi: "Miten se etenee, vaihe vaiheelta?",
          sv: "Hur går det till, steg för steg?",
          en: "How does it work, step by step?",
        },
      },
      {
        key: "strengths",
        label: { fi: "Mikä toimii hyvin?", sv: "Vad fungerar bra?", en: "What works well?" },
      },
      { key: "pains", label: { fi: "Mikä hiertää?", sv: "Var skaver det?", en: "Where does it chafe?" } },
      {
        key: "measure",
        label: {
          fi: "Mistä huomaatte, että asia etenee? Nimetkää yksi mittari.",
          sv: "Hur märker ni att saken går framåt? Nämn en mätare.",
          en: "How can you tell that things are moving forward? Name one measure.",
        },
      },
    ],
    mirror: {
      fi: "Missä kohdassa toisen tapa auttaisi teitä?",
      sv: "På vilken punkt skulle partnerns sätt hjälpa er?",
      en: "Where would your partner’s way help you?",
    },
  },
  {
    key: "ask-your-own",
    title: { fi: "Kysykää omilta", sv: "Fråga era egna", en: "Ask your own people" },
    intro: {
      fi: "Kysykää yhteisestä aiheestanne kolmelta jäseneltä tai vapaaehtoiselta. Älkää kirjoittako heidän nimiään.",
      sv: "Fråga tre medlemmar eller frivilliga om ert gemensamma ämne. Skriv inte deras namn.",
      en: "Ask three members or volunteers about your shared topic. Don’t write their names.",
    },
    minutes: 20,
    prompts: [
      { key: "asked", label: { fi: "Mitä kysyitte?", sv: "Vad frågade ni?", en: "What did you ask?" } },
      { key: "heard", label: { fi: "Mitä kuulitte?", sv: "Vad fick ni höra?", en: "What did you hear?" } },
      {
        key: "surprised",
        label: {
          fi: "Mikä vastauksissa yllätti?",
          sv: "Vad överraskade er i svaren?",
          en: "What surprised you in the answers?",
        },
      },
    ],
    mirror: {
      fi: "Mitä samaa ja mitä erilaista väkenne sanoi?",
      sv: "Vad var lika och vad var olika i det som era medlemmar sade?",
      en: "What did your people agree on, and where did they differ?",
    },
  },
  {
    key: "benefit-and-values",
    title: { fi: "Hyöty ja arvot", sv: "Nytta och värden", en: "Benefit and values" },
    intro: {
      fi: "Tämä tehtävä sopii teille, jos mietitte yhteistyötä. Vastaukset eivät sido teitä.",
      sv: "Den här uppgiften passar er om ni funderar på samarbete. Svaren är inte bindande.",
      en: "This one is for you if you’re thinking about working together. Your answers don’t commit you to anything.",
    },
    minutes: 20,
    prompts: [
      {
        key: "benefit",
        label: {
          fi: "Mitä hyötyä yhteistyöstä olisi teille?",
          sv: "Vilken nytta skulle ni ha av ett samarbete?",
          en: "What good would working together do you?",
        },
      },
      { key: "give", label: { fi: "Mitä te voitte antaa?", sv: "Vad kan ni ge?", en: "What can you give?" } },
      {
        key: "value",
        label: {
          fi: "Mikä arvo on teille ehdoton?",
          sv: "Vilket värde kan ni inte ge avkall på?",
          en: "Which value would you never give up?",
        },
      },
    ],
    mirror: {
      fi: "Missä toisen anti ja teidän tarpeenne kohtaavat?",
      sv: "Var möts det som partnern kan ge och det som ni behöver?",
      en: "Where does what your partner can give meet what you need?",
    },
  },
];
