"use server";

import { z } from "zod";
import {
  acceptEnrolment,
  declineEnrolment,
  enrolByPhone,
  waitlistEnrolment,
} from "@/lib/enrolments/commands";
import { acceptEnrolments, Ticked } from "@/lib/enrolments/deciding";
import { Joining, joinEnrolments, tellApart } from "@/lib/enrolments/joining-commands";
import { NameSettled, settleName } from "@/lib/enrolments/naming-commands";
import { Decision, Declining, PageSave } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import { saveSentAnswers } from "@/lib/meetings/company-commands";

/** The programme's address only says where to come back to; what may be done is read from the enrolment. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

const page = (slug: string, rest = "") => `/manage/programmes/${slug}/enrolments${rest}`;

/** The filters and the page of the list that one comes from. */
function kept(back: string | undefined): string {
  const search = new URLSearchParams(back);
  for (const key of ["accepted", "lost"]) search.delete(key);
  return search.size > 0 ? `${search}&` : "";
}

/** Takes in all that were ticked. */
export const acceptTickedAction = formAction({
  schema: Ticked.extend({ ...place, back: z.string().max(400).optional() }),
  lists: ["enrolments"],
  run: (viewer, input) => acceptEnrolments(viewer, input, new Date()),
  goTo: ({ done, lost }, { slug, back }) => page(slug, `?${kept(back)}accepted=${done}&lost=${lost}`),
});

export const acceptAction = formAction({
  schema: Decision.extend(place),
  run: (viewer, input) => acceptEnrolment(viewer, input, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=accept`),
});

export const waitlistAction = formAction({
  schema: Decision.extend(place),
  run: (viewer, input) => waitlistEnrolment(viewer, input, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=waitlist`),
});

export const declineAction = formAction({
  schema: Declining.extend(place),
  run: (viewer, input) => declineEnrolment(viewer, input, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=decline`),
});

/** An answer that was taken by phone. */
export const enrolByPhoneAction = formAction({
  schema: z.object({ programmeId: z.uuid(), short: z.enum(["yes", "no"]), ...place }),
  run: (viewer, { programmeId, short }, { values }) =>
    enrolByPhone(viewer, { programmeId, short: short === "yes", values }, new Date()),
  goTo: (id, { slug }) => page(slug, `/${id}?done=phone`),
});

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
