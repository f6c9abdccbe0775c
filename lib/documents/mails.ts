import { addressOf } from "@/lib/documents/schema";
import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import type { Occurrence } from "@/lib/formats/occurrences";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, type OfGroup, ofGroup, readersOf, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, dueLine } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { dayAfter, dayIn } from "@/lib/time/days";

/** What every mail about a document says: what it is called, never what stands in it. */
type OfDocument = OfGroup & {
  step: string;
  about: string | null;
  round: number;
  title: string;
  document: string;
};

const path = ({ groupId, step, about }: OfDocument) => to.document(groupId, addressOf({ step, about }));

/** It has been sent round: please read and approve. */
export const documentToRead = defineMail<OfDocument & { due: string }>()({
  name: "document-to-read",
  readers: ["contact"],
  reason: "group",
  path,
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: async ({ params: { groupId, step, about, round }, toUserId }, tx) => {
    const found = await tx.document.findFirst({
      where: { groupId, step, about, round, state: "SENT" },
      select: { convenerId: true, id: true },
    });
    if (!found) return false;
    const enrolment = { participants: { some: { userId: toUserId ?? "", isContact: true, leftAt: null } } };
    const agreed = { none: { documentId: found.id, round } };
    return (await tx.seat.count({ where: { groupId, leftAt: null, enrolment, agreed } })) > 0;
  },
});

/** Somebody wants it changed. */
export const documentChangeAsked = defineMail<OfDocument>()({
  name: "document-change-asked",
  readers: ["contact", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "WRITING"),
});

/** All have approved it. */
export const documentApproved = defineMail<OfDocument>()({
  name: "document-approved",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "APPROVED"),
});

/** A document as its mails know it. */
type Told = { at: Occurrence<DocumentStep>; template: DocumentTemplate; round: number; timeZone: string };

/** To the contacts of the seats whose approval is missing. */
export function toReadMails(
  group: GroupReceivers,
  document: Told,
  missing: readonly number[],
  now: Date,
): EmailDraft[] {
  const asked = { ...group, seats: group.seats.filter(({ seat }) => missing.includes(seat)) };
  const due = dayAfter(dayIn(now, document.timeZone), document.at.step.days.answer);
  return toEach(documentToRead, asked, about(group, document), ["contact"], ({ to }) => ({
    ...of(document, to.locale),
    ...{ due, seats: group.seats.length },
  }));
}

/** To those who write it, except whoever asked. */
export function changeAskedMails(
  group: GroupReceivers,
  document: Told,
  writers: { seats: readonly number[]; guides: readonly string[]; by: string | null },
): EmailDraft[] {
  const writes = ({ part, seat, to }: GroupReader) =>
    to.userId !== writers.by &&
    (part === "contact"
      ? seat !== null && writers.seats.includes(seat.seat)
      : writers.guides.includes(to.userId ?? ""));
  return readersOf(group, ["contact", "facilitator"])
    .filter(writes)
    .map((reader) =>
      documentChangeAsked.to(
        reader.to,
        about(group, document),
        { ...ofGroup(group, reader), ...of(document, reader.to.locale) },
        filedUnder(group),
      ),
    );
}

/** To everybody of the group and those who guide it. */
export function approvedMails(group: GroupReceivers, document: Told): EmailDraft[] {
  const parts = ["contact", "participant", "facilitator"] as const;
  return toEach(documentApproved, group, about(group, document), parts, ({ to }) => of(document, to.locale));
}

function about({ groupId }: GroupReceivers, { at, round }: Told) {
  return [groupId, at.key, round];
}

function of({ at, template, round }: Told, locale: "fi" | "sv" | "en") {
  const called = { title: template.title[locale], document: template.named[locale] };
  return { step: at.step.key, about: at.about, round, ...called };
}

async function isIn(
  tx: Tx,
  { groupId, step, about, round }: OfDocument,
  state: "WRITING" | "APPROVED",
): Promise<boolean> {
  return (await tx.document.count({ where: { groupId, step, about, round, state } })) > 0;
}
