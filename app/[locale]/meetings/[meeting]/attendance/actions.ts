"use server";

import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { holdMeeting, reopenMeeting } from "@/lib/meetings/held-commands";
import { AttendanceSheet, MeetingAndVersion, NewWalkIn, WalkInId } from "@/lib/meetings/schema";
import { addWalkIn, removeWalkIn } from "@/lib/meetings/walk-in-commands";

/** Marks a visit held, with those who came. */
export const holdMeetingAction = formAction({
  schema: AttendanceSheet,
  lists: ["present"],
  run: (viewer, sheet) => holdMeeting(viewer, sheet, new Date()),
  goTo: (meetingId) => to.attendance(meetingId),
});

/** Undoes that, while nobody has answered. */
export const reopenMeetingAction = formAction({
  schema: MeetingAndVersion,
  run: reopenMeeting,
  goTo: (meetingId) => to.attendance(meetingId),
});

/** Somebody came who was not named before. */
export const addWalkInAction = formAction({
  schema: NewWalkIn,
  run: (viewer, walkIn) => atFields(addWalkIn(viewer, walkIn, new Date())),
  goTo: (meetingId, { email }) => to.attendance(meetingId, { added: email ? "asked" : "counted" }),
});

/** They were written down by mistake. */
export const removeWalkInAction = formAction({
  schema: WalkInId,
  run: removeWalkIn,
  goTo: (meetingId) => to.attendance(meetingId),
});
