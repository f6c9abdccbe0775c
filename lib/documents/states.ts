import type { StateTable } from "@/lib/kernel/states";

export type DocumentState = "WRITING" | "SENT" | "APPROVED";
export type DocumentEvent = "send" | "takeBack" | "askChange" | "approve";

/** Sent round until every seat has approved it; whoever asks for a change sends it back, also afterwards. */
export const documentStates: StateTable<DocumentState, DocumentEvent> = {
  noun: "document",
  initial: "WRITING",
  events: {
    send: { from: ["WRITING"], to: "SENT" },
    takeBack: { from: ["SENT"], to: "WRITING" },
    askChange: { from: ["SENT", "APPROVED"], to: "WRITING" },
    approve: { from: ["SENT"], to: "APPROVED" },
  },
};
