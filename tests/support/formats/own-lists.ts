import { ownList } from "@/lib/formats/peer-mentoring/own-list";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format } from "@/lib/formats/recipe";

/** Visits of each of which an assistant or whoever leads writes a list that the group alone reads. No programme has it but in tests. */
export const ownLists: Format = {
  ...peerVisits,
  key: "own-lists",
  steps: [
    ...peerVisits.steps.filter(({ kind }) => kind === "meeting"),
    {
      ...{ kind: "document", key: ownList.key, when: { about: eachMeeting }, days: { write: 3, answer: 0 } },
      ...{ writes: [{ role: "assistant" }, { role: "lead" }], passes: "author", reads: ["group"] },
    },
    ...peerVisits.steps.filter(({ key }) => key === "closing"),
  ],
  assignments: [],
  documents: [ownList],
};
