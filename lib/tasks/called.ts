import type { GroupFacts, Whose } from "@/lib/steps/facts";

/** What a side that cannot be written to has to do is the coordinator's, who calls it. */
export function called({ seats }: GroupFacts, whose: Whose): Whose {
  const silent = whose.kind === "seat" && seats.some(({ seat, written }) => seat === whose.seat && !written);
  return silent ? { kind: "coordinator", callsFor: whose.seat } : whose;
}
