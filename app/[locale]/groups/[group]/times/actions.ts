"use server";

import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { scheduleMeeting } from "@/lib/meetings/commands";
import { answerRhythms, chooseRhythm, proposeRhythm, removeRhythm } from "@/lib/meetings/rhythm-commands";
import {
  RhythmChoice,
  RhythmForm,
  RhythmRemoval,
  RhythmStart,
  RhythmVotes,
} from "@/lib/meetings/rhythm-schema";
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

/** Shows the days of a rhythm before it is proposed; nothing is kept yet. */
export const previewRhythmAction = formAction({
  schema: RhythmStart,
  run: async (_, start) => start,
  goTo: ({ groupId, ...start }) => to.rhythm(groupId, start),
});

/** Puts a rhythm on the table. */
export const proposeRhythmAction = formAction({
  schema: RhythmForm,
  run: (viewer, input, { byScript }) =>
    atFields(proposeRhythm(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: (groupId) => to.times(groupId, { done: "rhythm-proposed" }),
});

/** Answers rhythms. */
export const answerRhythmsAction = formAction({
  schema: RhythmVotes,
  run: (viewer, input) => answerRhythms(viewer, input, new Date()),
  goTo: (groupId) => to.times(groupId, { done: "rhythms-answered" }),
});

/** Takes a rhythm off the table. */
export const removeRhythmAction = formAction({
  schema: RhythmRemoval,
  run: removeRhythm,
  goTo: (groupId) => to.times(groupId, { done: "rhythm-removed" }),
});

/** Chooses a rhythm: all its meetings have a time. */
export const chooseRhythmAction = formAction({
  schema: RhythmChoice,
  run: (viewer, input) => atFields(chooseRhythm(viewer, input, new Date())),
  goTo: ({ groupId, scheduled }) =>
    to.times(groupId, { done: scheduled > 0 ? "rhythm-chosen" : "rhythm-taken" }),
});
