import type { LoadedEnrolment } from "@/lib/enrolments/loading";
import { contactOf } from "@/lib/enrolments/projection";
import type { How } from "@/lib/enrolments/replacing-tx";
import type { Tx } from "@/lib/kernel/db";
import type { Introduced } from "@/lib/people/commands";
import type { Answers } from "@/lib/surveys/definition";

/** The answers that say who the contact is. */
export function contactAnswers(answers: Answers): Record<string, string> {
  const said = contactKeys.flatMap((key) => (typeof answers[key] === "string" ? [[key, answers[key]]] : []));
  return Object.fromEntries(said) as Record<string, string>;
}

/** The same answers with another contact in them. */
export function withContact(answers: Answers, contact: Record<string, string>): Answers {
  const others = Object.entries(answers).filter(([key]) => !isContactKey(key));
  return { ...Object.fromEntries(others), ...contact };
}

/** Whether an answer says who the contact is. */
export function isContactKey(key: string): boolean {
  return contactKeys.some((one) => one === key);
}

const contactKeys = ["contactName", "email", "phone", "contactRole", "contactLanguage"] as const;

/** The answers name whom the association's own contact is: when the one who is named there is replaced, they name the one who follows. */
export async function nameInAnswers(
  tx: Tx,
  enrolment: LoadedEnrolment,
  from: { email: string },
  to: Introduced,
  how: How,
): Promise<void> {
  const { answers } = enrolment;
  if (contactOf(answers, "fi").email !== from.email) return;
  const { email, name: contactName, locale: contactLanguage } = to;
  const kept = how === "correct" ? contactAnswers(answers) : {};
  const named = withContact(answers, { ...kept, email, contactName, contactLanguage });
  await tx.response.update({
    where: { enrolmentId: enrolment.id },
    data: { answers: named, version: { increment: 1 } },
  });
}
