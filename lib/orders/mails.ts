import { groupFacilitatorNamed } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { inEuros } from "@/lib/i18n/numbers";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, dueLine, type Queued } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** What every mail about an offer tells of it. */
type OfOffer = OfGroup & { enrolmentId: string; orderId: string; meetings: number; cents: number };
type Sent = OfOffer & { validUntil: string; facilitator: string };
type Accepted = OfOffer & { pair: string; acceptedName: string };

const page = ({ enrolmentId }: OfOffer) => to.agreement(enrolmentId);
const priced = ({ meetings, cents }: OfOffer, locale: Locale) => ({
  n: meetings,
  price: inEuros(locale, cents),
});

/** Thank you for asking: this is what we offer. */
export const offerSent = defineMail<Sent>()({
  name: "offer-sent",
  readers: ["contact"],
  reason: "enrolment",
  path: page,
  values: priced,
  facts: ({ facilitator, validUntil }, locale, now) => [
    ["facilitator", facilitator || null],
    dueLine("answerBy", validUntil, { locale, now }),
  ],
  calendar: null,
  still: isOpen,
});

/** The offer has been written anew. */
export const offerChanged = defineMail<Sent>()({
  name: "offer-changed",
  readers: ["contact"],
  reason: "enrolment",
  path: page,
  values: priced,
  facts: ({ facilitator, validUntil }, locale, now) => [
    ["facilitator", facilitator || null],
    dueLine("answerBy", validUntil, { locale, now }),
  ],
  calendar: null,
  still: isOpen,
});

/** The offer has been accepted, in whose name; a copy for those who accepted it. */
export const offerAccepted = defineMail<Accepted>()({
  name: "offer-accepted",
  readers: ["contact", "coordinator", "facilitator"],
  reason: "group",
  path: (params) => (params.reader === "contact" ? page(params) : to.group(params.groupId)),
  values: priced,
  calendar: null,
  still: async ({ params: { orderId: id } }, tx) =>
    (await tx.order.count({ where: { id, acceptedAt: { not: null } } })) > 0,
});

/** Whoever ordered would like something changed; what, is read in the service. */
export const offerChangeSuggested = defineMail<OfOffer & { pair: string }>()({
  name: "offer-change-suggested",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ groupId }) => to.group(groupId),
  values: priced,
  calendar: null,
  still: isOpen,
});

/** What mails tell of an offer. */
export type Told = {
  id: string;
  version: number;
  meetings: number;
  priceCents: number | null;
  validUntil: string;
};

/** To the contacts: here is our offer, or it has been written anew. To whoever guides, at the first: this is your group. */
export function offerMails(group: GroupReceivers, order: Told): EmailDraft[] {
  const mail = order.version > 1 ? offerChanged : offerSent;
  const { facilitator, pair, groupId } = group;
  const first = { pair, stage: "proposed" as const, former: "", next: null };
  return [
    ...toEach(mail, group, [order.id], ["contact"], (reader) => ({
      ...ofOffer(order, reader.seat?.enrolmentId ?? ""),
      ...{ facilitator, validUntil: order.validUntil },
    })),
    ...(order.version > 1
      ? []
      : toEach(groupFacilitatorNamed, group, [groupId], ["facilitator"], () => first)),
  ];
}

/** To the contacts, a copy; to the coordinators and, where the meetings had begun to be arranged, to those who guide. */
export function acceptedMails(
  group: GroupReceivers,
  order: Told & { acceptedName: string },
  changed: boolean,
): EmailDraft[] {
  const parts = ["contact", "coordinator", ...(changed ? (["facilitator"] as const) : [])] as const;
  return toEach(offerAccepted, group, [order.id], parts, ({ seat }) => ({
    ...ofOffer(order, seat?.enrolmentId ?? ""),
    ...{ pair: group.pair, acceptedName: order.acceptedName },
  }));
}

/** To the coordinators: something is to be changed. */
export function suggestedMails(group: GroupReceivers, order: Told, at: Date): EmailDraft[] {
  return toEach(offerChangeSuggested, group, [order.id, at.getTime()], ["coordinator"], () => ({
    ...ofOffer(order, ""),
    pair: group.pair,
  }));
}

function ofOffer({ id, meetings, priceCents }: Told, enrolmentId: string) {
  return { enrolmentId, orderId: id, meetings, cents: priceCents ?? 0 };
}

async function isOpen({ params: { orderId: id } }: Queued<OfOffer>, tx: Tx): Promise<boolean> {
  return (
    (await tx.order.count({ where: { id, acceptedAt: null, supersededAt: null, sentAt: { not: null } } })) > 0
  );
}
