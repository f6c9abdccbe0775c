"use server";

import { z } from "zod";
import { titleAnchor } from "@/components/layout/page";
import { holdBegun, takeTurn } from "@/lib/auth/commands";
import { heldKey, holdEnrolment } from "@/lib/auth/gate";
import { requestNetwork } from "@/lib/auth/network";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import {
  beginEnrolment,
  requestEnrolmentLink,
  saveAnswers,
  submitEnrolment,
} from "@/lib/enrolments/commands";
import { Beginning, EnrolmentId, LinkWish, PageSave } from "@/lib/enrolments/schema";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { type Address, to } from "@/lib/kernel/addresses";

/** Begins the survey; from now on this browser holds the key of its draft. */
export const beginAction = formAction({
  fromAnybody: true,
  // What people do not see, machines fill in.
  schema: Beginning.extend({ homepage: z.string().optional() }),
  run: async (viewer, { homepage, ...beginning }) => {
    if (homepage) return null;
    await takeTurn(viewer, beginning.programme, ["survey", await requestNetwork()]);
    const key = mintToken();
    const keyHash = hashOf(key);
    const { enrolmentId, page } = await beginEnrolment(viewer, { ...beginning, keyHash }, new Date());
    await holdBegun(viewer, enrolmentId, keyHash);
    await holdEnrolment(key);
    return page;
  },
  goTo: (page, { programme }) => step(programme, page),
});

/** Saves a page, onward or back. */
export const saveAction = formAction({
  schema: PageSave,
  run: (viewer, save, { values }) => atFields(saveAnswers(viewer, { ...save, values }, new Date())),
  goTo: ({ programme, next }, { page }) =>
    next === "link" ? to.enrollingLink(programme, { page, "#": titleAnchor }) : step(programme, next),
});

/** Sends the survey. */
export const submitAction = formAction({
  schema: EnrolmentId,
  run: async (viewer, { enrolmentId }) => {
    const key = await heldKey();
    return submitEnrolment(viewer, enrolmentId, new Date(), key && hashOf(key));
  },
  goTo: (id) => to.enrolment(id),
});

/** Mails the way back to the draft; the page says the same whatever comes of it. */
export const linkAction = formAction({
  schema: LinkWish,
  run: async (viewer, wish) => {
    await takeTurn(viewer, null, ["link-address", wish.email], ["link-network", await requestNetwork()]);
    return requestEnrolmentLink(viewer, wish, new Date());
  },
  goTo: (programme) => to.enrollingLink(programme, { sent: true }),
});

/** A page of the survey, or where it begins. */
function step(programme: string, page: string | null | undefined): Address {
  const at = { "#": titleAnchor };
  return page ? to.enrollingPage(programme, page, at) : to.enrolling(programme, at);
}
