import { enrolmentPath } from "@/lib/auth/minting";
import type { ComesNext } from "@/lib/formats/grouping";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";
import { answerSheets } from "@/lib/surveys/answer-sheets";

type About = { programme: string; convener: string; enrolmentId: string };
/** What mails to somebody about their enrolment say. */
export type OfEnrolment = About & { organisation: string };

const path = ({ enrolmentId }: About) => to.enrolment(enrolmentId);

/** The way back to a half-filled survey; its link is made when it is sent. */
export const enrolmentLink = defineMail<About>()({
  name: "enrolment-link",
  readers: ["visitor"],
  reason: "enrolment",
  path: () => "/",
  calendar: null,
  look: async ({ params: { enrolmentId } }, tx, { now }) => {
    const select = { programme: { select: { slug: true } } };
    const enrolment = await tx.enrolment.findUnique({ where: { id: enrolmentId }, select });
    if (!enrolment) return null;
    const draftPath = to.enrollingOn(enrolment.programme.slug);
    return { path: await enrolmentPath(tx, enrolmentId, draftPath, now) };
  },
  // A draft that is gone has no row to come back to; one that was sent in has its receipt.
  still: async (row, tx) => [null, "DRAFT"].includes(await stateOf(row, tx)),
});

/** The receipt, with a copy of the answers that is read when the mail is sent; what is mailed first to an address that nobody has confirmed. */
export const enrolmentSubmitted = defineMail<OfEnrolment & { reference: string }>()({
  name: "enrolment-submitted",
  readers: ["contact"],
  reason: "enrolment",
  path,
  facts: ({ reference }) => [["reference", reference]],
  calendar: null,
  confirms: true,
  look: async ({ params: { enrolmentId } }, tx, { locale }) => ({
    answers: (await copyOf(tx, enrolmentId, locale)).answers,
  }),
  // Who has been taken in without anybody's decision is told both in one mail.
  still: async (row, tx) =>
    (await inStates("SUBMITTED", "ACCEPTED", "WAITLISTED")(row, tx)) && !(await isInAtOnce(tx, row.params)),
});

/** It is taken in: by a coordinator; or at once, and then it is the receipt as well. */
export const enrolmentAccepted = defineMail<OfEnrolment & { next: ComesNext }>()({
  name: "enrolment-accepted",
  readers: ["contact"],
  reason: "enrolment",
  path,
  calendar: null,
  look: async ({ params }, tx, { locale }) => {
    if (!(await isInAtOnce(tx, params))) return {};
    const { reference, answers, slug } = await copyOf(tx, params.enrolmentId, locale);
    const leadsTo = params.next === "places" ? { leadsTo: to.places(slug) } : {};
    return { answers, facts: [["reference", reference]], ...leadsTo };
  },
  still: inStates("ACCEPTED"),
  before: { next: "group" },
});

/** A coordinator has put it on the waiting list. */
export const enrolmentWaitlisted = defineMail<OfEnrolment>()({
  name: "enrolment-waitlisted",
  readers: ["contact"],
  reason: "enrolment",
  path,
  calendar: null,
  still: inStates("WAITLISTED"),
});

/** No place this time. */
export const enrolmentDeclined = defineMail<OfEnrolment>()({
  name: "enrolment-declined",
  readers: ["contact"],
  reason: "enrolment",
  path,
  calendar: null,
  still: inStates("DECLINED"),
});

/** No pair has been found yet. */
export const enrolmentUnpaired = defineMail<OfEnrolment>()({
  name: "enrolment-unpaired",
  readers: ["contact"],
  reason: "enrolment",
  path,
  calendar: null,
  still: async ({ params: { enrolmentId: id } }, tx) =>
    (await tx.enrolment.count({
      where: { id, state: "ACCEPTED", seats: { none: { live: true, guest: true } } },
    })) > 0,
});

/** A colleague has been added. */
export const participantAdded = defineMail<
  OfEnrolment & { addedBy: string; part: "contact" | "participant" }
>()({
  name: "participant-added",
  readers: ["contact", "participant"],
  reason: "enrolment",
  path,
  calendar: null,
  still: async ({ params: { enrolmentId }, toUserId }, tx) =>
    !toUserId || (await tx.participant.count({ where: { enrolmentId, userId: toUserId, leftAt: null } })) > 0,
  before: { part: "participant" },
});

