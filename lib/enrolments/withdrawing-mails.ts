import { called, lookWhomToCall, type ToCall } from "@/lib/enrolments/calling-tx";
import { type EnrolmentMailFacts, filed, inStates, type OfEnrolment, told } from "@/lib/enrolments/mails";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

const path = ({ enrolmentId }: OfEnrolment) => to.enrolment(enrolmentId);

/** How far the group of one who leaves had come, and which it was; `none` where nobody had been proposed to them, `continues` where it goes on without. */
type LeftStage = { stage: "none" | "proposed" | "confirmed" | "visited" | "continues"; pair: string };
/** With those of it who are to be told by phone. */
export type LeftPair = LeftStage & ToCall;

/** To the coordinators: an association has stepped aside, and what is left to do. */
export const enrolmentWithdrawn = defineMail<OfEnrolment & LeftPair>()({
  name: "enrolment-withdrawn",
  readers: ["coordinator"],
  reason: "coordinator",
  path,
  calendar: null,
  values: called,
  look: lookWhomToCall,
  still: inStates("WITHDRAWN"),
  before: { stage: "none", pair: "", toCall: [] },
});

/** To the people of the association that stepped aside: the receipt, who did it, and what becomes of their visits. */
export const enrolmentLeft = defineMail<
  OfEnrolment & LeftStage & { by: string; reader: "contact" | "participant" }
>()({
  name: "enrolment-left",
  readers: ["leaver"],
  reason: "left",
  path,
  values: ({ by }) => ({ named: by ? "yes" : "no" }),
  calendar: null,
  still: inStates("WITHDRAWN"),
});

/** An association has stepped aside: to its own people and to the coordinators. */
export function withdrawnMails(facts: EnrolmentMailFacts, left: LeftPair, by: string): EmailDraft[] {
  const about = [facts.id, facts.version];
  const { toCall, ...stage } = left;
  const leavers = [
    ...facts.contacts.map((to) => ({ to, reader: "contact" as const })),
    ...facts.participants.map((to) => ({ to, reader: "participant" as const })),
  ];
  return [
    ...leavers.map(({ to, reader }) =>
      enrolmentLeft.to(to, about, { ...told(facts, to.locale), ...stage, by, reader }, filed(facts)),
    ),
    ...facts.coordinators.map((to) =>
      enrolmentWithdrawn.to(to, about, { ...told(facts, to.locale), ...left }, filed(facts)),
    ),
  ];
}
