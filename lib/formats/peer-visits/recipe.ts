import { agendas } from "@/lib/formats/peer-visits/agendas";
import { assignments } from "@/lib/formats/peer-visits/assignments";
import { closing } from "@/lib/formats/peer-visits/closing";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { groundRules } from "@/lib/formats/peer-visits/ground-rules";
import { intake } from "@/lib/formats/peer-visits/intake";
import { presentation } from "@/lib/formats/peer-visits/presentation";
import { reads } from "@/lib/formats/peer-visits/reads";
import { words } from "@/lib/formats/peer-visits/words";
import { type Format, lastMeeting } from "@/lib/formats/recipe";
import { themes } from "@/lib/formats/themes";
import { visitName } from "@/lib/formats/visits/visit-name";

/**
 * Facilitated visits between two associations, or three where one is left over: each hosts once, with a small assignment after
 * the first visit.
 */
export const peerVisits: Format = {
  key: "peer-visits",
  name: { fi: "Vertaisvierailut", sv: "Besök mellan föreningar", en: "Peer visits" },
  summary: {
    fi: "Kaksi yhdistystä käy kylässä toistensa luona ja puhuu asiasta, joka on molemmille tärkeä.",
    sv: "Två föreningar hälsar på hos varandra och talar om något som är viktigt för båda.",
    en: "Two associations visit each other and talk about something that matters to both.",
  },
  presentation,
  parts: [{ key: "association", of: "organisation", intake, reads, accepted: "by-coordinator" }],
  grouping: { kind: "pairs", largest: 3 },
  agreement: { kind: "all" },
  leaving: { kind: "ends" },
  roles: [
    {
      ...{ key: "lead", needed: true, busy: true, holds: true, notes: true },
      label: { fi: "Fasilitaattori", sv: "Facilitator", en: "Facilitator" },
    },
    {
      ...{ key: "assistant", needed: false, busy: true, holds: true, notes: true },
      label: { fi: "Apufasilitaattori", sv: "Biträdande facilitator", en: "Assistant facilitator" },
    },
  ],
  steps: [
    {
      kind: "meeting",
      key: "visit",
      name: visitName,
      count: { each: "seat" },
      where: "either",
      minutes: 150,
      times: "voted",
      gapWeeks: { min: 2, max: 8 },
    },
    {
      kind: "assignment",
      key: "interim",
      opens: { after: "visit-1" },
      due: { days: 7, before: "visit-2" },
    },
    {
      kind: "survey",
      key: "feedback",
      asked: "those-who-came",
      survey: feedback,
      when: { about: "visit-1" },
      openDays: 14,
    },
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
  themes,
  assignments,
  documents: [],
  agendas,
  groundRules,
  words,
};
