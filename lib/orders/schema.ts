import { z } from "zod";
import { lineOrEmpty, longText, longTextOrEmpty, typedDay, wholeNumber } from "@/lib/forms/fields";
import { plainLine } from "@/lib/forms/text";
import { readEuros } from "@/lib/orders/money";
import { personName } from "@/lib/people/schema";
import { dearest } from "@/lib/programmes/options";

const id = z.uuid();
const version = z.coerce.number().int().positive();

/** A sum as people type it, in cents; null where it was left empty. */
const euros = z
  .string("euros")
  .transform(plainLine)
  .default("")
  .transform((typed, context): number | null => {
    if (typed === "") return null;
    const cents = readEuros(typed);
    if (cents !== null && cents <= dearest) return cents;
    context.addIssue({ code: "custom", message: "euros" });
    return z.NEVER;
  });

/** A request that is to be made an offer. */
export const OfferMaking = z.object({ enrolmentId: id });
export type OfferMaking = z.infer<typeof OfferMaking>;

/** An offer as it is being written, over the version of its group that was read. */
export const OfferSheet = z.object({
  groupId: id,
  version,
  facilitatorId: z
    .union([z.literal("").transform(() => null), id])
    .nullish()
    .transform((value) => value ?? null),
  meetings: wholeNumber(1, 24, "number-of-meetings"),
  price: euros,
  vat: lineOrEmpty(200),
  goals: longTextOrEmpty(2000),
  target: longTextOrEmpty(600),
  included: longTextOrEmpty(2000),
  rhythm: longTextOrEmpty(600),
  place: lineOrEmpty(200),
  validUntilOn: typedDay,
  reference: lineOrEmpty(120),
  address: longTextOrEmpty(400),
  businessId: lineOrEmpty(20),
});
export type OfferSheet = z.infer<typeof OfferSheet>;

/** The offer of a group that was on the page. */
export const OfferOfGroup = z.object({ groupId: id, orderId: id });
export type OfferOfGroup = z.infer<typeof OfferOfGroup>;

/** Yes to an offer, in somebody's name. */
export const OfferAcceptance = OfferOfGroup.extend({
  acceptedName: personName,
  accepts: z.literal("yes", "accept-offer"),
});
export type OfferAcceptance = z.infer<typeof OfferAcceptance>;

/** What whoever ordered would like changed. */
export const OfferSuggestion = OfferOfGroup.extend({ suggestion: longText(2000) });
export type OfferSuggestion = z.infer<typeof OfferSuggestion>;

/** Whether an order has been invoiced. */
export const Invoicing = OfferOfGroup.extend({ invoiced: z.enum(["yes", "no"], "choose") });
export type Invoicing = z.infer<typeof Invoicing>;

/** What so many meetings cost in a programme: a field for each number, "price.5", in euros; empty is asked about. */
export const PriceSheet = z.object({ programmeId: id, version });
export type PriceSheet = z.infer<typeof PriceSheet>;

/** One field of it. */
export const Euros = euros;
