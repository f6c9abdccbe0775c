"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import { draftPlaces, PlacedDraft, PlacedPress, pressPlaced } from "@/lib/grouping/placed/placed-commands";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";

/** The programme's address only says where to come back to; what may be done is read from the programme and the plan. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Changes what has been decided of places by one press. */
export const pressPlacedAction = formAction({
  schema: PlacedPress.and(z.object(place)),
  lists: ["chosen"],
  run: (viewer, { slug: _, ...press }, { locale }) =>
    pressPlaced(viewer, press, translator(locale, "pairing")("plan.first"), new Date()),
  goTo: (planId, { slug }) => to.manage.matching(slug, { plan: planId, "#": "pairing" }),
});

/** Pencils the groups of a plan. */
export const draftPlacesAction = formAction({
  schema: PlacedDraft.extend(place),
  run: (viewer, { slug: _, ...draft }) => draftPlaces(viewer, draft, new Date()),
  goTo: ({ done, lost }, { slug }) => to.manage.matching(slug, { drafted: done, lost, "#": "drafts" }),
});
