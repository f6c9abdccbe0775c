import { type Format, lastMeeting } from "@/lib/formats/recipe";
import { closing } from "./reading-circle/closing";
import { intake } from "./reading-circle/intake";
import { list, listTemplate } from "./reading-circle/list";
import { evening, presentation } from "./reading-circle/presentation";

/**
 * Persons who read together: about four, formed by hand, three meetings without a host, nobody who guides, a list that they write
 * together and a survey. It says nothing in words of its own: all of it is the platform's. No programme has it but in tests.
 */
export const readingCircle: Format = {
  key: "reading-circle",
  name: { fi: "Lukupiiri", sv: "Läsecirkel", en: "Reading circle" },
  summary: {
    fi: "Kolmesta viiteen lukijaa, kolme iltaa ja yhteinen lukulista.",
    sv: "Tre till fem läsare, tre kvällar och en gemensam läslista.",
    en: "Three to five readers, three evenings and a reading list to share.",
  },
  presentation,
  parts: [
    {
      ...{ key: "reader", of: "person", intake, accepted: "at-once" },
      reads: {
        name: "fullName",
        contact: { name: "fullName", email: "address" },
        thought: { recommend: "again" },
      },
    },
  ],
  grouping: { kind: "sets", least: 3, most: 5 },
  agreement: { kind: "all" },
  leaving: { kind: "ends" },
  roles: [],
  steps: [
    { kind: "meeting", key: "circle", count: { times: 3 }, where: "either", minutes: 90, times: "voted" },
    list,
    {
      kind: "survey",
      key: "closing",
      asked: "those-who-came",
      survey: closing,
      when: { after: lastMeeting },
      openDays: 30,
    },
  ],
  counting: { answers: 5, groups: 3 },
  themes: [],
  assignments: [],
  documents: [listTemplate],
  agendas: { circle: evening },
  groundRules: [
    {
      key: "heard",
      text: {
        fi: "Kaikki saavat puhua loppuun.",
        sv: "Alla får tala till punkt.",
        en: "Everybody is heard out.",
      },
    },
  ],
  words: {},
};
