"use server";

import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { scheduleMeeting } from "@/lib/meetings/commands";
import { OptionRemoval, Scheduling, TimesForm, VotesForm } from "@/lib/meetings/schema";
import { castVotes, proposeTimes, removeOption } from "@/lib/meetings/times-commands";

/** Puts times on the table. */
export const proposeTimesAction = formAction({
  schema: TimesForm,
  run: (viewer, input, { byScript }) =>
    atFields(proposeTimes(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: ({ groupId, added, already }) =>
    `/groups/${groupId}/times?done=proposed&added=${added}&already=${already}`,
});

/** Answers the proposed times. */
export const castVotesAction = formAction({
  schema: VotesForm,
  run: castVotes,
  goTo: (groupId) => `/groups/${groupId}/times?done=voted`,
});

/** Takes one's own proposal away. */
export const removeOptionAction = formAction({
  schema: OptionRemoval,
  run: removeOption,
  goTo: (groupId) => `/groups/${groupId}/times?done=removed`,
});

/** Chooses a time that suits all. */
export const scheduleMeetingAction = formAction({
  schema: Scheduling,
  run: (viewer, input) => scheduleMeeting(viewer, input, new Date()),
  goTo: (meetingId) => `/meetings/${meetingId}?done=scheduled`,
});
