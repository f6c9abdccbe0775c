"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { sayHostAway } from "@/lib/places/away-commands";
import { bringColleagues } from "@/lib/places/bringing-commands";
import type { Got } from "@/lib/places/coming-tx";
import { confirmPlace, giveUp, sendColleague, signUp, takeFreed } from "@/lib/places/commands";
import { Colleague, Colleagues, OwnPlace, SignUp } from "@/lib/places/schema";

const goTo = ({ meetingId, got }: Got) => to.place(meetingId, { done: got });

/** Takes a place at a meeting, or a turn in its queue. */
export const signUpAction = formAction({
  schema: SignUp,
  run: (viewer, input) => signUp(viewer, input, new Date()),
  goTo,
});

/** Takes a place that has been freed shortly before. */
export const takeFreedAction = formAction({
  schema: OwnPlace,
  run: (viewer, input) => takeFreed(viewer, input, new Date()),
  goTo,
});

/** Gives up a place, or a turn in the queue. */
export const giveUpAction = formAction({
  schema: OwnPlace,
  run: (viewer, input) => giveUp(viewer, input, new Date()),
  goTo,
});

/** Says that one comes at the time to which the meeting has been moved. */
export const confirmPlaceAction = formAction({
  schema: OwnPlace,
  run: (viewer, input) => confirmPlace(viewer, input, new Date()),
  goTo,
});

/** Sends a colleague in one's stead. */
export const sendColleagueAction = formAction({
  schema: Colleague,
  run: (viewer, input) => sendColleague(viewer, input, new Date()),
  goTo,
});

/** Signs up colleagues. */
export const bringColleaguesAction = formAction({
  schema: Colleagues,
  run: (viewer, input) => bringColleagues(viewer, input, new Date()),
  goTo: ({ meetingId, taken, queued }) => to.place(meetingId, { done: "brought", taken, queued }),
});

/** Says that the host is not there. */
export const sayHostAwayAction = formAction({
  schema: OwnPlace,
  run: (viewer, input) => sayHostAway(viewer, input, new Date()),
  goTo: ({ meetingId, isGuest }) =>
    isGuest ? to.place(meetingId, { done: "away" }) : to.meeting(meetingId, { done: "away" }),
});
