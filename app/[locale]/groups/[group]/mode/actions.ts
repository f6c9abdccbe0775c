"use server";

import { safePath } from "@/lib/auth/safe-path";
import { formAction } from "@/lib/forms/form-action";
import { ModeChange } from "@/lib/groups/schema";
import { asking, to } from "@/lib/kernel/addresses";
import { changeMode } from "@/lib/meetings/mode-commands";

/** A group goes on in another mode. */
export const changeModeAction = formAction({
  schema: ModeChange,
  run: (viewer, input) => changeMode(viewer, input, new Date()),
  goTo: (groupId, _input, { values }) => asking(safePath(values.back, to.group(groupId)), { done: "mode" }),
});
