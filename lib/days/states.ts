import type { StateTable } from "@/lib/kernel/states";

export type RoundState = "DRAFT" | "PUBLISHED" | "STARTED" | "HELD" | "NOT_HELD";
export type RoundEvent = "publish" | "start" | "hold" | "drop";

/** Once a round is published who sits where is fixed; one that cannot be held so is dropped, and published anew with the next number. */
export const roundStates: StateTable<RoundState, RoundEvent> = {
  noun: "dayRound",
  initial: "DRAFT",
  events: {
    publish: { from: ["DRAFT"], to: "PUBLISHED" },
    start: { from: ["PUBLISHED"], to: "STARTED" },
    hold: { from: ["STARTED"], to: "HELD" },
    drop: { from: ["PUBLISHED", "STARTED"], to: "NOT_HELD" },
  },
};
