"use server";

import { formAction } from "@/lib/forms/form-action";
import { GroupAndVersion } from "@/lib/groups/schema";
import { to } from "@/lib/kernel/addresses";
import { haveEnough } from "@/lib/meetings/enough-commands";

/** Says that the meetings held are enough: those to come fall away. */
export const haveEnoughAction = formAction({
  schema: GroupAndVersion,
  run: (viewer, input) => haveEnough(viewer, input, new Date()),
  goTo: (groupId) => to.group(groupId, { done: "enough" }),
});
