import { type Format, lastMeeting } from "@/lib/formats/recipe";
import { sameInAll } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";

const intake: SurveyDefinition = {
  key: "intake",
  title: sameInAll("Lukupiiriin"),
  intro: sameInAll("Kertokaa, kuka olette."),
  minutes: { full: 1 },
  pages: [
    {
      key: "you",
      title: sameInAll("Te"),
      questions: [
        {
          ...{ key: "fullName", kind: "text", maxLength: 80, required: true, seenBy: "group" },
          label: sameInAll("Nimenne"),
        },
        {
          ...{ key: "address", kind: "email", maxLength: 200, required: true, seenBy: "guides" },
          label: sameInAll("Sähköpostiosoitteenne"),
        },
        {
          ...{ key: "book", kind: "text", maxLength: 200, required: false, seenBy: "group" },
          label: sameInAll("Mitä luette nyt?"),
        },
      ],
    },
  ],
};

const closing: SurveyDefinition = {
  key: "closing",
  title: sameInAll("Lukupiirin jälkeen"),
  intro: sameInAll("Kiitos."),
  minutes: { full: 1 },
  pages: [
    {
      key: "after",
      title: sameInAll("Jälkeen"),
      questions: [
        {
          ...{ key: "again", kind: "score", required: true, seenBy: "totals" },
          label: sameInAll("Suosittelisitteko?"),
        },
      ],
    },
  ],
};

/** Persons who read together: three to five by hand, three meetings without a host, nobody who guides. No programme has it but in tests. */
export const readingCircle: Format = {
  key: "reading-circle",
  name: sameInAll("Lukupiiri"),
  summary: sameInAll("Luetaan yhdessä."),
  presentation: { facts: [], story: [], questions: [] },
  parts: [
    {
      ...{ key: "reader", of: "person", intake, accepted: "at-once" },
      reads: { name: "fullName", contact: { name: "fullName", email: "address" } },
    },
  ],
  grouping: { kind: "sets", least: 3, most: 5 },
  agreement: { kind: "all" },
  leaving: { kind: "ends" },
  roles: [],
  steps: [
    { kind: "meeting", key: "circle", count: { times: 3 }, where: "either", minutes: 90, times: "voted" },
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
  documents: [],
  agendas: {},
  groundRules: [],
  words: {},
};
