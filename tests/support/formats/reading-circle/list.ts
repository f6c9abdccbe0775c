import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import { lastMeeting } from "@/lib/formats/recipe";

/** One list of the whole, when the group has met for the last time. */
export const list: DocumentStep = {
  ...{ kind: "document", key: "reading-list", when: { after: lastMeeting }, writes: ["contact"] },
  days: { write: 14, answer: 14 },
};

export const listTemplate: DocumentTemplate = {
  key: "reading-list",
  title: { fi: "Lukulista", sv: "Läslista", en: "Reading list" },
  named: { fi: "lukulista", sv: "läslistan", en: "the reading list" },
  intro: {
    fi: "Kirjatkaa, mitä luitte ja mitä suosittelette. Kuka tahansa teistä voi aloittaa.",
    sv: "Skriv vad ni läste och vad ni rekommenderar. Vem som helst av er kan börja.",
    en: "Write down what you read and what you recommend. Any of you can begin.",
  },
  parts: [
    {
      key: "read",
      label: { fi: "Mitä luimme", sv: "Vad vi läste", en: "What we read" },
    },
    {
      key: "next",
      label: { fi: "Mitä luemme seuraavaksi", sv: "Vad vi läser härnäst", en: "What we’ll read next" },
      optional: true,
    },
  ],
};
