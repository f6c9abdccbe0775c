"use server";

import { z } from "zod";
import { ReadWords } from "@/lib/feedback/schema";
import { readFreeAnswer } from "@/lib/feedback/words-commands";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Marks something that was written without a name as read, with what is blanked out of it. */
export const readWordsAction = formAction({
  schema: ReadWords.extend({ programme: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  run: (viewer, words) => readFreeAnswer(viewer, words, new Date()),
  goTo: (_, { programme }) => to.manage.reportWords(programme),
});
