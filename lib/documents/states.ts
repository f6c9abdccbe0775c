import type { StateTable } from "@/lib/kernel/states";

export type DocumentState = "WRITING" | "SENT" | "APPROVED";
export type DocumentEvent = "send" | "takeBack" | "askChange" | "approve" | "publish" | "reopen";

/**
 * Sent round until every seat has approved it, and sent back by whoever asks for a change, also afterwards; or sent round to be
 * corrected, published by whoever writes it, and opened by them again for a next version.
 */
export const documentStates: StateTable<DocumentState, DocumentEvent> = {
  noun: "document",
  initial: "WRITING",
  events: {
    send: { from: ["WRITING"], to: "SENT" },
    takeBack: { from: ["SENT"], to: "WRITING" },
    askChange: { from: ["SENT", "APPROVED"], to: "WRITING" },
    approve: { from: ["SENT"], to: "APPROVED" },
    publish: { from: ["WRITING", "SENT"], to: "APPROVED" },
    reopen: { from: ["APPROVED"], to: "WRITING" },
  },
};
