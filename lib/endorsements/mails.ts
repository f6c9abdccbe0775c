import type { Asked } from "@/lib/endorsements/finding";
import { consentPath } from "@/lib/endorsements/minting-tx";
import type { Answer } from "@/lib/endorsements/rules";
import { mailFacts } from "@/lib/enrolments/loading";
import { type EnrolmentMailFacts, filed, type OfEnrolment, told } from "@/lib/enrolments/mails";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

type OfConsent = OfEnrolment & { asked: number };

const path = ({ enrolmentId }: OfEnrolment) => to.enrolment(enrolmentId);

/** To a supervisor: may they take part, and the link to say so; again when they have not answered. */
export const supervisorAsked = defineMail<OfConsent & { again: "yes" | "no" }>()({
  name: "supervisor-asked",
  readers: ["visitor"],
  reason: "consent",
  path: () => "/",
  calendar: null,
  look: consentLink,
  still: (row, tx) => stands(row, tx, (answer) => answer === null),
});

/** To a supervisor who has said yes: thank you, and the link to take it back. */
export const supervisorThanked = defineMail<OfConsent>()({
  name: "supervisor-thanked",
  readers: ["visitor"],
  reason: "consent",
  path: () => "/",
  calendar: null,
  look: consentLink,
  still: (row, tx) => stands(row, tx, (answer) => answer === "yes" || answer === "limits"),
});

/** What a supervisor has said: to whoever enrolled and, where it is not a plain yes, to the coordinators; why, stands in no mail. */
export const supervisorAnswered = defineMail<
  OfConsent & { answer: Answer; reader: "contact" | "coordinator" }
>()({
  name: "supervisor-answered",
  readers: ["contact", "coordinator"],
  reason: "enrolment",
  path,
  values: ({ answer }) => ({ said: answer.replace("-", "_") }),
  calendar: null,
  still: (row, tx) => stands(row, tx, (answer) => answer === row.params.answer),
});

/** To whoever enrolled: their supervisor has not answered, and it would be good to ask. */
export const supervisorSilent = defineMail<OfConsent>()({
  name: "supervisor-silent",
  readers: ["contact"],
  reason: "enrolment",
  path,
  calendar: null,
  still: (row, tx) => stands(row, tx, (answer) => answer === null),
});

/** The mail that asks a supervisor, the first time or again. */
export function askingMail(
  asked: Asked,
  to: { name: string; email: string },
  nth: number,
  times: number,
): EmailDraft {
  const { id, locale } = asked;
  const reader = receiverOf(to, locale);
  const again = times > 0 ? ("yes" as const) : ("no" as const);
  const params = { ...toldOf(asked), asked: nth, again };
  return supervisorAsked.to(reader, [id, nth, times], params, filed(asked));
}

/** What a supervisor has said: their receipt, and to whom it is told; not to the contacts where a group's end tells them. */
export async function answeredMails(
  tx: Tx,
  asked: Asked,
  answer: Answer,
  toContacts = true,
): Promise<EmailDraft[]> {
  const { id, endorsement, locale } = asked;
  if (!endorsement) return [];
  const { asked: nth, name, email } = endorsement;
  const facts = await mailFacts(tx, id);
  const supervisor = receiverOf({ name, email }, locale);
  const thanks =
    answer === "yes" || answer === "limits"
      ? [supervisorThanked.to(supervisor, [id, nth], { ...toldOf(asked), asked: nth }, filed(asked))]
      : [];
  const each = (receivers: readonly Receiver[], reader: "contact" | "coordinator") =>
    receivers.map((to) =>
      supervisorAnswered.to(
        to,
        [id, nth, answer],
        { ...told(facts, to.locale), ...{ asked: nth, answer, reader } },
        filed(facts),
      ),
    );
  return [
    ...thanks,
    ...(toContacts ? each(facts.contacts, "contact") : []),
    ...(answer === "yes" ? [] : each(facts.coordinators, "coordinator")),
  ];
}

/** To whoever enrolled: nothing has been heard. */
export function silentMails(facts: EnrolmentMailFacts, nth: number): EmailDraft[] {
  return facts.contacts.map((to) =>
    supervisorSilent.to(to, [facts.id, nth], { ...told(facts, to.locale), asked: nth }, filed(facts)),
  );
}

/** A supervisor as a reader of mails: somebody without an account, in the language in which whoever named them enrolled. */
export function receiverOf(
  { name, email }: { name: string; email: string },
  locale: Receiver["locale"],
): Receiver {
  return { userId: null, address: email, name, locale };
}

/** The facts of a mail to a supervisor, in the language in which somebody enrolled. */
export function toldOf({ programme, locale, ...asked }: Asked): OfEnrolment {
  return told({ ...asked, programme: programme.name, convener: programme.convener.name }, locale);
}

async function consentLink({ params }: Queued<OfConsent>, tx: Tx) {
  const path = await consentPath(tx, params.enrolmentId);
  return path ? { path } : null;
}

/** Whether what a mail says of an answer still holds: of the same asking, of an enrolment that is still in, at the same address. */
async function stands(
  { params: { enrolmentId, asked }, toUserId, toAddress }: Queued<OfConsent>,
  tx: Tx,
  holds: (answer: string | null) => boolean,
): Promise<boolean> {
  const found = await tx.endorsement.findFirst({
    where: { enrolmentId, asked, enrolment: { state: "ACCEPTED" } },
    select: { answer: true, email: true },
  });
  return found !== null && (toUserId !== null || found.email === toAddress) && holds(found.answer);
}
