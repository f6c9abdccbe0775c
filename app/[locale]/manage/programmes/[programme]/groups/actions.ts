"use server";

import { safePath } from "@/lib/auth/safe-path";
import { formAction } from "@/lib/forms/form-action";
import { GroupAndVersion, GroupChange } from "@/lib/groups/schema";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { nudge } from "@/lib/tasks/commands";
import { Nudge } from "@/lib/tasks/schema";

/** Reminds those whom a task waits for, in the coordinator's name. */
export const nudgeAction = formAction({
  schema: Nudge,
  run: (viewer, input) => nudge(viewer, input, new Date()),
  goTo: (groupId, _input, { values }) =>
    `${backTo(values.back, `done=nudged&pair=${groupId}`)}#pair-${groupId}`,
});

/** Changes who facilitates a pair. */
export const changeFacilitatorAction = formAction({
  schema: GroupChange,
  run: (viewer, change) => changeGroupAndVisits(viewer, change, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, "done=changed"),
});

/** Takes a pair apart. */
export const dissolveGroupAction = formAction({
  schema: GroupAndVersion,
  run: (viewer, input) => dissolveGroup(viewer, input, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, "done=dissolved"),
});

function backTo(back: unknown, done: string): string {
  const path = safePath(back, "/manage");
  return `${path}${path.includes("?") ? "&" : "?"}${done}`;
}
