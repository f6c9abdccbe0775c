"use server";

import { z } from "zod";
import { safePath } from "@/lib/auth/safe-path";
import { formAction } from "@/lib/forms/form-action";
import { undo } from "@/lib/undo/commands";
import { undoers } from "./undoers";

/** Takes a change back, and goes back to the page on which it was told. */
export const undoAction = formAction({
  schema: z.object({ id: z.uuid(), back: z.string().max(500) }),
  run: (viewer, change) => undo(viewer, change, undoers, new Date()),
  goTo: (_, { back }) => safePath(back),
});
