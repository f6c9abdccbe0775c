import type { LoadedEnrolment } from "@/lib/enrolments/loading";
import type { How } from "@/lib/enrolments/replacing-tx";
import type { Reading } from "@/lib/formats/reading";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import type { Introduced } from "@/lib/people/commands";
import type { Answers } from "@/lib/surveys/definition";

/** The answers that say who the contact is. */
export function contactAnswers({ contact }: Reading, answers: Answers): Record<string, string> {
  const said = Object.values(contact ?? {}).flatMap((key) =>
    typeof answers[key] === "string" ? [[key, answers[key]]] : [],
  );
  return Object.fromEntries(said) as Record<string, string>;
}

/** The same answers with another contact in them. */
export function withContact(reads: Reading, answers: Answers, contact: Record<string, string>): Answers {
  const others = Object.entries(answers).filter(([key]) => !isContactKey(reads, key));
  return { ...Object.fromEntries(others), ...contact };
}

/** Whether an answer says who the contact is. */
export function isContactKey({ contact }: Reading, key: string): boolean {
  return Object.values(contact ?? {}).includes(key);
}

/** The answers name whom the association's own contact is: when the one who is named there is replaced, they name the one who follows. */
export async function nameInAnswers(
  tx: Tx,
  enrolment: LoadedEnrolment,
  from: { email: string },
  to: Introduced,
  how: How,
): Promise<void> {
  const { answers, reads, facts } = enrolment;
  const { contact } = reads;
  if (!contact || facts.contact?.email !== from.email) return;
  const kept = how === "correct" ? contactAnswers(reads, answers) : {};
  const named = withContact(reads, answers, {
    ...kept,
    [contact.email]: to.email,
    [contact.name]: to.name,
    ...(contact.language ? { [contact.language]: to.locale } : {}),
  });
  await tx.response.update({
    where: { enrolmentId: enrolment.id },
    data: { answers: named, version: { increment: 1 } },
  });
}

/** Answers that name somebody as their contact under an address that they had name them under the one that they have. */
export async function nameAnew(
  tx: Tx,
  { userId, from, to }: { userId: string; from: string; to: string },
): Promise<void> {
  const programmes = await tx.programme.findMany({
    where: { enrolments: { some: { participants: { some: { userId } } } } },
    distinct: ["format"],
    select: { format: true },
  });
  const parts = programmes.flatMap(({ format }) =>
    formatOf(format).parts.map((part) => ({ format, ...part })),
  );
  for (const { format, key: part, reads } of parts) {
    const { contact } = reads;
    if (!contact) continue;
    const named = await tx.response.findMany({
      where: {
        enrolment: { participants: { some: { userId } }, part, programme: { format } },
        answers: { path: [contact.email], equals: from },
      },
      select: { id: true, answers: true },
    });
    for (const { id, answers } of named)
      await tx.response.update({
        where: { id },
        data: { answers: { ...answers, [contact.email]: to }, version: { increment: 1 } },
      });
  }
}
