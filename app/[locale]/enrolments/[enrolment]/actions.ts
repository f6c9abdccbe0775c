"use server";

import { z } from "zod";
import { letGoOfEnrolment } from "@/lib/auth/gate";
import {
  addParticipant,
  changeContact,
  removeParticipant,
  restoreParticipant,
  saveAnswers,
  withdrawEnrolment,
} from "@/lib/enrolments/commands";
import { ContactChange, NewParticipant, PageSave, ParticipantId, Withdrawal } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import { dissolve } from "@/lib/groups/commands";

/** Saves a page of answers that were sent before. */
export const changeAnswersAction = formAction({
  schema: PageSave,
  run: (viewer, save, { values }) => saveAnswers(viewer, { ...save, move: "next", values }, new Date()),
  then: ({ enrolmentId }) => `/enrolments/${enrolmentId}?saved`,
});

/** Steps aside. */
export const withdrawAction = formAction({
  schema: Withdrawal,
  run: (viewer, withdrawal) => {
    const now = new Date();
    return withdrawEnrolment(viewer, withdrawal, now, (tx, group, seat) =>
      dissolve(tx, viewer, group, "withdrawn", seat, now),
    );
  },
  then: (id) => `/enrolments/${id}`,
});

/** Takes the key of the enrolment from this browser. */
export const forgetAction = formAction({
  schema: z.object({}),
  run: () => letGoOfEnrolment(),
  then: () => "",
});

export const addParticipantAction = formAction({
  schema: NewParticipant,
  run: (viewer, newcomer) => addParticipant(viewer, newcomer, new Date()),
  then: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants?added`,
});

export const removeParticipantAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => removeParticipant(viewer, participant, new Date()),
  then: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});

export const restoreParticipantAction = formAction({
  schema: ParticipantId,
  run: restoreParticipant,
  then: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});

export const changeContactAction = formAction({
  schema: ContactChange,
  run: changeContact,
  then: (_, { enrolmentId }) => `/enrolments/${enrolmentId}/participants`,
});
