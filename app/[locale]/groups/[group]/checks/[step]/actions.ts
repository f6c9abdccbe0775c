"use server";

import { answerCheck, setCheck, tickCheck } from "@/lib/checks/commands";
import { CheckAnswer, CheckFindings, CheckTime } from "@/lib/checks/schema";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Gives a technical check its time. */
export const setCheckAction = formAction({
  schema: CheckTime,
  run: (viewer, input) => atFields(setCheck(viewer, input, new Date())),
  goTo: ({ groupId, step, done }) => to.check(groupId, step, { done }),
});

/** Says which minutes are one's own, or that none are needed. */
export const answerCheckAction = formAction({
  schema: CheckAnswer,
  run: (viewer, input) => atFields(answerCheck(viewer, input, new Date())),
  goTo: ({ groupId, step, done }) => to.check(groupId, step, { done }),
});

/** Says what was found. */
export const tickCheckAction = formAction({
  schema: CheckFindings,
  run: tickCheck,
  goTo: ({ groupId, step, done }) => to.check(groupId, step, { done }),
});
