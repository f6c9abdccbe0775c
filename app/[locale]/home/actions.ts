"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { answerInvitation } from "@/lib/programmes/invitation-commands";
import { InvitationAnswer } from "@/lib/programmes/schema";

/** Yes or no to being asked to facilitate. */
export const answerInvitationAction = formAction({
  schema: InvitationAnswer,
  run: async (viewer, answer) => {
    await answerInvitation(viewer, answer, new Date());
    return answer.decision;
  },
  // Whoever becomes staff by a yes is signed out by it; others go on from there to their own page.
  goTo: (decision) =>
    decision === "yes"
      ? to.signIn({ accepted: "yes", path: to.home({ answered: "yes" }) })
      : to.home({ answered: "no" }),
});
