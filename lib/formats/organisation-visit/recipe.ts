import { agendas } from "@/lib/formats/organisation-visit/agendas";
import { development } from "@/lib/formats/organisation-visit/development";
import { feedback } from "@/lib/formats/organisation-visit/feedback";
import { intake } from "@/lib/formats/organisation-visit/intake";
import { memo } from "@/lib/formats/organisation-visit/memo";
import { presentation } from "@/lib/formats/organisation-visit/presentation";
import { reads } from "@/lib/formats/organisation-visit/reads";
import { selfAssessment } from "@/lib/formats/organisation-visit/self-assessment";
import { words } from "@/lib/formats/organisation-visit/words";
import { groundRules } from "@/lib/formats/peer-visits/ground-rules";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";
import { themes } from "@/lib/formats/themes";
import { visitName } from "@/lib/formats/visits/visit-name";

/** Two to four associations look at themselves, then visit each other, each hosting once, with or without a facilitator. */
export const organisationVisit: Format = {
  key: "organisation-visit",
  name: { fi: "Järjestövisiitti", sv: "Föreningsvisit", en: "Organisation visit" },
  summary: {
    fi: "Kahdesta neljään yhdistystä katsoo ensin peiliin ja käy sitten kylässä toistensa luona. Kevyt, ilman fasilitaattoria.",
    sv: "Två till fyra föreningar ser sig först i spegeln och hälsar sedan på hos varandra. Lätt, utan facilitator.",
    en: "Two to four associations first look in the mirror, then visit each other. Light, and without a facilitator.",
  },
  presentation,
  parts: [{ key: "association", of: "organisation", intake, reads, accepted: "by-coordinator" }],
  grouping: { kind: "pairs", largest: 4 },
  agreement: { kind: "all" },
  leaving: { kind: "goes-on", least: 2 },
  roles: [
    {
      ...{ key: "lead", needed: false, busy: true, holds: true, notes: true },
      label: { fi: "Fasilitaattori", sv: "Facilitator", en: "Facilitator" },
    },
  ],
  steps: [
    {
      kind: "assignment",
      key: "self-assessment",
      opens: "at-once",
      due: { days: 3, before: "visit-1" },
    },
    {
      kind: "meeting",
      key: "visit",
      name: visitName,
      count: { each: "seat" },
      where: "either",
      minutes: 120,
      times: "voted",
      enough: 1,
      gapWeeks: { min: 1, max: 10 },
    },
    {
      kind: "document",
      key: "memo",
      when: { about: eachMeeting },
      writes: ["contact"],
      days: { write: 7, answer: 10 },
    },
    {
      kind: "survey",
      key: "feedback",
      asked: "those-who-came",
      survey: feedback,
      when: { about: eachMeeting },
      openDays: 14,
    },
    {
      kind: "survey",
      key: "development",
      asked: "contacts",
      survey: development,
      when: { after: lastMeeting, months: 3 },
      openDays: 30,
    },
  ],
  counting: { answers: 5, groups: 3 },
  themes,
  assignments: [selfAssessment],
  documents: [memo],
  agendas,
  groundRules,
  words,
};
