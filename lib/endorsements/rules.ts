import type { Part } from "@/lib/formats/parts";
import type { Refusal } from "@/lib/kernel/refusals";
import { addDays } from "@/lib/time/days";

/** What a supervisor says: yes, yes if, or not now; and a yes can be taken back. */
export const givenAnswers = ["yes", "limits", "not-now"] as const;
export type Given = (typeof givenAnswers)[number];
export type Answer = Given | "taken-back";

type Endorsed = { answer: string | null };

/** Whether a supervisor has said yes, with limits or without, and has not taken it back. */
export function isEndorsed(endorsement: Endorsed | null): boolean {
  return endorsement?.answer === "yes" || endorsement?.answer === "limits";
}

/** Whether a supervisor has said no: not now, or not any more. */
export function isRefused({ answer }: Endorsed): boolean {
  return answer === "not-now" || answer === "taken-back";
}

/** Why these cannot be proposed a group, or null: each whose part asks for it needs the yes of a supervisor. */
export function whyNotUnendorsed(
  members: readonly { name: string; part: Pick<Part, "endorsed">; endorsement: Endorsed | null }[],
): Refusal | null {
  const missing = members.filter(({ part, endorsement }) => part.endorsed && !isEndorsed(endorsement));
  return missing.length > 0
    ? { code: "supervisor-missing", params: { names: missing.map(({ name }) => name).join(", ") } }
    : null;
}

/** Why a supervisor cannot answer, or null: what they are asked about waits for it. */
export function whyNotEndorse(endorsement: Endorsed & { state: string }): Refusal | null {
  return endorsement.answer === null && endorsement.state === "ACCEPTED"
    ? null
    : { code: "consent-link-spent" };
}

/** Why a yes cannot be taken back, or null: it is a yes, and what it was for is not over. */
export function whyNotTakeBack(endorsement: Endorsed & { state: string; isOver: boolean }): Refusal | null {
  if (!isEndorsed(endorsement) || endorsement.state !== "ACCEPTED") return { code: "consent-link-spent" };
  return endorsement.isOver ? { code: "consent-too-late" } : null;
}

/** Why nobody can be asked anew, or null: whoever was asked has said no, taken their yes back, or said nothing after all reminders. */
export function whyNotAskAnew(
  endorsement: (Endorsed & { reminded: number }) | null,
  state: string,
): Refusal | null {
  if (state !== "ACCEPTED" || !endorsement) return { code: "changed-by-someone-else" };
  if (isEndorsed(endorsement)) return { code: "changed-by-someone-else" };
  const waits = endorsement.answer === null && endorsement.reminded < reminderDays.length;
  return waits ? { code: "supervisor-asked-already" } : null;
}

/** Days without an answer after which whoever was asked is reminded, twice, and then whoever enrolled is told to ask. */
export const reminderDays = [5, 10, 15] as const;

/** Days for which a supervisor can read by the link of their mail. */
export const readingDays = 60;

/** Which reminder is due: 1 and 2 to whoever was asked, 3 to whoever enrolled; null where none is. One that was missed is not caught up. */
export function dueReminder(
  { askedAt, reminded, answer }: Endorsed & { askedAt: Date; reminded: number },
  now: Date,
): 1 | 2 | 3 | null {
  if (answer !== null) return null;
  const passed = reminderDays.filter((days) => addDays(askedAt, days) <= now).length;
  return passed > reminded ? (passed as 1 | 2 | 3) : null;
}
