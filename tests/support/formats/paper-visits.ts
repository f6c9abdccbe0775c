import type { DocumentTemplate } from "@/lib/formats/documents";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";
import { inAll } from "@/lib/i18n/locales";

/** Written of each meeting: what happened, what was learned. */
export const minutes: DocumentTemplate = {
  key: "minutes",
  title: { fi: "Muistio", sv: "Minnesanteckningar", en: "Memo" },
  named: { fi: "muistio", sv: "minnesanteckningarna", en: "the memo" },
  intro: inAll(() => "Kolmesta kuuteen riviä, ei nimiä."),
  nameless: true,
  parts: [
    { key: "day", label: inAll(() => "Päivä ja paikka"), given: "meeting" },
    { key: "length", label: inAll(() => "Kesto"), given: "length" },
    { key: "who", label: inAll(() => "Läsnä"), given: "attendance" },
    { key: "talked", label: inAll(() => "Mistä puhuttiin") },
    { key: "insights", label: inAll(() => "Oivallukset"), given: "insights", optional: true },
    {
      ...{ key: "facts", label: inAll(() => "Asiantuntijan täsmennykset") },
      ...{ given: { absent: "assistant" }, optional: true },
    },
  ],
};

/** Written of the whole, out of all memos. */
const report: DocumentTemplate = {
  key: "final-report",
  title: { fi: "Loppuraportti", sv: "Slutrapport", en: "Final report" },
  named: { fi: "loppuraportti", sv: "slutrapporten", en: "the final report" },
  intro: inAll(() => "Järjestölle, ei nimiä."),
  parts: [
    { key: "course", label: inAll(() => "Sarjan kulku"), given: "course" },
    {
      key: "insights",
      label: inAll(() => "Oivallukset"),
      given: { collected: { document: "minutes", part: "insights" } },
      optional: true,
    },
    { key: "numbers", label: inAll(() => "Palaute"), given: { totals: "closing" }, optional: true },
    { key: "proposals", label: inAll(() => "Ehdotukset järjestölle"), optional: true },
  ],
};

/**
 * Visits of which whoever leads writes memos, sent round to those who take part, who may strike sentences, and a report of the whole that
 * the assistant corrects. No programme has it but in tests.
 */
export const paperVisits: Format = {
  ...peerVisits,
  key: "paper-visits",
  steps: [
    ...peerVisits.steps.filter(({ kind }) => kind === "meeting"),
    {
      ...{ kind: "document", key: minutes.key, when: { about: eachMeeting }, writes: [{ role: "lead" }] },
      ...{ corrects: ["participant", { role: "assistant" }], passes: "no-objection" },
      ...{ reads: ["participants", { role: "assistant" }, "coordinators"], days: { write: 2, answer: 5 } },
    },
    {
      ...{ kind: "document", key: report.key, when: { after: lastMeeting }, writes: [{ role: "lead" }] },
      ...{ corrects: [{ role: "assistant" }], passes: "author" },
      ...{ reads: ["participants", "coordinators"], days: { write: 30, answer: 7 } },
    },
    ...peerVisits.steps.filter(({ key }) => key === "closing"),
  ],
  assignments: [],
  documents: [minutes, report],
};
