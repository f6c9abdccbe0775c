import { pause } from "@/lib/formats/peer-visits/agenda-parts";
import type { AgendaItem } from "@/lib/formats/recipe";

const host: AgendaItem = {
  minutes: 25,
  key: "host",
  title: { fi: "Talo ja toiminta", sv: "Huset och verksamheten", en: "The place and the work" },
  what: {
    fi: "Isännät näyttävät paikat ja kertovat, mitä he tekevät ja kenelle. Vieraat kysyvät.",
    sv: "Värdarna visar runt och berättar vad de gör och för vem. Gästerna frågar.",
    en: "The hosts show you round and say what they do and for whom. The guests ask.",
  },
};

const assessments: AgendaItem = {
  minutes: 30,
  key: "assessments",
  title: {
    fi: "Omat arviot rinnakkain",
    sv: "Självvärderingarna sida vid sida",
    en: "The self-assessments side by side",
  },
  what: {
    fi: "Missä samaa, missä eroa? Jos jokin arvio puuttuu, se kerrotaan nyt omin sanoin.",
    sv: "Vad är lika, vad är olika? Om någon värdering saknas berättas den nu med egna ord.",
    en: "What’s alike, and what isn’t? If an assessment is missing, tell it now in your own words.",
  },
};

const ideas: AgendaItem = {
  minutes: 20,
  key: "ideas",
  title: { fi: "Ideat kotiin vietäväksi", sv: "Idéer att ta med hem", en: "Ideas to take home" },
  what: {
    fi: "Jokainen yhdistys valitsee yhden asian, jota se kokeilee kotona: kuka sen tekee ja milloin?",
    sv: "Varje förening väljer en sak som den prövar hemma: vem gör det och när?",
    en: "Each association picks one thing to try at home: who does it, and when?",
  },
};

const memo: AgendaItem = {
  minutes: 10,
  key: "memo",
  title: { fi: "Muistio", sv: "Minnesanteckningar", en: "The memo" },
  what: {
    fi: "Sovitaan kolme riviä, jotka kaikki hyväksyvät, ja se, kuka kirjoittaa muistion puhtaaksi.",
    sv: "Vi kommer överens om tre rader som alla godkänner, och om vem som skriver rent anteckningarna.",
    en: "Agree three lines that everybody approves, and who will write up the memo.",
  },
};

const first: readonly AgendaItem[] = [
  {
    minutes: 15,
    key: "arrival",
    title: {
      fi: "Kahvi ja esittäytyminen",
      sv: "Kaffe och presentation",
      en: "Coffee and introductions",
    },
    what: {
      fi: "Jokainen kertoo, kuka on, mitä tekee yhdistyksessä ja mitä toivoo tästä päivästä.",
      sv: "Var och en berättar vem hen är, vad hen gör i föreningen och vad hen hoppas på av dagen.",
      en: "Everybody says who they are, what they do in the association and what they hope for today.",
    },
  },
  {
    minutes: 10,
    key: "ground-rules",
    title: {
      fi: "Pelisäännöt ja päivän kysymys",
      sv: "Spelreglerna och dagens fråga",
      en: "The ground rules and today’s question",
    },
    what: {
      fi: "Luetaan pelisäännöt ääneen. Isännät sanovat yhden kysymyksen, johon he haluavat tänään ajatuksia.",
      sv: "Vi läser upp spelreglerna. Värdarna säger en fråga som de vill få tankar om i dag.",
      en: "Read the ground rules aloud. The hosts name one question they’d like ideas on today.",
    },
    readAloud: true,
  },
  ...[host, assessments, pause, ideas, memo],
];

const again: readonly AgendaItem[] = [
  {
    minutes: 15,
    key: "arrival",
    title: { fi: "Kahvi ja kuulumiset", sv: "Kaffe och sedan sist", en: "Coffee and catching up" },
    what: {
      fi: "Mitä edellisen vierailun jälkeen on tapahtunut? Mitä olette jo kokeilleet?",
      sv: "Vad har hänt sedan förra besöket? Vad har ni redan prövat?",
      en: "What has happened since the last visit? What have you tried already?",
    },
  },
  {
    minutes: 10,
    key: "ground-rules",
    title: {
      fi: "Pelisäännöt ja päivän kysymys",
      sv: "Spelreglerna och dagens fråga",
      en: "The ground rules and today’s question",
    },
    what: {
      fi: "Palautetaan pelisäännöt mieleen. Isännät sanovat yhden kysymyksen, johon he haluavat tänään ajatuksia.",
      sv: "Vi påminner om spelreglerna. Värdarna säger en fråga som de vill få tankar om i dag.",
      en: "A reminder of the ground rules. The hosts name one question they’d like ideas on today.",
    },
    readAloud: true,
  },
  ...[host, assessments, pause, ideas, memo],
];

/** How each visit goes; each takes two hours, and who hosts keeps the time. */
export const agendas: Record<"visit-1" | "visit-2" | "visit-3" | "visit-4", readonly AgendaItem[]> = {
  "visit-1": first,
  "visit-2": again,
  "visit-3": again,
  "visit-4": again,
};
