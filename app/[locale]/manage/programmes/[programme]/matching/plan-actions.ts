"use server";

import { z } from "zod";
import { tellUnpaired } from "@/lib/enrolments/unpaired-commands";
import { formAction } from "@/lib/forms/form-action";
import { draftPairing, SuggestedPairing } from "@/lib/grouping/pairs/drafting-commands";
import { changeWeights, keepPlan, removePlan, stepPlan } from "@/lib/grouping/pairs/plan-commands";
import { PlanPress, pressPlan } from "@/lib/grouping/pairs/press-commands";
import { PlanCopy, PlanId, PlanStep, toTry, WeightsSheet } from "@/lib/grouping/pairs/schema";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";

/** The programme's address only says where to come back to; what may be done is read from the programme and the plan. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Changes the plan's rules by one press, or pencils one of its pairs. */
export const pressAction = formAction({
  schema: PlanPress.and(z.object(place)),
  run: (viewer, { slug: _, ...press }, { locale }) =>
    pressPlan(viewer, press, translator(locale, "pairing")("plan.first"), new Date()),
  goTo: ({ planId, drafted }, { slug }) =>
    to.manage.matching(slug, { plan: planId, ...(drafted ? { drafted: 1, "#": "drafts" } : {}) }),
});

/** Undoes the last change of a plan, or does it again. */
export const stepAction = formAction({
  schema: PlanStep.extend(place),
  run: (viewer, step) => stepPlan(viewer, step),
  goTo: (planId, { slug }) => to.manage.matching(slug, { plan: planId }),
});

/** Keeps a plan's rules under another name, and goes on with the copy. */
export const keepAction = formAction({
  schema: PlanCopy.extend(place),
  run: (viewer, copy) => keepPlan(viewer, copy),
  goTo: (planId, { slug }) => to.manage.matching(slug, { plan: planId, kept: "yes" }),
});

/** Throws a plan away. */
export const removeAction = formAction({
  schema: PlanId.extend(place),
  run: (viewer, plan) => removePlan(viewer, plan),
  goTo: (_, { slug }) => to.manage.matching(slug, { removed: "yes" }),
});

/** Pencils all pairs of a plan at once. */
export const draftPairingAction = formAction({
  schema: SuggestedPairing.extend(place),
  run: (viewer, pairing) => draftPairing(viewer, pairing, new Date()),
  goTo: ({ done, lost }, { slug }) => to.manage.matching(slug, { drafted: done, lost, "#": "drafts" }),
});

/** Shows what other weights would change; nothing is saved yet. */
export const weighAction = formAction({
  schema: WeightsSheet.extend(place),
  run: async (_, { slug: __, ...weights }) => weights,
  goTo: (weights, { slug }) => to.manage.weights(slug, { try: toTry(weights), "#": "change" }),
});

/** Takes other weights into use. */
export const acceptWeightsAction = formAction({
  schema: WeightsSheet.extend({
    ...place,
    programmeId: z.uuid(),
    version: z.coerce.number().int().positive(),
  }),
  run: (viewer, { slug: _, programmeId, version, ...weights }) =>
    changeWeights(viewer, { programmeId, version, weights }),
  goTo: (_, { slug }) => to.manage.matching(slug, { weighed: "yes" }),
});

/** Tells those who have no pair how things stand. */
export const tellUnpairedAction = formAction({
  schema: z.object({
    ...place,
    programmeId: z.uuid(),
    enrolmentIds: z.array(z.uuid()).min(1, "choose").max(500),
  }),
  lists: ["enrolmentIds"],
  run: (viewer, { slug: _, ...told }) => tellUnpaired(viewer, told, new Date()),
  goTo: ({ told, dispatchId }, { slug }) =>
    to.manage.matching(slug, dispatchId ? { dispatch: dispatchId } : { told }),
});
