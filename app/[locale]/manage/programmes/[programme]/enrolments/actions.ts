"use server";

import { z } from "zod";
import { titleAnchor } from "@/components/layout/page";
import { saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import { CheckedDecision, decideEnrolments, Ticked } from "@/lib/enrolments/deciding-commands";
import { reopenEnrolment } from "@/lib/enrolments/decision-commands";
import { Joining, joinEnrolments, tellApart } from "@/lib/enrolments/joining-commands";
import { NameSettled, settleName } from "@/lib/enrolments/naming-commands";
import { beginByPhone, discardByPhone } from "@/lib/enrolments/phone-commands";
import { Decision, EnrolmentId, PageSave, PhoneBeginning } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import { saveSentAnswers } from "@/lib/tasks/people-commands";

/** The programme's address only says where to come back to; what may be done is read from the enrolment. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

const page = (slug: string, rest = "") => `/manage/programmes/${slug}/enrolments${rest}`;

/** The filters and the page of the list that one comes from. */
function kept(back: string | undefined): string {
  const search = new URLSearchParams(back);
  for (const key of ["dispatch", "lost"]) search.delete(key);
  return search.size > 0 ? `${search}&` : "";
}

const withBack = { ...place, back: z.string().max(400).optional() };

/** Leads to the page that says who is mailed what when this is decided about those that were ticked. */
export const decideTickedAction = formAction({
  schema: Ticked.extend(withBack),
  lists: ["enrolments"],
  run: () => Promise.resolve(),
  goTo: (_, { slug, enrolments, decision, back }) =>
    page(
      slug,
      `/decision?decision=${decision}${enrolments.map((id) => `&of=${id}`).join("")}&back=${encodeURIComponent(back ?? "")}`,
    ),
});

/** Decides about one or many; the mails are held. */
export const decideAction = formAction({
  schema: CheckedDecision.extend(withBack),
  lists: ["enrolments"],
  run: (viewer, input) => decideEnrolments(viewer, input, new Date()),
  goTo: ({ lost, dispatchId }, { slug, enrolments, from, back }) =>
    page(
      slug,
      `${from === "one" ? `/${enrolments[0]}` : ""}?${kept(back)}dispatch=${dispatchId}&lost=${lost}`,
    ),
});

/** Opens a declined enrolment again. */
export const reopenAction = formAction({
  schema: Decision.extend(place),
  run: (viewer, input) => reopenEnrolment(viewer, input, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=reopen`),
});

/** Begins an answer that is asked by phone. */
export const beginByPhoneAction = formAction({
  schema: PhoneBeginning.extend(place),
  run: (viewer, { programmeId, path }) => beginByPhone(viewer, { programmeId, path }),
  goTo: ({ enrolmentId, page: first }, { slug }) => step(slug, enrolmentId, first),
});

/** Saves a page that is asked by phone: onward, back, on the other path, or for later. */
export const savePhoneAction = formAction({
  schema: PageSave.extend(place),
  run: (viewer, save, { values }) => saveAnswers(viewer, { ...save, values }, new Date()),
  goTo: ({ enrolmentId, next }, { slug }) =>
    next ? step(slug, enrolmentId, next) : page(slug, "/new?done=saved"),
});

/** Sends what was asked by phone. */
export const submitPhoneAction = formAction({
  schema: EnrolmentId.extend(place),
  run: (viewer, { enrolmentId }) => submitEnrolment(viewer, enrolmentId, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=phone`),
});

/** Throws away what was begun on the phone. */
export const discardPhoneAction = formAction({
  schema: EnrolmentId.extend(place),
  run: (viewer, { enrolmentId }) => discardByPhone(viewer, { enrolmentId }),
  goTo: (_, { slug }) => page(slug, "/new?done=discarded"),
});

/** A step of an answer that is asked by phone. */
function step(slug: string, id: string, key: string): string {
  return page(slug, `/${id}/phone/${key}#${titleAnchor}`);
}

/** A page of answers, asked or corrected by phone. */
export const saveAnswersAction = formAction({
  schema: PageSave.extend(place),
  run: (viewer, save, { values }) => saveSentAnswers(viewer, { ...save, values }, new Date()),
  goTo: ({ enrolmentId }, { slug }) => page(slug, `/${enrolmentId}?done=answers`),
});

/** Two answers become one. */
export const joinAction = formAction({
  schema: Joining.extend(place),
  run: (viewer, { slug: _, ...joining }) => joinEnrolments(viewer, joining, new Date()),
  goTo: (_, { slug }) => page(slug, "/checking?done=joined"),
});

/** Two that look alike are two. */
export const tellApartAction = formAction({
  schema: z.object({ oneId: z.uuid(), otherId: z.uuid(), ...place }),
  run: (viewer, { oneId, otherId }) => tellApart(viewer, { oneId, otherId }),
  goTo: (_, { slug }) => page(slug, "/checking?done=saved"),
});

/** Who is meant by a name. */
export const settleNameAction = formAction({
  schema: NameSettled.extend(place),
  run: (viewer, { wishId, who }) => settleName(viewer, { wishId, who }, new Date()),
  goTo: (_, { slug }) => page(slug, "/checking?done=saved"),
});
