import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Groups that are looked for by what each has said of their week, with a leader and a technical host; all of them say yes. Only in tests. */
export const talkingGroups: Format = {
  ...peerMentoring,
  key: "talking-groups",
  agreement: { kind: "all" },
  steps: peerMentoring.steps.filter((step) => step.key === "closing" || step.kind === "meeting"),
};
