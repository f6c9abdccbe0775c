import { openedOrigin } from "@/lib/feedback/ballot-sealing";
import type { Reads } from "@/lib/kernel/db";
import type { AnswerValue } from "@/lib/surveys/definition";
import type { AnonymousResponse } from "@/lib/surveys/totals";
import { inTurns } from "@/lib/threads/turns";

/** An answer that has come out of the ballot box in a batch. */
export type ReleasedResponse = AnonymousResponse & { step: string; about: string | null; closing: boolean };

/** The nameless answers that numbers may be counted from. Every reader's numbers begin here: report, export, facilitator. */
export async function releasedResponses(
  db: Reads,
  programmeId: string,
  step?: string,
): Promise<ReleasedResponse[]> {
  const rows = await db.response.findMany({
    where: { programmeId, enrolmentId: null, batch: { not: null }, ...(step ? { step } : {}) },
    orderBy: { id: "asc" },
    select: { id: true, step: true, origin: true, answers: true, batch: true, closing: true },
  });
  return openedResponses(rows);
}

type Row = {
  id: string;
  step: string;
  origin: string | null;
  answers: unknown;
  batch: number | null;
  closing: boolean;
};

/** Decrypts in batches, yielding in between: thousands of answers would block the event loop for half a second. */
export async function openedResponses(rows: readonly Row[]): Promise<ReleasedResponse[]> {
  const opened = await inTurns(rows, ({ step, answers, batch, closing, ...row }) => {
    const origin = openedOrigin(row);
    if (!origin) return [];
    const { groupId, about, counts } = origin;
    return [
      {
        ...{ step, groupId, about, counts, closing },
        batch: batch ?? 0,
        answers: answers as Record<string, AnswerValue>,
      },
    ];
  });
  return opened.flat();
}

/**
 * Of the answers that have come out those that may be compared in another way than batch by batch: once, when the survey has closed for
 * the first time. A survey that closes again after more have been asked is compared no more, for the two comparisons would differ by few.
 */
export function comparable(responses: readonly ReleasedResponse[]): ReleasedResponse[] {
  const last = Math.min(...responses.filter(({ closing }) => closing).map(({ batch }) => batch));
  return Number.isFinite(last) ? responses.filter(({ batch }) => batch <= last) : [];
}
