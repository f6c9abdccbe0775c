"use server";

import { z } from "zod";
import { titleAnchor } from "@/components/layout/page";
import { saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import {
  CheckedDecision,
  decideEnrolments,
  decideSelected,
  SelectedDecision,
  Ticked,
} from "@/lib/enrolments/deciding-commands";
import { reopenEnrolment } from "@/lib/enrolments/decision-commands";
import { FilterId, NamedFilter, removeFilter, saveFilter } from "@/lib/enrolments/filter-commands";
import { Joining, joinEnrolments, tellApart } from "@/lib/enrolments/joining-commands";
import { NameSettled, settleName } from "@/lib/enrolments/naming-commands";
import { beginByPhone, discardByPhone } from "@/lib/enrolments/phone-commands";
import { Decision, EnrolmentId, PageSave, PhoneBeginning } from "@/lib/enrolments/schema";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { type Address, type Query, to } from "@/lib/kernel/addresses";
import { saveSentAnswers } from "@/lib/tasks/people-commands";

/** The programme's address only says where to come back to; what may be done is read from the enrolment. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** The filters and the page of the list that one comes from. */
function kept(back: string | undefined): Query {
  const { dispatch: _, lost: __, ...search } = Object.fromEntries(new URLSearchParams(back));
  return search;
}

const withBack = { ...place, back: z.string().max(400).optional() };

/** Leads to the page that says what deciding this does about those that were ticked, or about all of the filter. */
export const decideTickedAction = formAction({
  schema: Ticked.and(z.object(withBack)),
  lists: ["enrolments"],
  run: () => Promise.resolve(),
  goTo: (_, { slug, enrolments, all, decision, back }) =>
    to.manage.decision(slug, { decision, ...(all ? { all } : { of: enrolments }), back }),
});

/** Decides about all of a filter as it was shown; where that has changed since, it is shown anew. */
export const decideSelectedAction = formAction({
  schema: SelectedDecision.extend(place),
  run: (viewer, { slug: _, ...input }) => decideSelected(viewer, input, new Date()),
  goTo: (done, { slug, decision, filter }) =>
    done
      ? to.manage.enrolments(slug, { ...kept(filter), dispatch: done.dispatchId, lost: done.lost })
      : to.manage.decision(slug, { decision, all: "yes", back: filter, changed: "yes" }),
});

/** Decides about one or many; the mails are held. */
export const decideAction = formAction({
  schema: CheckedDecision.extend(withBack),
  lists: ["enrolments"],
  run: (viewer, input) => decideEnrolments(viewer, input, new Date()),
  goTo: ({ lost, dispatchId }, { slug, enrolments: [first = ""], from, back }) => {
    const query = { ...kept(back), dispatch: dispatchId, lost };
    return from === "one" ? to.manage.enrolment(slug, first, query) : to.manage.enrolments(slug, query);
  },
});

/** Keeps the filter of the list under a name. */
export const saveFilterAction = formAction({
  schema: NamedFilter.extend(place),
  run: (viewer, { slug: _, ...named }) => saveFilter(viewer, named),
  goTo: (query, { slug }) => to.manage.enrolments(slug, kept(query)),
});

/** Removes a filter that somebody keeps. */
export const removeFilterAction = formAction({
  schema: FilterId.extend(withBack),
  run: (viewer, { programmeId, filterId }) => removeFilter(viewer, { programmeId, filterId }),
  goTo: (_, { slug, back }) => to.manage.enrolments(slug, kept(back)),
});

/** Opens a declined enrolment again. */
export const reopenAction = formAction({
  schema: Decision.extend(place),
  run: (viewer, input) => reopenEnrolment(viewer, input, new Date()),
  goTo: (id, { slug }) => to.manage.enrolment(slug, id, { done: "reopen" }),
});

/** Begins an answer that is asked by phone. */
export const beginByPhoneAction = formAction({
  schema: PhoneBeginning.extend(place),
  run: (viewer, { slug: _, ...beginning }) => beginByPhone(viewer, beginning),
  goTo: ({ enrolmentId, page: first }, { slug }) => step(slug, enrolmentId, first),
});

/** Saves a page that is asked by phone: onward, back, on the other path, or for later. */
export const savePhoneAction = formAction({
  schema: PageSave.extend(place),
  run: (viewer, save, { values }) => atFields(saveAnswers(viewer, { ...save, values }, new Date())),
  goTo: ({ enrolmentId, next }, { slug }) =>
    next ? step(slug, enrolmentId, next) : to.manage.newEnrolment(slug, { done: "saved" }),
});

/** Sends what was asked by phone. */
export const submitPhoneAction = formAction({
  schema: EnrolmentId.extend(place),
  run: (viewer, { enrolmentId }) => submitEnrolment(viewer, enrolmentId, new Date()),
  goTo: (id, { slug }) => to.manage.enrolment(slug, id, { done: "phone" }),
});

/** Throws away what was begun on the phone. */
export const discardPhoneAction = formAction({
  schema: EnrolmentId.extend(place),
  run: (viewer, { enrolmentId }) => discardByPhone(viewer, { enrolmentId }),
  goTo: (_, { slug }) => to.manage.newEnrolment(slug, { done: "discarded" }),
});

/** A step of an answer that is asked by phone. */
function step(slug: string, id: string, key: string): Address {
  return to.manage.phonePage(slug, id, key, { "#": titleAnchor });
}

/** A page of answers, asked or corrected by phone. */
export const saveAnswersAction = formAction({
  schema: PageSave.extend(place),
  run: (viewer, save, { values }) => atFields(saveSentAnswers(viewer, { ...save, values }, new Date())),
  goTo: ({ enrolmentId }, { slug }) => to.manage.enrolment(slug, enrolmentId, { done: "answers" }),
});

/** Two answers become one. */
export const joinAction = formAction({
  schema: Joining.extend(place),
  run: (viewer, { slug: _, ...joining }) => joinEnrolments(viewer, joining, new Date()),
  goTo: (_, { slug }) => to.manage.checking(slug, { done: "joined" }),
});

/** Two that look alike are two. */
export const tellApartAction = formAction({
  schema: z.object({ oneId: z.uuid(), otherId: z.uuid(), ...place }),
  run: (viewer, { oneId, otherId }) => tellApart(viewer, { oneId, otherId }),
  goTo: (_, { slug }) => to.manage.checking(slug, { done: "saved" }),
});

/** Who is meant by a name. */
export const settleNameAction = formAction({
  schema: NameSettled.extend(place),
  run: (viewer, { wishId, who }) => settleName(viewer, { wishId, who }, new Date()),
  goTo: (_, { slug }) => to.manage.checking(slug, { done: "saved" }),
});
