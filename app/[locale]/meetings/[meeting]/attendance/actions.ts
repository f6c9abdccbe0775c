"use server";

import { formAction } from "@/lib/forms/form-action";
import { holdMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { AttendanceSheet, MeetingAndVersion } from "@/lib/meetings/schema";

/** Marks a visit held, with those who came. */
export const holdMeetingAction = formAction({
  schema: AttendanceSheet,
  lists: ["present"],
  run: (viewer, sheet) => holdMeeting(viewer, sheet, new Date()),
  goTo: (meetingId) => `/meetings/${meetingId}/attendance`,
});

/** Undoes that, while nobody has answered. */
export const reopenMeetingAction = formAction({
  schema: MeetingAndVersion,
  run: reopenMeeting,
  goTo: (meetingId) => `/meetings/${meetingId}/attendance`,
});
