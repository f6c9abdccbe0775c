"use server";

import { z } from "zod";
import { ContactChange, NewParticipant, ParticipantId, PutInPlace } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { addToVisits, removeFromVisits, restoreToVisits } from "@/lib/meetings/company-commands";
import { changeContactTask, replaceInVisits } from "@/lib/tasks/people-commands";

/** The programme's address only says where to come back to; what may be done is read from the enrolment. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

const people = ({ slug, enrolmentId }: { slug: string; enrolmentId: string }, done: string) =>
  to.manage.participants(slug, enrolmentId, { done });

export const addAction = formAction({
  schema: NewParticipant.extend(place),
  run: (viewer, newcomer) => addToVisits(viewer, newcomer, new Date()),
  goTo: (_, input) => people(input, "added"),
});

/** The right address of somebody, or another person in their place. */
export const replaceAction = formAction({
  schema: PutInPlace.extend(place),
  run: (viewer, change) => replaceInVisits(viewer, change, new Date()),
  goTo: (_, input) => people(input, input.how === "correct" ? "corrected" : "replaced"),
});

/** Somebody is not there any more. */
export const removeAction = formAction({
  schema: ParticipantId.extend(place),
  run: (viewer, participant) => removeFromVisits(viewer, participant, new Date()),
  goTo: (_, input) => people(input, "removed"),
});

export const restoreAction = formAction({
  schema: ParticipantId.extend(place),
  run: (viewer, participant) => restoreToVisits(viewer, participant, new Date()),
  goTo: (_, input) => people(input, "restored"),
});

export const contactAction = formAction({
  schema: ContactChange.extend(place),
  run: (viewer, change) => changeContactTask(viewer, change, new Date()),
  goTo: (_, input) => people(input, input.contact === "yes" ? "contact" : "participant"),
});
