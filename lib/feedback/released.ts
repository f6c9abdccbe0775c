import type { Tx } from "@/lib/db";
import type { AnswerValue } from "@/lib/surveys/definition";
import type { AnonymousResponse } from "@/lib/surveys/totals";

/** An answer that has come out of the ballot box in a batch. */
export type ReleasedResponse = AnonymousResponse & { step: string; about: string | null };

/** The nameless answers that numbers may be counted from. Every reader's numbers begin here: report, export, facilitator. */
export async function releasedResponses(
  db: Tx,
  programmeId: string,
  step?: string,
): Promise<ReleasedResponse[]> {
  const rows = await db.response.findMany({
    where: { programmeId, enrolmentId: null, batch: { not: null }, ...(step ? { step } : {}) },
    orderBy: { id: "asc" },
    select: { step: true, about: true, groupId: true, answers: true, batch: true },
  });
  return rows.map(({ answers, batch, ...row }) => ({
    ...row,
    batch: batch ?? 0,
    answers: answers as Record<string, AnswerValue>,
  }));
}
