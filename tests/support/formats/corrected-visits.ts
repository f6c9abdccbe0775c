import type { DocumentStep } from "@/lib/formats/documents";
import { report } from "@/lib/formats/expert-exchange/report";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format } from "@/lib/formats/recipe";
import { sentCircle } from "./sent-circle";

const [part] = peerVisits.parts;
const [sent] = sentCircle.parts;
const { intake } = part;
const asked = sent.intake.pages
  .flatMap(({ questions }) => questions)
  .filter(({ key }) => key.startsWith("supervisor"));

/** What the guest of each visit writes, whose facts its host corrects before anybody else reads it. */
export const reportStep: DocumentStep = {
  ...{ kind: "document", key: report.key, when: { about: eachMeeting } },
  ...{ writes: ["guest"], corrects: ["host"], reads: ["group", "supervisors", "coordinators"] },
  days: { write: 14, answer: 10 },
};

/** Visits with the consent of each side's supervisor, of which guests write reports for the hosts to correct. No programme has it but in tests. */
export const correctedVisits: Format = {
  ...peerVisits,
  key: "corrected-visits",
  parts: [
    {
      ...part,
      ...{ endorsed: "supervisor", reads: { ...part.reads, supervisor: sent.reads.supervisor } },
      intake: {
        ...intake,
        pages: intake.pages.map((page, n) =>
          n === 0 ? { ...page, questions: [...page.questions, ...asked] } : page,
        ),
      },
    },
  ],
  steps: [...peerVisits.steps.filter(({ kind }) => kind === "meeting"), reportStep],
  assignments: [],
  documents: [report],
};
