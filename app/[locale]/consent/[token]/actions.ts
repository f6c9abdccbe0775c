"use server";

import { endorse } from "@/lib/endorsements/commands";
import { Endorsing, TakingBack } from "@/lib/endorsements/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { takeBackConsent } from "@/lib/meetings/consent-commands";

/** A supervisor answers: only this button spends the link. */
export const endorseAction = formAction({
  schema: Endorsing,
  run: (viewer, endorsing) => endorse(viewer, endorsing, new Date()),
  goTo: (_, { token }) => to.consent(token, { saved: true }),
});

/** A supervisor takes their yes back. */
export const takeBackConsentAction = formAction({
  schema: TakingBack,
  run: (viewer, takingBack) => takeBackConsent(viewer, takingBack, new Date()),
  goTo: (_, { token }) => to.consent(token, { saved: true }),
});
