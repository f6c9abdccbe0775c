import type { StateTable } from "@/lib/kernel/states";

export type GroupState = "DRAFT" | "PROPOSED" | "CONFIRMED" | "COMPLETED" | "DISSOLVED";
export type GroupEvent = "propose" | "takeBack" | "confirm" | "complete" | "dissolve";

export const groupStates: StateTable<GroupState, GroupEvent> = {
  noun: "group",
  initial: "DRAFT",
  events: {
    propose: { from: ["DRAFT"], to: "PROPOSED" },
    takeBack: { from: ["PROPOSED"], to: "DRAFT" },
    confirm: { from: ["DRAFT", "PROPOSED"], to: "CONFIRMED" },
    complete: { from: ["CONFIRMED"], to: "COMPLETED" },
    dissolve: { from: ["DRAFT", "PROPOSED", "CONFIRMED"], to: "DISSOLVED" },
  },
};
