import type { Words } from "@/lib/i18n/overrides";

/** What a networking day says otherwise than the platform: its meeting is the day, and who guides it is the coach. */
export const words: Words = {
  board: {
    fi: { nav: { groups: "Päivä" }, title: "Päivä" },
    sv: { nav: { groups: "Dagen" }, title: "Dagen" },
    en: { nav: { groups: "The day" }, title: "The day" },
  },
  groups: {
    fi: {
      cycle: "Päivä vaihe vaiheelta",
      notes: { title: "Valmentajan muistiinpanot" },
      people: { facilitator: "Valmentaja" },
    },
    sv: {
      cycle: "Dagen steg för steg",
      notes: { title: "Coachens anteckningar" },
      people: { facilitator: "Coach" },
    },
    en: {
      cycle: "The day, step by step",
      notes: { title: "The coach’s notes" },
      people: { facilitator: "Coach" },
    },
  },
  home: {
    fi: {
      enrolment: { ACCEPTED: "Ilmoittautumisenne on vastaanotettu." },
      facilitating: "Päivät, joita valmennatte",
    },
    sv: { enrolment: { ACCEPTED: "Er anmälan är mottagen." }, facilitating: "Dagar som ni leder" },
    en: { enrolment: { ACCEPTED: "You have signed up." }, facilitating: "Days you coach" },
  },
  meetings: {
    fi: { times: { facilitator: "Valmentaja" }, page: { facilitator: "Valmentaja", title: "Päivä" } },
    sv: { times: { facilitator: "Coach" }, page: { facilitator: "Coach", title: "Dagen" } },
    en: { times: { facilitator: "Coach" }, page: { facilitator: "Coach", title: "The day" } },
  },
  pages: {
    fi: {
      front: {
        title: "Tule tapaamaan ihmiset nimien takana",
        lead: "Yksi päivä, monta pöytää, aina uusia ihmisiä. Verkostoa on helpompi käyttää, kun kasvot ovat tutut.",
        what: "Mikä verkostopäivä on?",
      },
    },
    sv: {
      front: {
        title: "Kom och träffa människorna bakom namnen",
        lead: "En dag, många bord, alltid nya människor. Ett nätverk är lättare att använda när ansiktena är bekanta.",
        what: "Vad är en nätverksdag?",
      },
    },
    en: {
      front: {
        title: "Come and meet the people behind the names",
        lead: "One day, many tables, always new people. A network is easier to use when the faces are known.",
        what: "What is a networking day?",
      },
    },
  },
};
