"use server";

import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { scheduleMeeting } from "@/lib/meetings/commands";
import { OptionRemoval, Scheduling, TimesForm, VotesForm } from "@/lib/meetings/schema";
import { castVotes, proposeTimes, removeOption } from "@/lib/meetings/times-commands";

/** Puts times on the table. */
export const proposeTimesAction = formAction({
  schema: TimesForm,
  run: (viewer, input, { byScript }) =>
    atFields(proposeTimes(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: ({ groupId, added, already }) => to.times(groupId, { done: "proposed", added, already }),
});

/** Answers the proposed times. */
export const castVotesAction = formAction({
  schema: VotesForm,
  run: castVotes,
  goTo: (groupId) => to.times(groupId, { done: "voted" }),
});

/** Takes one's own proposal away. */
export const removeOptionAction = formAction({
  schema: OptionRemoval,
  run: removeOption,
  goTo: (groupId) => to.times(groupId, { done: "removed" }),
});

/** Chooses a time that suits all. */
export const scheduleMeetingAction = formAction({
  schema: Scheduling,
  run: (viewer, input) => scheduleMeeting(viewer, input, new Date()),
  goTo: (meetingId) => to.meeting(meetingId, { done: "scheduled" }),
});
