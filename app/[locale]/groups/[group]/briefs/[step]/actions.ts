"use server";

import { writeBrief } from "@/lib/briefs/commands";
import { BriefSheet } from "@/lib/briefs/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Saves what somebody who takes part writes to those who guide. */
export const writeBriefAction = formAction({
  schema: BriefSheet,
  run: (viewer, sheet, { values }) => writeBrief(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step }) => to.brief(groupId, step, { done: "saved" }),
});
