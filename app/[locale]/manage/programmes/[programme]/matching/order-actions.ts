"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import {
  dropOffer,
  makeOffer,
  markInvoiced,
  rewriteOffer,
  sendOffer,
  writeOffer,
} from "@/lib/orders/commands";
import { changePrices } from "@/lib/orders/price-commands";
import { Invoicing, OfferMaking, OfferOfGroup, OfferSheet, PriceSheet } from "@/lib/orders/schema";

/** The programme's address only says where to come back to; what may be done is read from the programme and the group. */
const place = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };

/** Makes an offer from a request. */
export const makeOfferAction = formAction({
  schema: OfferMaking.extend(place),
  run: (viewer, input) => makeOffer(viewer, input, new Date()),
  goTo: (groupId, { slug }) => to.manage.draft(slug, groupId),
});

/** Saves an offer that is being written. */
export const writeOfferAction = formAction({
  schema: OfferSheet.extend(place),
  run: (viewer, { slug: _, ...sheet }) => writeOffer(viewer, sheet, new Date()),
  goTo: (_, { slug, groupId }) => to.manage.draft(slug, groupId, { done: "saved" }),
});

/** Sends it; the mails are held. */
export const sendOfferAction = formAction({
  schema: OfferOfGroup.extend({ ...place, programmeId: z.uuid() }),
  run: (viewer, input) => sendOffer(viewer, input, new Date()),
  goTo: (dispatchId, { slug }) => to.manage.matching(slug, { dispatch: dispatchId }),
});

/** Begins a new offer over the one that has been sent or accepted. */
export const rewriteOfferAction = formAction({
  schema: OfferOfGroup.extend(place),
  run: (viewer, input) => rewriteOffer(viewer, input, new Date()),
  goTo: (groupId, { slug }) => to.manage.draft(slug, groupId),
});

/** Gives up an offer that was begun over one in force. */
export const dropOfferAction = formAction({
  schema: OfferOfGroup.extend(place),
  run: (viewer, input) => dropOffer(viewer, input, new Date()),
  goTo: (groupId, { slug }) => to.manage.draft(slug, groupId),
});

/** Says whether an order has been invoiced. */
export const markInvoicedAction = formAction({
  schema: Invoicing.extend(place),
  run: (viewer, input) => markInvoiced(viewer, input, new Date()),
  goTo: (groupId, { slug }) => to.manage.draft(slug, groupId),
});

/** Sets what so many meetings cost. */
export const changePricesAction = formAction({
  schema: PriceSheet.extend(place),
  run: (viewer, input, { values }) => changePrices(viewer, input, values),
  goTo: (_, { slug }) => to.manage.matching(slug, { prices: "saved" }),
});
