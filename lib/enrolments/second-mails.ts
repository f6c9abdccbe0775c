import { type EnrolmentMailFacts, filed, inStates, type OfEnrolment, told } from "@/lib/enrolments/mails";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

const path = ({ enrolmentId }: OfEnrolment) => to.enrolment(enrolmentId);

/** Two answers of one association have been joined, or taken apart again. */
export const enrolmentJoined = defineMail<OfEnrolment & { reference: string; undone: "yes" | "no" }>()({
  name: "enrolment-joined",
  readers: ["contact"],
  reason: "enrolment",
  path,
  facts: ({ reference }) => [["reference", reference]],
  calendar: null,
  still: inStates("SUBMITTED", "ACCEPTED", "WAITLISTED"),
});

/** An answer has come in of which there may be another already: the coordinators hear of it. */
export const enrolmentTwice = defineMail<OfEnrolment & { reference: string }>()({
  name: "enrolment-twice",
  readers: ["coordinator"],
  reason: "coordinator",
  path,
  facts: ({ reference }) => [["reference", reference]],
  calendar: null,
  still: inStates("SUBMITTED", "ACCEPTED", "WAITLISTED"),
});

/** The same person has answered before: they hear of their first answer, by mail only. */
export const enrolmentAgain = defineMail<OfEnrolment & { reference: string }>()({
  name: "enrolment-again",
  readers: ["contact"],
  reason: "enrolment",
  path,
  facts: ({ reference }) => [["reference", reference]],
  calendar: null,
  still: inStates("SUBMITTED", "ACCEPTED", "WAITLISTED"),
});

/** To the contacts: your two answers are one now, or two again. */
export function joinedMails(facts: EnrolmentMailFacts, undone: "yes" | "no", at: Date): EmailDraft[] {
  return facts.contacts.map((to) =>
    enrolmentJoined.to(
      to,
      [facts.id, at.getTime()],
      { ...told(facts, to.locale), reference: facts.reference, undone },
      filed(facts),
    ),
  );
}

/** To the coordinators: this may be the second answer of one association. */
export function twiceMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.coordinators.map((to) =>
    enrolmentTwice.to(
      to,
      [facts.id],
      { ...told(facts, to.locale), reference: facts.reference },
      filed(facts),
    ),
  );
}

/** To somebody who has answered before: the way to their first answer. */
export function againMail(first: EnrolmentMailFacts, to: Receiver, secondId: string): EmailDraft {
  const params = { ...told(first, to.locale), reference: first.reference };
  return enrolmentAgain.to(to, [secondId], params, filed(first));
}
