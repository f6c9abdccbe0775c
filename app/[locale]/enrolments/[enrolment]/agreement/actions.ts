"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import { agreeToGroup, askToTalk, declineGroup } from "@/lib/groups/answer-commands";
import { Agreement, Decline, TalkRequest } from "@/lib/groups/schema";
import { to } from "@/lib/kernel/addresses";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { acceptOffer, suggestChange } from "@/lib/orders/answer-commands";
import { OfferAcceptance, OfferSuggestion } from "@/lib/orders/schema";

/** The enrolment only says which page to come back to; who may answer is read from the group. */
const page = { enrolmentId: z.uuid() };

/** Yes, and the ground rules with it. */
export const agreeAction = formAction({
  schema: Agreement.extend(page),
  run: (viewer, input) => agreeToGroup(viewer, input, new Date(), beginDates),
  goTo: (_, { enrolmentId }) => to.agreement(enrolmentId),
});

/** Not this time. */
export const declineAction = formAction({
  schema: Decline.extend(page),
  run: (viewer, input) => declineGroup(viewer, input, new Date(), beginDates),
  goTo: (_, { enrolmentId }) => to.agreement(enrolmentId),
});

/** An offer is accepted. */
export const acceptOfferAction = formAction({
  schema: OfferAcceptance.extend(page),
  run: (viewer, input) => acceptOffer(viewer, input, new Date()),
  goTo: (_, { enrolmentId }) => to.agreement(enrolmentId),
});

/** Something is to be changed in an offer. */
export const suggestChangeAction = formAction({
  schema: OfferSuggestion.extend(page),
  run: (viewer, input) => suggestChange(viewer, input, new Date()),
  goTo: (_, { enrolmentId }) => to.agreement(enrolmentId),
});

/** We want to talk first. */
export const askToTalkAction = formAction({
  schema: TalkRequest.extend(page),
  run: (viewer, input) => askToTalk(viewer, input, new Date()),
  goTo: (_, { enrolmentId }) => to.agreement(enrolmentId),
});
