"use server";

import { formAction } from "@/lib/forms/form-action";
import { approveInsight, changeInsight, takeBackApproval, writeInsight } from "@/lib/insights/commands";
import { Approval, InsightChange, InsightDraft } from "@/lib/insights/schema";
import { to } from "@/lib/kernel/addresses";

/** Suggests a sentence. */
export const writeInsightAction = formAction({
  schema: InsightDraft,
  run: (viewer, draft) => writeInsight(viewer, draft, new Date()),
  goTo: (groupId) => to.insights(groupId, { done: "written" }),
});

/** Changes a sentence that not all have approved. */
export const changeInsightAction = formAction({
  schema: InsightChange,
  run: (viewer, change) => changeInsight(viewer, change, new Date()),
  goTo: (groupId) => to.insights(groupId, { done: "changed" }),
});

/** Approves a sentence for one's own side. */
export const approveInsightAction = formAction({
  schema: Approval,
  run: (viewer, approval) => approveInsight(viewer, approval, new Date()),
  goTo: (groupId) => to.insights(groupId, { done: "approved" }),
});

/** Takes one's own side's approval back. */
export const takeBackApprovalAction = formAction({
  schema: Approval,
  run: takeBackApproval,
  goTo: (groupId) => to.insights(groupId, { done: "taken-back" }),
});
