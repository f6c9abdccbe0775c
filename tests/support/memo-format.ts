import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format } from "@/lib/formats/recipe";
import { inAll } from "@/lib/i18n/locales";

/** A memo of every meeting, written by the contacts. */
export const memo: DocumentStep = {
  ...{ kind: "document", key: "memo", when: { about: eachMeeting }, writes: ["contact"] },
  days: { write: 7, answer: 10 },
};

export const memoTemplate: DocumentTemplate = {
  key: "memo",
  title: { fi: "Muistio", sv: "Minnesanteckningar", en: "Memo" },
  named: { fi: "muistio", sv: "minnesanteckningarna", en: "the memo" },
  intro: inAll(() => "Kolme riviä riittää."),
  parts: [
    { key: "day", label: inAll(() => "Päivä ja paikka"), given: "meeting" },
    { key: "who", label: inAll(() => "Ketkä"), given: "attendance" },
    { key: "learned", label: inAll(() => "Mitä opimme") },
    { key: "onward", label: inAll(() => "Mitä saa kertoa muille"), optional: true },
  ],
};

/** A format of meetings and a document, as one is tried out: nothing else of it is shipped. */
export function withDocument(step: Partial<DocumentStep> = {}): Format {
  return {
    ...peerVisits,
    key: "memo-visits",
    steps: [...peerVisits.steps.filter(({ kind }) => kind === "meeting"), { ...memo, ...step }],
    documents: [memoTemplate],
  };
}
