import type { StateTable } from "@/lib/kernel/states";

export type ProgrammeState = "DRAFT" | "OPEN" | "MATCHING" | "RUNNING" | "CLOSED" | "CANCELLED";
export type ProgrammeEvent = "open" | "closeSignUp" | "reopenSignUp" | "start" | "close" | "cancel";

export const programmeStates: StateTable<ProgrammeState, ProgrammeEvent> = {
  noun: "programme",
  initial: "DRAFT",
  events: {
    open: { from: ["DRAFT"], to: "OPEN" },
    closeSignUp: { from: ["OPEN"], to: "MATCHING" },
    reopenSignUp: { from: ["MATCHING"], to: "OPEN" },
    start: { from: ["OPEN", "MATCHING"], to: "RUNNING" },
    close: { from: ["RUNNING"], to: "CLOSED" },
    cancel: { from: ["DRAFT", "OPEN", "MATCHING", "RUNNING"], to: "CANCELLED" },
  },
};
