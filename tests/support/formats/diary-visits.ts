import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Peer visits whose guests keep a diary that nobody else reads, and whose days end with a talk that is ticked. */
export const diaryVisits: Format = {
  ...peerVisits,
  key: "diary-visits",
  houses: "numbers",
  steps: peerVisits.steps.map((step) =>
    step.kind === "meeting" ? { ...step, diary: true, talk: { minutes: 10 } } : step,
  ),
};
