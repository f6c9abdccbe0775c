"use server";

import { z } from "zod";
import { enrolByPhone } from "@/lib/enrolments/commands";
import { CheckedDecision, decideEnrolments, Ticked } from "@/lib/enrolments/deciding";
import { reopenEnrolment } from "@/lib/enrolments/decision-commands";
import { Joining, joinEnrolments, tellApart } from "@/lib/enrolments/joining-commands";
import { NameSettled, settleName } from "@/lib/enrolments/naming-commands";
import { Decision, PageSave } from "@/lib/enrolments/schema";
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
