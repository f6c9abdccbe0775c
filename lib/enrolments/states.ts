import type { StateTable } from "@/lib/kernel/states";

export type EnrolmentState = "DRAFT" | "SUBMITTED" | "ACCEPTED" | "WAITLISTED" | "DECLINED" | "WITHDRAWN";
export type EnrolmentEvent =
  | "submit"
  | "accept"
  | "waitlist"
  | "decline"
  | "undecide"
  | "reopen"
  | "withdraw"
  | "rejoin";

export const enrolmentStates: StateTable<EnrolmentState, EnrolmentEvent> = {
  noun: "enrolment",
  initial: "DRAFT",
  events: {
    submit: { from: ["DRAFT"], to: "SUBMITTED" },
    accept: { from: ["SUBMITTED", "WAITLISTED"], to: "ACCEPTED" },
    waitlist: { from: ["SUBMITTED"], to: "WAITLISTED" },
    decline: { from: ["SUBMITTED", "WAITLISTED"], to: "DECLINED" },
    undecide: { from: ["ACCEPTED", "WAITLISTED", "DECLINED"], to: "SUBMITTED" },
    reopen: { from: ["DECLINED"], to: "SUBMITTED" },
    withdraw: { from: ["DRAFT", "SUBMITTED", "ACCEPTED", "WAITLISTED"], to: "WITHDRAWN" },
    rejoin: { from: ["WITHDRAWN"], to: "SUBMITTED" },
  },
};
