import type { Format } from "@/lib/formats/recipe";
import { request } from "./ordered-talks/intake";
import { letter } from "./ordered-talks/letter";
import { evening, presentation } from "./reading-circle/presentation";

/** Talks that an organisation orders, as many as it wants, at a price: each order is a group by itself. No programme has it but in tests. */
export const orderedTalks: Format = {
  key: "ordered-talks",
  name: { fi: "Tilatut illat", sv: "Beställda kvällar", en: "Ordered evenings" },
  summary: {
    fi: "Ohjattuja iltoja, niin monta kuin tilaatte.",
    sv: "Ledda kvällar, så många som ni beställer.",
    en: "Guided evenings, as many as you order.",
  },
  presentation,
  parts: [
    {
      ...{
        key: "orderer",
        of: "organisation",
        intake: request,
        accepted: "by-coordinator",
        whileRunning: true,
      },
      company: { least: 4, most: 14 },
      reads: {
        name: "union",
        businessId: "number",
        contact: { name: "asker", email: "askerAddress" },
        order: {
          ...{ meetings: "howMany", target: "forWhom", goals: "aims", place: "where", start: "from" },
          ...{ invoiceAddress: "invoiceTo", invoiceReference: "invoiceMark" },
        },
      },
    },
  ],
  grouping: { kind: "each", of: "orderer" },
  agreement: {
    kind: "offer",
    vat: {
      fi: "Hintaan ei lisätä arvonlisäveroa.",
      sv: "Ingen mervärdesskatt läggs till.",
      en: "No value added tax is added.",
    },
    included: {
      fi: "Suunnittelu, ohjaus ja muistiot.",
      sv: "Planering, ledning och minnesanteckningar.",
      en: "Planning, leading and memos.",
    },
    days: 30,
    learns: {
      fi: "Näette, montako oli paikalla, ette ketkä.",
      sv: "Ni ser hur många som var med, inte vilka.",
      en: "You see how many came, not who.",
    },
  },
  prices: [{ meetings: 5, cents: 325_000 }],
  leaving: { kind: "goes-on", least: 1, newcomersUntil: 2 },
  roles: [
    {
      ...{ key: "lead", needed: true, busy: true, holds: true, notes: true },
      label: { fi: "Ohjaaja", sv: "Ledare", en: "Leader" },
    },
  ],
  steps: [
    {
      ...{ kind: "survey", key: "letter", asked: "participants", survey: letter },
      when: { before: "talk-1" },
      openDays: 21,
    },
    {
      ...{ kind: "meeting", key: "talk", where: "either", minutes: 180, times: "voted" },
      count: { ordered: { least: 1, most: 12, usual: 5 } },
    },
  ],
  counting: { answers: 5, groups: 3 },
  themes: [],
  assignments: [],
  documents: [],
  agendas: { talk: evening },
  groundRules: [
    {
      key: "quiet",
      text: {
        fi: "Mitä täällä puhutaan, jää tänne.",
        sv: "Det som sägs här stannar här.",
        en: "What is said here stays here.",
      },
    },
  ],
  words: {},
};
