"use server";

import { tickTalk } from "@/lib/diary/commands";
import { TalkTick } from "@/lib/diary/schema";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import {
  cancelMeeting,
  givePlace,
  moveMeeting,
  rescheduleMeeting,
  scheduleDirectly,
} from "@/lib/meetings/commands";
import { cancelDay, restoreDay, takeOverDay } from "@/lib/meetings/day-commands";
import { DayCancellation, DayOfMeeting, DayTakenOver } from "@/lib/meetings/day-schema";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { freeMeeting, takeBackFree } from "@/lib/meetings/free-commands";
import { FreeMeeting } from "@/lib/meetings/free-schema";
import { missMeeting } from "@/lib/meetings/held-commands";
import { tellLine } from "@/lib/meetings/line-commands";
import { answerVisit } from "@/lib/meetings/rsvp-commands";
import {
  Answer,
  Cancellation,
  DirectScheduling,
  MeetingAndVersion,
  MeetingOnly,
  PlaceCard,
} from "@/lib/meetings/schema";
import { chooseStandIn, endStandIn, nameStandIn } from "@/lib/meetings/stand-in-commands";
import { StandInChosen, StandInEnded, StandInNamed } from "@/lib/meetings/stand-in-schema";

/** Writes the place card. */
export const givePlaceAction = formAction({
  schema: PlaceCard,
  run: (viewer, input) => givePlace(viewer, input, new Date()),
  goTo: ({ meetingId, changed }) => to.meeting(meetingId, { done: changed ? "placed" : "unchanged" }),
});

/** Sets a time that was agreed on elsewhere. */
export const scheduleDirectlyAction = formAction({
  schema: DirectScheduling,
  run: (viewer, input, { byScript }) =>
    atFields(scheduleDirectly(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: (meetingId) => to.meeting(meetingId, { done: "scheduled" }),
});

/** Moves a visit to a time that all have agreed on. */
export const moveMeetingAction = formAction({
  schema: DirectScheduling,
  run: (viewer, input, { byScript }) =>
    atFields(moveMeeting(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: (meetingId) => to.meeting(meetingId, { done: "moved" }),
});

/** Gives up the agreed time; new ones are proposed. */
export const rescheduleMeetingAction = formAction({
  schema: MeetingAndVersion,
  run: (viewer, input) => rescheduleMeeting(viewer, input, new Date()),
  goTo: (groupId) => to.times(groupId, { done: "freed" }),
});

/** Cancels a visit. */
export const cancelMeetingAction = formAction({
  schema: Cancellation,
  run: (viewer, input) => cancelMeeting(viewer, input, new Date()),
  goTo: (groupId) => to.group(groupId, { done: "cancelled" }),
});

/** Marks a visit as not held. */
export const missMeetingAction = formAction({
  schema: Cancellation,
  run: (viewer, input) => missMeeting(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId),
});

/** Cancels one day of a meeting alone. */
export const cancelDayAction = formAction({
  schema: DayCancellation,
  run: (viewer, input) => cancelDay(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "dayCancelled", "#": "days" }),
});

/** Brings back a day that was cancelled alone. */
export const restoreDayAction = formAction({
  schema: DayOfMeeting,
  run: (viewer, input) => restoreDay(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "dayRestored", "#": "days" }),
});

/** Names who of the host’s house receives the guest on one day. */
export const takeOverDayAction = formAction({
  schema: DayTakenOver,
  run: (viewer, input) => takeOverDay(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "dayTakenOver", "#": "days" }),
});

/** Says whether one comes. */
export const answerVisitAction = formAction({
  schema: Answer,
  run: (viewer, input) => answerVisit(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "answered", "#": "coming" }),
});

/** Sends everybody the link of a meeting whose line was cut. */
export const tellLineAction = formAction({
  schema: MeetingOnly,
  run: (viewer, input) => tellLine(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "line" }),
});

/** Brings a cancelled visit back. */
export const reinstateMeetingAction = formAction({
  schema: MeetingAndVersion,
  run: (viewer, input) => reinstateMeeting(viewer, input, new Date()),
  goTo: (groupId) => to.times(groupId, { done: "reinstated" }),
});

/** Somebody of the programme comes to a meeting in another's stead. */
export const chooseStandInAction = formAction({
  schema: StandInChosen,
  run: (viewer, chosen) => chooseStandIn(viewer, chosen, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "standIn" }),
});

/** Somebody comes to a meeting in another's stead, by their address. */
export const nameStandInAction = formAction({
  schema: StandInNamed,
  run: (viewer, named) => nameStandIn(viewer, named, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "standIn" }),
});

/** Whoever was to be replaced comes after all. */
export const endStandInAction = formAction({
  schema: StandInEnded,
  run: (viewer, ended) => endStandIn(viewer, ended, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "standInEnded" }),
});

/** A meeting takes place without who leads it, and cannot come. */
export const freeMeetingAction = formAction({
  schema: FreeMeeting,
  run: (viewer, input) => freeMeeting(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "free" }),
});

/** It does not take place without them after all. */
export const takeBackFreeAction = formAction({
  schema: FreeMeeting,
  run: (viewer, input) => takeBackFree(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "led" }),
});

/** Those who meet tick the talk at the end of a day, or take the tick away. */
export const tickTalkAction = formAction({
  schema: TalkTick,
  run: (viewer, tick) => tickTalk(viewer, tick, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "talk", "#": "talks" }),
});
