"use server";

import { z } from "zod";
import { releaseEnrolment } from "@/lib/auth/gate";
import { askSupervisorAnew } from "@/lib/endorsements/commands";
import { endLink, limitCompany, renewLink } from "@/lib/enrolments/company-commands";
import {
  CompanyLimit,
  ContactChange,
  EnrolmentId,
  HandOver,
  NewParticipant,
  PageSave,
  ParticipantId,
  PutInPlace,
  TakingPart,
  Withdrawal,
} from "@/lib/enrolments/schema";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import {
  addToVisits,
  removeFromVisits,
  restoreToVisits,
  takePartInVisits,
} from "@/lib/meetings/company-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import {
  changeContactTask,
  handOverTask,
  replaceInVisits,
  saveSentAnswers,
} from "@/lib/tasks/people-commands";

/** Saves a page of answers that were sent before. */
export const changeAnswersAction = formAction({
  schema: PageSave,
  run: (viewer, save, { values }) =>
    atFields(saveSentAnswers(viewer, { ...save, move: "next", values }, new Date())),
  goTo: ({ enrolmentId }) => to.enrolment(enrolmentId, { saved: true }),
});

/** Steps aside. */
export const withdrawAction = formAction({
  schema: Withdrawal,
  run: (viewer, withdrawal) => withdrawWithGroup(viewer, withdrawal, new Date()),
  goTo: (id) => to.enrolment(id),
});

/** Takes the key of the enrolment from this browser. */
export const forgetAction = formAction({
  schema: z.object({}),
  run: () => releaseEnrolment(),
  goTo: () => to.front(),
});

export const addParticipantAction = formAction({
  schema: NewParticipant,
  run: (viewer, newcomer) => addToVisits(viewer, newcomer, new Date()),
  goTo: (_, { enrolmentId }) => to.participants(enrolmentId, { added: true }),
});

export const removeParticipantAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => removeFromVisits(viewer, participant, new Date()),
  goTo: (_, { enrolmentId }) => to.participants(enrolmentId),
});

export const restoreParticipantAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => restoreToVisits(viewer, participant, new Date()),
  goTo: (_, { enrolmentId }) => to.participants(enrolmentId),
});

/** A contact hands over to the next; who has left altogether goes to their own page. */
export const handOverAction = formAction({
  schema: HandOver,
  run: (viewer, change) => handOverTask(viewer, change, new Date()),
  goTo: (_, { enrolmentId, stays }) =>
    stays ? to.participants(enrolmentId, { handed: true }) : to.home({ handed: true }),
});

/** The right address of a colleague. */
export const correctAddressAction = formAction({
  schema: PutInPlace,
  run: (viewer, change) => replaceInVisits(viewer, { ...change, how: "correct" }, new Date()),
  goTo: (_, { enrolmentId }) => to.participants(enrolmentId, { corrected: true }),
});

/** Ends one's own task as a contact. */
export const stepDownAction = formAction({
  schema: ParticipantId,
  run: (viewer, participant) => changeContactTask(viewer, { ...participant, contact: "no" }, new Date()),
  goTo: () => to.home({ steppedDown: true }),
});

export const changeContactAction = formAction({
  schema: ContactChange,
  run: (viewer, change) => changeContactTask(viewer, change, new Date()),
  goTo: (_, { enrolmentId }) => to.participants(enrolmentId),
});

/** A new link by which people come in. */
export const renewLinkAction = formAction({
  schema: EnrolmentId,
  run: (viewer, input) => renewLink(viewer, input, new Date()),
  goTo: (id) => to.participants(id, { company: true, "#": "link" }),
});

/** No link any more. */
export const endLinkAction = formAction({
  schema: EnrolmentId,
  run: (viewer, input) => endLink(viewer, input),
  goTo: (id) => to.participants(id, { company: true, "#": "link" }),
});

/** How many may take part. */
export const limitCompanyAction = formAction({
  schema: CompanyLimit,
  run: (viewer, input) => limitCompany(viewer, input),
  goTo: (id) => to.participants(id, { company: true, "#": "link" }),
});

/** A supervisor is asked again. */
export const askSupervisorAction = formAction({
  schema: EnrolmentId,
  run: (viewer, input) => askSupervisorAnew(viewer, input, new Date()),
  goTo: (id) => to.enrolment(id, { "#": "consent" }),
});

/** A contact takes part, or only names others. */
export const takePartAction = formAction({
  schema: TakingPart,
  run: (viewer, input) => takePartInVisits(viewer, input, new Date()),
  goTo: (id) => to.participants(id, { company: true }),
});
