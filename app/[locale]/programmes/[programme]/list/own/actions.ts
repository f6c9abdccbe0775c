"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { leaveEmployer, leaveList, standOnList } from "@/lib/listings/commands";
import { Listed, Unlisted } from "@/lib/listings/schema";

/** Says what the others may read of one on a list, or changes it. */
export const standOnListAction = formAction({
  schema: Listed,
  lists: ["themes"],
  run: (viewer, input) => standOnList(viewer, input, new Date()),
  goTo: (slug) => to.ownListing(slug, { done: "saved" }),
});

/** Leaves a list. */
export const leaveListAction = formAction({
  schema: Unlisted,
  run: leaveList,
  goTo: (slug) => to.ownListing(slug, { done: "left" }),
});

/** Leaves all lists on which one stands as of an employer that one has left. */
export const leaveEmployerAction = formAction({
  schema: Unlisted,
  run: leaveEmployer,
  goTo: (slug) => to.ownListing(slug, { done: "left" }),
});
