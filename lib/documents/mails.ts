import { answerDay, isCorrectedFirst, passingOf } from "@/lib/documents/rules";
import { addressOf } from "@/lib/documents/schema";
import type { DocumentState } from "@/lib/documents/states";
import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import type { Occurrence } from "@/lib/formats/occurrences";
import { readersSaid } from "@/lib/formats/readers";
import type { Format } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, type OfGroup, ofGroup, readersOf, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, dueLine, type Mail, type MailKey } from "@/lib/mail/define";
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

/** All have approved it; `readers`: who reads it now, where that is not the group alone. */
export const documentApproved = defineMail<OfDocument & { readers: string }>()({
  name: "document-approved",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "APPROVED"),
  before: { readers: "group" },
});

/** It has been sent round: please read it until a day, and strike or correct what must not go on. */
export const documentToCorrect = defineMail<OfDocument & { due: string; strikes: string }>()({
  name: "document-to-correct",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path,
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "SENT"),
});

/** Somebody has said what is wrong in it. */
export const documentCorrected = defineMail<OfDocument>()({
  name: "document-corrected",
  readers: ["contact", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "SENT"),
});

/** Those to whom it went have been heard: so many sentences were struck, and it can be published. */
export const documentReady = defineMail<OfDocument & { struck: number }>()({
  name: "document-ready",
  readers: ["contact", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "SENT"),
});

/** It has been published. */
export const documentPublished = defineMail<OfDocument>()({
  name: "document-published",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path,
  calendar: null,
  still: ({ params }, tx) => isIn(tx, params, "APPROVED"),
});

/** A document as its mails know it. */
type Told = {
  format: Format;
  at: Occurrence<DocumentStep>;
  template: DocumentTemplate;
  round: number;
  timeZone: string;
};

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
export function changeAskedMails(group: GroupReceivers, document: Told, writers: Writing): EmailDraft[] {
  return writersAmong(group, writers).map((reader) =>
    draft(documentChangeAsked, group, document, reader, {}),
  );
}

/** To those to whom it goes to be corrected. */
export function toCorrectMails(
  group: GroupReceivers,
  document: Told,
  asked: readonly string[],
  now: Date,
): EmailDraft[] {
  const due = answerDay(document.at.step, now, document.timeZone);
  const { step } = document.at;
  const strikes = isCorrectedFirst(step) ? "facts" : passingOf(step) === "no-objection" ? "yes" : "no";
  return readersOf(group, ["contact", "participant", "facilitator", "helper"])
    .filter(({ to }) => asked.includes(to.userId ?? ""))
    .map((reader) => draft(documentToCorrect, group, document, reader, { due, strikes }));
}

/** To those who write it, except whoever corrected: once a day, however many do. */
export function correctedMails(
  group: GroupReceivers,
  document: Told,
  writers: Writing,
  now: Date,
): EmailDraft[] {
  const day = dayIn(now, document.timeZone);
  return writersAmong(group, writers).map((reader) =>
    draft(documentCorrected, group, document, reader, {}, day),
  );
}

/** To those who write it: their readers have been heard, and struck so many sentences. */
export function readyMails(
  group: GroupReceivers,
  document: Told,
  writers: Writing,
  struck: number,
): EmailDraft[] {
  return writersAmong(group, writers).map((reader) =>
    draft(documentReady, group, document, reader, { struck }),
  );
}

/** To those who may read it now. */
export function publishedMails(
  group: GroupReceivers,
  document: Told,
  { readers, coordinators }: { readers: readonly string[]; coordinators: boolean },
): EmailDraft[] {
  return readersOf(group, ["contact", "participant", "facilitator", "helper", "coordinator"])
    .filter(({ to, part }) => (part === "coordinator" ? coordinators : readers.includes(to.userId ?? "")))
    .map((reader) => draft(documentPublished, group, document, reader, {}));
}

/** Who writes a document: seats by their contacts, and those who guide; and who of them need not be told. */
type Writing = { seats: readonly number[]; guides: readonly string[]; by: string | null };

function writersAmong(group: GroupReceivers, { seats, guides, by }: Writing): GroupReader[] {
  return readersOf(group, ["contact", "facilitator", "helper"]).filter(({ part, seat, to }) =>
    to.userId === by
      ? false
      : part === "contact"
        ? seat !== null && seats.includes(seat.seat)
        : guides.includes(to.userId ?? ""),
  );
}

function draft<Facts extends object>(
  mail: Mail<MailKey, OfDocument & Facts>,
  group: GroupReceivers,
  document: Told,
  reader: GroupReader,
  facts: Facts,
  ...apart: string[]
): EmailDraft {
  const params = { ...ofGroup(group, reader), ...of(document, reader.to.locale), ...facts };
  return mail.to(reader.to, [...about(group, document), ...apart], params, filedUnder(group));
}

/** To everybody of the group and those who guide it. */
export function approvedMails(group: GroupReceivers, document: Told): EmailDraft[] {
  const parts = ["contact", "participant", "facilitator"] as const;
  const { format, at } = document;
  const beyond = (at.step.reads ?? []).some((reader) => reader !== "group");
  return toEach(documentApproved, group, about(group, document), parts, ({ to }) => ({
    ...of(document, to.locale),
    readers: beyond ? readersSaid(to.locale, format, at.step) : "group",
  }));
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
  state: DocumentState,
): Promise<boolean> {
  return (await tx.document.count({ where: { groupId, step, about, round, state } })) > 0;
}
