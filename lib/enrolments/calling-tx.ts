import { factsOf } from "@/lib/enrolments/facts";
import { readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { nameOnly } from "@/lib/forms/text";
import type { Tx } from "@/lib/kernel/db";
import type { Found, Stated } from "@/lib/mail/define";

/** The enrolments that nobody can be written to: somebody is to be told by phone what mails tell the others. */
export type ToCall = { toCall: readonly string[] };

/** Those of some seats whose enrolment nobody can be written to. */
export function toCallOf(
  seats: readonly { enrolmentId: string; participants: readonly unknown[] }[],
): string[] {
  return seats.flatMap(({ enrolmentId, participants }) => (participants.length === 0 ? [enrolmentId] : []));
}

/** In a mail’s words: whether somebody is to be called. */
export function called({ toCall }: ToCall): { called: "yes" | "no" } {
  return { called: toCall.length > 0 ? "yes" : "no" };
}

/** Whom to call, a line for each: read when a mail leaves, so that it lies in no outbox, and of those who still cannot be written to. */
export async function lookWhomToCall({ params: { toCall } }: { params: ToCall }, tx: Tx): Promise<Found> {
  const enrolments = await tx.enrolment.findMany({
    where: { id: { in: [...toCall] }, participants: { none: { leftAt: null } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const facts: Stated[] = [];
  for (const { id, name } of enrolments)
    facts.push(["call", [nameOnly(name), await whomToCall(tx, id)].filter(Boolean).join(": ")]);
  return { facts };
}

/** The contact that an enrolment’s answers name, with the number; null where they name none. */
export async function whomToCall(tx: Tx, enrolmentId: string): Promise<string | null> {
  const response = await tx.response.findUnique({
    where: { enrolmentId },
    select: { answers: true, enrolment: { select: { part: true, programme: { select: { format: true } } } } },
  });
  if (!response?.enrolment) return null;
  const { part, programme } = response.enrolment;
  const { contact } = factsOf(readsOf(formatOf(programme.format), part), response.answers);
  return [contact?.name && nameOnly(contact.name), contact?.phone].filter(Boolean).join(", ") || null;
}
