import { defineMail } from "@/lib/emails/define";
import type { EmailDraft } from "@/lib/emails/draft";
import { type EnrolmentMailFacts, filed, inStates, type OfEnrolment, told } from "@/lib/enrolments/mails";

/** It was declined, and is open again. */
export const enrolmentReopened = defineMail<OfEnrolment>()({
  name: "enrolment-reopened",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => `/enrolments/${enrolmentId}`,
  calendar: null,
  still: inStates("SUBMITTED"),
});

/** To the contacts: what was declined waits for a decision again. */
export function reopenedMails(facts: EnrolmentMailFacts): EmailDraft[] {
  return facts.contacts.map((to) =>
    enrolmentReopened.to(to, [facts.id, facts.version], told(facts, to.locale), filed(facts)),
  );
}
