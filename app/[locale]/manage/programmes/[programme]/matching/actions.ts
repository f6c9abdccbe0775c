"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import {
  CheckedProposals,
  DraftsSheet,
  HandPair,
  nameFacilitators,
  proposeChecked,
  shareOut,
} from "@/lib/grouping/pairs/drafting-commands";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { GroupAndVersion, GroupChange } from "@/lib/groups/schema";
import { to } from "@/lib/kernel/addresses";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";

/** The programme's address only says where to come back to; what may be done is read from the programme and the group. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Pencils a group put together by hand; a wall between two of a pair is shown on a page of its own first. */
export const draftByHandAction = formAction({
  schema: HandPair.extend(place),
  lists: ["enrolmentIds"],
  run: (viewer, pair) => draftTicked(viewer, pair, new Date()),
  goTo: (groupId, { slug, enrolmentIds }) =>
    groupId
      ? to.manage.draft(slug, groupId, { done: "drafted" })
      : to.manage.confirmation(slug, { with: enrolmentIds }),
});

/** Names the facilitators of the drafts; proposing all that are ready is pressed on the page that says who is mailed what. */
export const saveDraftsAction = formAction({
  schema: DraftsSheet.extend(place),
  run: async (viewer, { programmeId, page, next }, { values }) => {
    const chosen = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith("facilitator.") && typeof value === "string"
          ? [[name.slice("facilitator.".length), value]]
          : [],
      ),
    );
    await nameFacilitators(viewer, programmeId, page, chosen);
    if (next === "share") await shareOut(viewer, programmeId);
  },
  goTo: (_, { slug, next }) =>
    next === "propose"
      ? to.manage.proposal(slug)
      : to.manage.matching(slug, { [next === "share" ? "shared" : "saved"]: "yes", "#": "drafts" }),
});

/** Proposes what was on the page that said who is mailed what; the mails are held. */
export const proposeCheckedAction = formAction({
  schema: CheckedProposals.extend(place),
  lists: ["groups"],
  run: (viewer, checked) => proposeChecked(viewer, checked, new Date()),
  goTo: ({ lost, dispatchId }, { slug }) =>
    to.manage.matching(slug, { dispatch: dispatchId, lostProposals: lost }),
});

/** Saves a draft; proposing it is pressed on the page that says who is mailed what. */
export const saveDraftAction = formAction({
  schema: GroupChange.extend({ ...place, next: z.enum(["save", "propose"]).catch("propose") }),
  run: async (viewer, { slug: _, next, ...change }) => {
    await changeGroupAndVisits(viewer, change, new Date());
    return next;
  },
  goTo: (next, { slug, groupId }) =>
    next === "propose"
      ? to.manage.proposal(slug, { pair: groupId })
      : to.manage.draft(slug, groupId, { done: "saved" }),
});

/** Deletes a draft; its members are unpaired again. */
export const undoDraftAction = formAction({
  schema: GroupAndVersion.extend(place),
  run: (viewer, input) => dissolveGroup(viewer, input, new Date()),
  goTo: (_, { slug }) => to.manage.matching(slug, { undone: "yes" }),
});
