"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { answerListed } from "@/lib/listings/commands";
import { StillListed } from "@/lib/listings/schema";

/** The yearly question of a list is answered: only this button spends the link. */
export const answerListedAction = formAction({
  schema: StillListed,
  run: (viewer, input) => answerListed(viewer, input, new Date()),
  goTo: (_, { token, stays }) => to.listed(token, { said: stays }),
});
