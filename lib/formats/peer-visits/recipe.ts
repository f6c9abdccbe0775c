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

/**
 * Facilitated visits between two associations, or three where one is left over: each hosts once, with a small assignment after
 * the first visit.
 */
export const peerVisits: Format = {
  key: "peer-visits",
  name: presentation.name,
  summary: presentation.summary,
  groupSize: 2,
  largestGroup: 3,
  intake,
  reads,
  steps: [
    {
      kind: "meeting",
      key: "visit",
      count: { each: "seat" },
      minutes: 150,
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
  themes,
  assignments,
  agendas,
  groundRules,
  words,
};
