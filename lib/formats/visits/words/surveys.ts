import type { Overrides } from "@/lib/i18n/overrides";

/** Surveys of associations. */
export const surveys: Overrides<"surveys"> = {
  fi: {
    answering: {
      about: "Vierailu {at}, isäntänä {host}",
    },
    named: {
      lead: "Näihin vastaatte yhdistyksenne nimellä. Jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee. Voitte muuttaa vastauksia niin kauan kuin ohjelma on käynnissä.",
      saved: "Yhdistyksenne vastaus on tallessa. Voitte muuttaa sitä niin kauan kuin ohjelma on käynnissä.",
      submit: "Tallenna yhdistyksen vastaus",
    },
    page: {
      wish: "Yhdistys",
    },
    start: {
      sentBody:
        "Näette vastauksenne ja sen, mitä tapahtuu seuraavaksi, ilmoittautumisenne sivulla. Jos vastaatte toisen yhdistyksen puolesta, aloittakaa alta.",
    },
  },
  sv: {
    answering: {
      about: "Besöket {at}, värd {host}",
    },
    named: {
      lead: "De här svarar ni på i er förenings namn. Vid varje fråga står det vem som ser svaret. Ni kan ändra svaren så länge programmet pågår.",
      saved: "Er förenings svar har sparats. Ni kan ändra det så länge programmet pågår.",
      submit: "Spara föreningens svar",
    },
    page: {
      wish: "Förening",
    },
    start: {
      sentBody:
        "Era svar och vad som händer sedan ser ni på sidan för er anmälan. Om ni svarar för en annan förening kan ni börja nedan.",
    },
  },
  en: {
    answering: {
      about: "Visit on {at}, hosted by {host}",
    },
    named: {
      lead: "You answer these in the name of your association. Each question tells you who sees the answer. You can change the answers as long as the programme is running.",
      saved: "Your association’s answer is saved. You can change it as long as the programme is running.",
      submit: "Save the association’s answer",
    },
    page: {
      wish: "Association",
    },
    start: {
      sentBody:
        "Your answers and what happens next are on the page of your enrolment. If you’re answering for another association, start below.",
    },
  },
};
