import type { StateTable } from "@/lib/kernel/states";

export type MeetingState = "UNSCHEDULED" | "PROPOSED" | "SCHEDULED" | "HELD" | "CANCELLED";
export type MeetingEvent =
  | "propose"
  | "schedule"
  | "reschedule"
  | "hold"
  | "miss"
  | "cancel"
  | "reopen"
  | "reinstate";

export const meetingStates: StateTable<MeetingState, MeetingEvent> = {
  noun: "meeting",
  initial: "UNSCHEDULED",
  events: {
    propose: { from: ["UNSCHEDULED"], to: "PROPOSED" },
    schedule: { from: ["UNSCHEDULED", "PROPOSED"], to: "SCHEDULED" },
    reschedule: { from: ["SCHEDULED"], to: "PROPOSED" },
    hold: { from: ["SCHEDULED"], to: "HELD" },
    miss: { from: ["SCHEDULED"], to: "CANCELLED" },
    cancel: { from: ["UNSCHEDULED", "PROPOSED", "SCHEDULED"], to: "CANCELLED" },
    reopen: { from: ["HELD"], to: "SCHEDULED" },
    reinstate: { from: ["CANCELLED"], to: "UNSCHEDULED" },
  },
};
