import type { Tx } from "@/lib/db";
import { openedOrigin } from "@/lib/feedback/ballots";
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
    select: { id: true, step: true, origin: true, answers: true, batch: true },
  });
  return rows.flatMap(({ step: of, answers, batch, ...row }) => {
    const origin = openedOrigin(row);
    if (!origin) return [];
    const { groupId, about, counts } = origin;
    return [
      {
        ...{ step: of, groupId, about, counts },
        batch: batch ?? 0,
        answers: answers as Record<string, AnswerValue>,
      },
    ];
  });
}
