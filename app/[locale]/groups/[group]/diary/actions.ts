"use server";

import { writeDiary } from "@/lib/diary/commands";
import { DiaryDraft } from "@/lib/diary/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Writes, changes or deletes an entry of one's own diary. */
export const writeDiaryAction = formAction({
  schema: DiaryDraft,
  run: (viewer, draft) => writeDiary(viewer, draft, new Date()),
  goTo: (groupId) => to.diary(groupId, { done: "saved" }),
});
