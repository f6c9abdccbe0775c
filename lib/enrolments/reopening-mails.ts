import { type EnrolmentMailFacts, filed, inStates, type OfEnrolment, told } from "@/lib/enrolments/mails";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** It was declined, and is open again. */
export const enrolmentReopened = defineMail<OfEnrolment>()({
  name: "enrolment-reopened",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  still: inStates("SUBMITTED"),
});

/** To the contacts: what was declined waits for a decision again. */
export function reopenedMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.contacts.map((to) =>
    enrolmentReopened.to(to, [facts.id, facts.version], told(facts, to.locale), filed(facts)),
  );
}

/** It had stepped aside, and is back: somebody has taken that back (`by`). */
export const enrolmentReturned = defineMail<
  OfEnrolment & { by: string; reader: "contact" | "coordinator" }
>()({
  name: "enrolment-returned",
  readers: ["contact", "coordinator"],
  reason: ({ reader }) => (reader === "coordinator" ? "coordinator" : "enrolment"),
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  still: inStates("SUBMITTED"),
});

/** To the contacts and the coordinators: an association is back, and waits for a decision. */
export function returnedMails(facts: EnrolmentMailFacts, by: string): EmailDraft[] {
  const about = [facts.id, facts.version];
  const readers = [
    ...facts.contacts.map((to) => ({ to, reader: "contact" as const })),
    ...facts.coordinators.map((to) => ({ to, reader: "coordinator" as const })),
  ];
  return readers.map(({ to, reader }) =>
    enrolmentReturned.to(to, about, { ...told(facts, to.locale), by, reader }, filed(facts)),
  );
}
