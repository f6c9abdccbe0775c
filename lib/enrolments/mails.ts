import type { EmailDraft, Receiver } from "@/lib/emails/draft";
import type { Locale, Localised } from "@/lib/i18n/locales";

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
  contacts: readonly Receiver[];
  coordinators: readonly Receiver[];
};

/** The receipt, with a copy of the answers that is read when the mail is sent. */
export function submittedMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.contacts.map((to) => ({
    key: `enrolment-submitted:${facts.id}:${to.userId}`,
    template: "enrolment-submitted",
    to,
    params: { ...about(facts, to.locale), reference: facts.reference, organisation: facts.name },
    ...place(facts),
  }));
}

/** A coordinator has decided. */
export function decidedMails(
  facts: EnrolmentMailFacts,
  template: "enrolment-accepted" | "enrolment-waitlisted" | "enrolment-declined",
): EmailDraft[] {
  return facts.contacts.map((to) => ({
    key: `${template}:${facts.id}:${facts.version}:${to.userId}`,
    template,
    to,
    params: { ...about(facts, to.locale), organisation: facts.name },
    ...place(facts),
  }));
}

/** No pair has been found yet; once a day at most. */
export function unpairedMails(facts: EnrolmentMailFacts, today: string): EmailDraft[] {
  return facts.contacts.map((to) => ({
    key: `enrolment-unpaired:${facts.id}:${today}:${to.userId}`,
    template: "enrolment-unpaired",
    to,
    params: { ...about(facts, to.locale), organisation: facts.name },
    ...place(facts),
  }));
}

/** An association has stepped aside: the coordinators hear of it. */
export function withdrawnMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.coordinators.map((to) => ({
    key: `enrolment-withdrawn:${facts.id}:${facts.version}:${to.userId}`,
    template: "enrolment-withdrawn",
    to,
    params: { ...about(facts, to.locale), organisation: facts.name },
    ...place(facts),
  }));
}

/** A colleague has been added. */
export function participantAddedMail(
  facts: EnrolmentMailFacts,
  to: Receiver,
  addedBy: string,
  at: Date,
): EmailDraft {
  return {
    key: `participant-added:${facts.id}:${to.userId}:${at.getTime()}`,
    template: "participant-added",
    to,
    params: { ...about(facts, to.locale), organisation: facts.name, addedBy },
    ...place(facts),
  };
}

/** The way back to a half-filled survey. */
export function linkMail(facts: EnrolmentMailFacts, to: Receiver, at: Date): EmailDraft {
  return {
    key: `enrolment-link:${facts.id}:${at.getTime()}`,
    template: "enrolment-link",
    to,
    params: about(facts, to.locale),
    ...place(facts),
  };
}

function about(facts: EnrolmentMailFacts, locale: Locale) {
  return { programme: facts.programme[locale], convener: facts.convener, enrolmentId: facts.id };
}

function place(facts: EnrolmentMailFacts) {
  return { convenerId: facts.convenerId, programmeId: facts.programmeId, enrolmentId: facts.id };
}
