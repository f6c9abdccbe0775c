import type { AssignmentTemplate } from "@/lib/formats/recipe";

/** What each association thinks of itself before anybody visits; the others read it once all have said theirs. */
export const selfAssessment: AssignmentTemplate = {
  key: "self-assessment",
  title: { fi: "Itsearvio", sv: "Självvärdering", en: "Self-assessment" },
  intro: {
    fi: "Katsokaa peiliin ennen kuin katsotte toisianne. Ottakaa muutama työkaveri mukaan ja miettikää yhteistä aihettanne: kirjoittakaa niin kuin asia on, älkää niin kuin sen pitäisi olla.",
    sv: "Se er i spegeln innan ni ser på varandra. Ta med några kolleger och fundera på ert gemensamma ämne: skriv som det är, inte som det borde vara.",
    en: "Look in the mirror before you look at each other. Take a colleague or two with you and think about your shared topic: write how it is, not how it ought to be.",
  },
  minutes: 20,
  prompts: [
    {
      key: "now",
      label: {
        fi: "Millaista meillä on nyt?",
        sv: "Hur är det hos oss nu?",
        en: "How are things with us now?",
      },
    },
    {
      key: "well",
      label: {
        fi: "Missä onnistumme? Kertokaa yksi esimerkki.",
        sv: "Vad lyckas vi med? Ge ett exempel.",
        en: "What do we do well? Give one example.",
      },
    },
    {
      key: "rubs",
      label: { fi: "Mikä hiertää?", sv: "Vad skaver?", en: "What doesn’t work so well?" },
    },
    {
      key: "elsewhere",
      label: {
        fi: "Mitä haluaisimme nähdä tai kysyä muualla?",
        sv: "Vad skulle vi vilja se eller fråga om hos andra?",
        en: "What would we like to see or ask about elsewhere?",
      },
    },
    {
      key: "change",
      label: {
        fi: "Minkä yhden asian muuttaisimme tänä vuonna?",
        sv: "Vilken enda sak skulle vi ändra på i år?",
        en: "Which one thing would we change this year?",
      },
    },
    {
      key: "aims",
      claim: true,
      label: {
        fi: "Tiedämme, mitä tavoittelemme.",
        sv: "Vi vet vad vi strävar efter.",
        en: "We know what we’re aiming for.",
      },
    },
    {
      key: "shared-work",
      claim: true,
      label: {
        fi: "Työ jakautuu reilusti.",
        sv: "Arbetet fördelas rättvist.",
        en: "The work is shared fairly.",
      },
    },
    {
      key: "newcomers",
      claim: true,
      label: {
        fi: "Uusi ihminen pääsee helposti mukaan.",
        sv: "Det är lätt för en ny människa att komma med.",
        en: "It’s easy for somebody new to join in.",
      },
    },
    {
      key: "results",
      claim: true,
      label: {
        fi: "Kerromme tuloksista.",
        sv: "Vi berättar om våra resultat.",
        en: "We tell people what we’ve achieved.",
      },
    },
    {
      key: "mistakes",
      claim: true,
      label: {
        fi: "Opimme virheistämme.",
        sv: "Vi lär oss av våra misstag.",
        en: "We learn from our mistakes.",
      },
    },
  ],
  mirror: {
    fi: "Missä arvionne ovat samanlaisia, missä erilaisia? Mistä ero johtuu?",
    sv: "Var liknar era svar varandra och var skiljer de sig? Vad beror skillnaden på?",
    en: "Where are your answers alike, and where do they differ? Why is that?",
  },
};
