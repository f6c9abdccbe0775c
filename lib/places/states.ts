import type { StateTable } from "@/lib/kernel/states";

export type PlaceState = "WAITING" | "TAKEN" | "GIVEN_UP";
export type PlaceEvent = "take" | "promote" | "setBack" | "giveUp";

/**
 * Everybody comes through the queue of a meeting: who finds a place free and nobody before them begins with it, others take one that is
 * free for whoever presses first, or are promoted. Who was set back keeps their turn; who has given up comes again as somebody new.
 */
export const placeStates: StateTable<PlaceState, PlaceEvent> = {
  noun: "place",
  initial: "WAITING",
  events: {
    take: { from: ["WAITING"], to: "TAKEN" },
    promote: { from: ["WAITING"], to: "TAKEN" },
    setBack: { from: ["TAKEN"], to: "WAITING" },
    giveUp: { from: ["WAITING", "TAKEN"], to: "GIVEN_UP" },
  },
};
