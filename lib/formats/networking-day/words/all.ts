import type { Words } from "@/lib/i18n/overrides";

/** What a networking day says otherwise than the platform: its meeting is the day, and who guides it is the coach. */
export const words: Words = {
  board: {
    fi: { nav: { groups: "Päivä" }, title: "Päivä" },
    sv: { nav: { groups: "Dagen" }, title: "Dagen" },
    en: { nav: { groups: "The day" }, title: "The day" },
  },
  emails: {
    fi: {
      nexts: {
        "waiting-told":
          "{what, select, cancelled {Vuoronne ja korttinne säilyvät 30 päivää uutta päivää varten. Sitten poistamme kortin.} other {Teidän ei tarvitse tehdä mitään. Jos ette enää halua jonottaa, poistukaa jonosta samalla sivulla.}}",
      },
    },
    sv: {
      nexts: {
        "waiting-told":
          "{what, select, cancelled {Er köplats och ert kort sparas i 30 dagar för en ny dag. Sedan raderar vi kortet.} other {Ni behöver inte göra något. Om ni inte längre vill köa, lämna kön på samma sida.}}",
      },
    },
    en: {
      nexts: {
        "waiting-told":
          "{what, select, cancelled {Your turn and your card are kept for 30 days for a new date. Then we delete the card.} other {You don’t have to do anything. If you no longer want to wait, leave the queue on the same page.}}",
      },
    },
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
