"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import {
  draftFormation,
  FormationDraft,
  FormationPress,
  pressFormation,
} from "@/lib/grouping/sets/formation-commands";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";

/** The programme's address only says where to come back to; what may be done is read from the programme and the plan. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Changes groups that are being formed by one press, or leads to what the change would mean. */
export const pressFormationAction = formAction({
  schema: FormationPress.and(z.object(place)),
  lists: ["apart"],
  run: (viewer, { slug: _, ...press }, { locale }) =>
    pressFormation(viewer, press, translator(locale, "pairing")("plan.first"), new Date()),
  goTo: ({ planId, toChoose }, { slug }) =>
    toChoose
      ? to.manage.formationChange(slug, { plan: planId, change: toChoose })
      : to.manage.matching(slug, { plan: planId, "#": "pairing" }),
});

/** Pencils the groups of a plan. */
export const draftFormationAction = formAction({
  schema: FormationDraft.extend(place),
  run: (viewer, { slug: _, ...draft }) => draftFormation(viewer, draft, new Date()),
  goTo: ({ done, lost }, { slug }) => to.manage.matching(slug, { drafted: done, lost, "#": "drafts" }),
});
