"use server";

import { nameColleague, removeColleague } from "@/lib/assignments/colleague-commands";
import { letGuidesRead, saveAssignment, takeBackAssignment } from "@/lib/assignments/commands";
import {
  AssignmentSheet,
  LettingRead,
  NamingColleague,
  RemovingColleague,
  TakingBack,
} from "@/lib/assignments/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Keeps the answer as a draft or hands it in. */
export const saveAssignmentAction = formAction({
  schema: AssignmentSheet,
  run: (viewer, sheet, { values }) => saveAssignment(viewer, sheet, values, new Date()),
  goTo: (_, { groupId, step, move }) =>
    to.assignment(groupId, step, { done: move === "draft" ? "draft" : "handed-in" }),
});

/** Makes a handed-in answer a draft again. */
export const takeBackAction = formAction({
  schema: TakingBack,
  run: (viewer, taking) => takeBackAssignment(viewer, taking, new Date()),
  goTo: (_, { groupId, step }) => to.assignment(groupId, step, { done: "taken-back" }),
});

/** Lets those who facilitate now read what was handed in before they came. */
export const letGuidesReadAction = formAction({
  schema: LettingRead,
  run: letGuidesRead,
  goTo: (_, { groupId, step }) => to.assignment(groupId, step, { done: "let-read" }),
});

/** Names a colleague of whoever hosts, who is told. */
export const nameColleagueAction = formAction({
  schema: NamingColleague,
  run: (viewer, naming) => nameColleague(viewer, naming, new Date()),
  goTo: (told, { groupId, step }) =>
    to.assignment(groupId, step, { done: told ? "colleague-told" : "colleague-named" }),
});

/** Takes a colleague off, who is told where they had been. */
export const removeColleagueAction = formAction({
  schema: RemovingColleague,
  run: (viewer, removing) => removeColleague(viewer, removing, new Date()),
  goTo: (_, { groupId, step }) => to.assignment(groupId, step, { done: "colleague-removed" }),
});
