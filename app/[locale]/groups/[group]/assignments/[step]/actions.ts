"use server";

import { saveAssignment, takeBackAssignment } from "@/lib/assignments/commands";
import { AssignmentSheet, TakingBack } from "@/lib/assignments/schema";
import { formAction } from "@/lib/forms/form-action";

/** Keeps the answer as a draft or hands it in. */
export const saveAssignmentAction = formAction({
  schema: AssignmentSheet,
  run: (viewer, sheet, { values }) => saveAssignment(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step, move }) =>
    `/groups/${groupId}/assignments/${step}?done=${move === "draft" ? "draft" : "handed-in"}`,
});

/** Makes a handed-in answer a draft again. */
export const takeBackAction = formAction({
  schema: TakingBack,
  run: takeBackAssignment,
  goTo: (_, { groupId, step }) => `/groups/${groupId}/assignments/${step}?done=taken-back`,
});
