"use server";

import { formAction } from "@/lib/forms/form-action";
import { castVotes, proposeTimes, removeOption, scheduleMeeting } from "@/lib/meetings/commands";
import { OptionRemoval, Scheduling, TimesForm, VotesForm } from "@/lib/meetings/schema";

/** Puts times on the table. */
export const proposeTimesAction = formAction({
  schema: TimesForm,
  run: (viewer, input) => proposeTimes(viewer, input, new Date()),
  then: (groupId) => `/groups/${groupId}/times?done=proposed`,
});

/** Answers the proposed times. */
export const castVotesAction = formAction({
  schema: VotesForm,
  run: castVotes,
  then: (groupId) => `/groups/${groupId}/times?done=voted`,
});

/** Takes one's own proposal away. */
export const removeOptionAction = formAction({
  schema: OptionRemoval,
  run: removeOption,
  then: (groupId) => `/groups/${groupId}/times?done=removed`,
});

/** Chooses a time that suits all. */
export const scheduleMeetingAction = formAction({
  schema: Scheduling,
  run: (viewer, input) => scheduleMeeting(viewer, input, new Date()),
  then: (meetingId) => `/meetings/${meetingId}?done=scheduled`,
});
