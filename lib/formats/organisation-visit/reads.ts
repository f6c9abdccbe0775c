import { reads as peerVisits } from "@/lib/formats/peer-visits/reads";
import type { Reading } from "@/lib/formats/reading";

/** What is read of its survey, which asks less than that of peer visits, by the same keys. */
export const reads: Reading = {
  name: "name",
  municipality: "municipality",
  businessId: "businessId",
  website: "website",
  nextRound: "nextRound",
  contact: peerVisits.contact,
  seeks: "needs",
  offers: "offers",
  languages: "workingLanguages",
  times: "times",
  hosting: "hosting",
  interpretation: "interpretation",
  wishes: "wishes",
  ratherNot: "ratherNot",
  face: {
    told: (peerVisits.face?.told ?? []).filter(({ chosen }) => chosen !== "hopes" && chosen !== "headcount"),
  },
  onTheDay: ["interpretation"],
  quote: peerVisits.quote,
  thought: { worth: "worth", recommend: "recommend" },
};
