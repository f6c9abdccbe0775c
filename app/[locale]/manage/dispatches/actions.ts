"use server";

import { safePath } from "@/lib/auth/safe-path";
import { leaveDispatch, undoDispatch } from "@/lib/dispatches/commands";
import { DispatchId } from "@/lib/dispatches/schema";
import { formAction } from "@/lib/forms/form-action";
import { endings } from "@/lib/jobs/endings";
import { type Address, asking, to } from "@/lib/kernel/addresses";

/** Undoes a press while its mails are held. */
export const undoDispatchAction = formAction({
  schema: DispatchId,
  run: (viewer, press) => undoDispatch(viewer, press, endings, new Date()),
  goTo: (id, _, { values }) => backTo(values.back, id),
});

/** Lets a press's mails go at once. */
export const leaveDispatchAction = formAction({
  schema: DispatchId,
  run: (viewer, press) => leaveDispatch(viewer, press, endings, new Date()),
  goTo: (id, _, { values }) => backTo(values.back, id),
});

function backTo(back: unknown, id: string): Address {
  return asking(safePath(back, to.manage.front()), { dispatch: id });
}
