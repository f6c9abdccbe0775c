"use server";

import { z } from "zod";
import { letGoOfEnrolment } from "@/lib/auth/gate";
import { changeContact } from "@/lib/enrolments/people-commands";
import { ContactChange, NewParticipant, PageSave, ParticipantId, Withdrawal } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import {
  addToVisits,
  removeFromVisits,
  restoreToVisits,
  saveSentAnswers,
} from "@/lib/meetings/company-commands";
import { withdrawWithGroup } from "@/lib/meetings/ending-commands";

/** Saves a page of answers that were sent before. */
export const changeAnswersAction = formAction({
  schema: PageSave,
  run: (viewer, save, { values }) => saveSentAnswers(viewer, { ...save, move: "next", values }, new Date()),
  goTo: ({ enrolmentId }) => `/enrolments/${enrolmentId}?saved`,
});

/** Steps aside. */
export const withdrawAction = formAction({
  schema: Withdrawal,
  run: (viewer, withdrawal) => withdrawWithGroup(viewer, withdrawal, new Date()),
  goTo: (id) => `/enrolments/${id}`,
});

/** Takes the key of the enrolment from this browser. */
export const forgetAction = formAction({
  schema: z.object({}),
  run: () => letGoOfEnrolment(),
  goTo: () => "",
});

export const addParticipantAction = formAction({
  schema: NewParticipant,
  run: (viewer, newcomer) => addToVisits(viewer, newcomer, new Date()),
  goTo: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants?added`,
});

export const removeParticipantAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => removeFromVisits(viewer, participant, new Date()),
  goTo: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});

export const restoreParticipantAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => restoreToVisits(viewer, participant, new Date()),
  goTo: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});

export const changeContactAction = formAction({
  schema: ContactChange,
  run: (viewer, change) => changeContact(viewer, change, new Date()),
  goTo: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});
