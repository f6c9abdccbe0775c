import type { StateTable } from "@/lib/states";

export type EnrolmentState = "DRAFT" | "SUBMITTED" | "ACCEPTED" | "WAITLISTED" | "DECLINED" | "WITHDRAWN";
export type EnrolmentEvent = "submit" | "accept" | "waitlist" | "decline" | "withdraw";

export const enrolmentStates: StateTable<EnrolmentState, EnrolmentEvent> = {
  noun: "enrolment",
  initial: "DRAFT",
  events: {
    submit: { from: ["DRAFT"], to: "SUBMITTED" },
    accept: { from: ["SUBMITTED", "WAITLISTED"], to: "ACCEPTED" },
    waitlist: { from: ["SUBMITTED"], to: "WAITLISTED" },
    decline: { from: ["SUBMITTED", "WAITLISTED"], to: "DECLINED" },
    withdraw: { from: ["DRAFT", "SUBMITTED", "ACCEPTED", "WAITLISTED"], to: "WITHDRAWN" },
  },
};
