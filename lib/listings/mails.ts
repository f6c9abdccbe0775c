import { to } from "@/lib/kernel/addresses";
import { standsOnList } from "@/lib/listings/finding";
import { listedPath } from "@/lib/listings/minting-tx";
import { defineMail } from "@/lib/mail/define";

/** What mails about a list say: of which programme, whose, and where it is. */
export type OfList = { programme: string; convener: string; slug: string };

/** To whoever has taken part, once: they may stand on the list, and do not before they say so. */
export const listingOffered = defineMail<OfList & { participantId: string }>()({
  name: "listing-offered",
  readers: ["participant"],
  reason: "left",
  path: ({ slug }) => to.ownListing(slug),
  calendar: null,
  // Who has come to the list by themselves is not asked whether they would like to.
  still: async ({ params }, tx) => (await standsOnList(tx, params.participantId)) === false,
});

/** To somebody on a list, a year after they last said so: are they still there; and again when they have not answered. */
export const listingAsked = defineMail<
  OfList & { listingId: string; askedAt: string; again: "yes" | "no" }
>()({
  name: "listing-asked",
  readers: ["participant"],
  reason: "left",
  path: ({ slug }) => to.ownListing(slug),
  calendar: null,
  look: async ({ params: { listingId } }, tx) => {
    const path = await listedPath(tx, listingId);
    return path ? { path } : null;
  },
  still: async ({ params: { listingId: id, askedAt } }, tx) =>
    (await tx.listing.count({ where: { id, askedAt } })) > 0,
});

/** To whoever has not answered: they are on the list no more, and how to come back. */
export const listingEnded = defineMail<OfList & { participantId: string }>()({
  name: "listing-ended",
  readers: ["participant"],
  reason: "left",
  path: ({ slug }) => to.ownListing(slug),
  calendar: null,
  still: async ({ params }, tx) => (await standsOnList(tx, params.participantId)) === false,
});