/** The number of an enrolment, and what was answered as it stands now. */
async function copyOf(tx: Tx, id: string, locale: Locale) {
  const { reference, response, survey, programme } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: {
      reference: true,
      response: { select: { answers: true } },
      survey: { select: { definition: true } },
      programme: { select: { slug: true, themes: true } },
    },
  });
  const answers = response ? answerSheets(survey.definition, response.answers, programme.themes, locale) : [];
  return { reference, answers, slug: programme.slug };
}

/** Whether somebody is in, and is so because they have answered. */
async function isInAtOnce(tx: Tx, { enrolmentId: id }: About): Promise<boolean> {
  const found = await tx.enrolment.findUnique({
    where: { id },
    select: { state: true, part: true, programme: { select: { format: true } } },
  });
  if (found?.state !== "ACCEPTED") return false;
  return partOf(formatOf(found.programme.format), found.part).accepted === "at-once";
}

/** What every mail about an enrolment says, and whom it may concern. */
export type EnrolmentMailFacts = {
  id: string;
  convenerId: string;
  programmeId: string;
  reference: string;
  name: string;
  version: number;
  programme: Localised;
  convener: string;
  next: ComesNext;
  contacts: readonly Receiver[];
  /** Those who take part without being contacts. */
  participants: readonly Receiver[];
  coordinators: readonly Receiver[];
  /** Those who guide the pair that it has now. */
  facilitators: readonly Receiver[];
};

/** To the contacts: the receipt. */
export function submittedMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.contacts.map((to) =>
    enrolmentSubmitted.to(
      to,
      [facts.id],
      { ...told(facts, to.locale), reference: facts.reference },
      filed(facts),
    ),
  );
}

/** To the contacts: a coordinator has decided. */
export function decidedMails(
  facts: EnrolmentMailFacts,
  decision: "accept" | "waitlist" | "decline",
): EmailDraft[] {
  return facts.contacts.map((to) => {
    const about = [facts.id, facts.version];
    const said = told(facts, to.locale);
    if (decision === "accept")
      return enrolmentAccepted.to(to, about, { ...said, next: facts.next }, filed(facts));
    const mail = decision === "waitlist" ? enrolmentWaitlisted : enrolmentDeclined;
    return mail.to(to, about, said, filed(facts));
  });
}

/** To the contacts: no pair has been found yet; once a day at most. */
export function unpairedMails(facts: EnrolmentMailFacts, today: string): EmailDraft[] {
  return facts.contacts.map((to) =>
    enrolmentUnpaired.to(to, [facts.id, today], told(facts, to.locale), filed(facts)),
  );
}

/** To one colleague: you have been added. */
export function participantAddedMail(
  facts: EnrolmentMailFacts,
  to: Receiver,
  addedBy: string,
  at: Date,
): EmailDraft {
  const isContact = facts.contacts.some(({ userId }) => userId === to.userId);
  const part = isContact ? ("contact" as const) : ("participant" as const);
  const params = { ...told(facts, to.locale), addedBy, part };
  return participantAdded.to(to, [facts.id, at.getTime()], params, filed(facts));
}

/** To whoever asked: the way back to a half-filled survey. */
export function linkMail(facts: EnrolmentMailFacts, to: Receiver, at: Date): EmailDraft {
  const { organisation: _, ...about } = told(facts, to.locale);
  return enrolmentLink.to(to, [facts.id, at.getTime()], about, filed(facts));
}

/** The facts that every mail about an enrolment has, in the language of its reader. */
export function told(
  facts: Pick<EnrolmentMailFacts, "id" | "name" | "programme" | "convener">,
  locale: Locale,
): OfEnrolment {
  return {
    programme: facts.programme[locale],
    convener: facts.convener,
    enrolmentId: facts.id,
    organisation: facts.name,
  };
}

/** What a mail is kept under. */
export function filed(facts: Pick<EnrolmentMailFacts, "id" | "convenerId" | "programmeId">) {
  return { convenerId: facts.convenerId, programmeId: facts.programmeId, enrolmentId: facts.id };
}

/** Holds a mail back once the enrolment is in another state. */
export function inStates(...states: string[]) {
  return async (row: Queued<About>, tx: Tx) => states.includes((await stateOf(row, tx)) ?? "");
}

async function stateOf({ params: { enrolmentId: id } }: Queued<About>, tx: Tx): Promise<string | null> {
  return (await tx.enrolment.findUnique({ where: { id }, select: { state: true } }))?.state ?? null;
}
