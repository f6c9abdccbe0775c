"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { addPastVisit, NewPastVisit, removePastVisit } from "@/lib/organisations/past-visit-commands";

const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Notes a visit of the past. */
export const addPastVisitAction = formAction({
  schema: NewPastVisit.extend(place),
  run: (viewer, { slug: _, ...visit }) => addPastVisit(viewer, visit, new Date()),
  goTo: (_, { slug }) => to.manage.pastVisits(slug, { done: "added" }),
});

/** Takes back a visit of the past. */
export const removePastVisitAction = formAction({
  schema: z.object({ ...place, id: z.uuid() }),
  run: (viewer, visit) => removePastVisit(viewer, visit, new Date()),
  goTo: (_, { slug }) => to.manage.pastVisits(slug, { done: "removed" }),
});
