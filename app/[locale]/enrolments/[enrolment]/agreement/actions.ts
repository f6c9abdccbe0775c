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

/** Which of several proposals it is, where the page says so. */
const proposal = { ...page, group: z.uuid().optional().catch(undefined) };

/** Yes, and the ground rules with it. */
export const agreeAction = formAction({
  schema: Agreement.extend(proposal),
  run: (viewer, { group: _, ...input }) => agreeToGroup(viewer, input, new Date(), beginDates),
  goTo: (_, { enrolmentId, group }) => to.agreement(enrolmentId, { group }),
});

/** Not this time. */
export const declineAction = formAction({
  schema: Decline.extend(proposal),
  run: (viewer, { group: _, ...input }) => declineGroup(viewer, input, new Date(), beginDates),
  goTo: (_, { enrolmentId, group }) => to.agreement(enrolmentId, { group }),
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
  schema: TalkRequest.extend(proposal),
  run: (viewer, { group: _, ...input }) => askToTalk(viewer, input, new Date()),
  goTo: (_, { enrolmentId, group }) => to.agreement(enrolmentId, { group }),
});
