import { randomInt } from "node:crypto";
import { as, type Tx } from "@/lib/db";
import { opened, type Vote } from "@/lib/feedback/ballots";
import { hasClosed } from "@/lib/feedback/loading";
import { nextBatch } from "@/lib/surveys/batches";
import { isoWeek } from "@/lib/time/days";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

type Place = { convenerId: string; programmeId: string; step: string };

/**
 * Opens what may be opened of the ballot box: numbers and free words in batches of enough, words to the facilitator when the week
 * is over in which they were written. This alone decides what anybody's numbers are counted from. Returns how many were opened.
 */
export async function openBallots(viewer: Viewer, now: Date): Promise<number> {
  const places = await as(viewer, (tx) =>
    tx.ballot.groupBy({
      by: ["convenerId", "programmeId", "step"],
      orderBy: [{ programmeId: "asc" }, { step: "asc" }],
    }),
  );
  let count = 0;
  for (const { convenerId, programmeId, step } of places) {
    const place = { convenerId, programmeId, step };
    count += await as(viewer, (tx) => openBatch(tx, place, now));
    count += await as(viewer, (tx) => openAddressed(tx, place, now));
  }
  return count;
}

async function openBatch(tx: Tx, place: Place, now: Date): Promise<number> {
  const waiting = await votesOf(tx, { ...place, kind: "answers" });
  const batch = shuffled(nextBatch(waiting, await hasClosed(tx, place.programmeId, place.step, now)));
  if (batch.length === 0) return 0;
  await takeOut(tx, batch);
  const { programmeId, step } = place;
  const last = await tx.response.aggregate({ where: { programmeId, step }, _max: { batch: true } });
  const number = (last._max.batch ?? 0) + 1;
  await tx.response.createMany({ data: batch.map((vote) => responseOf(place, vote, number, now)) });
  await tx.freeAnswer.createMany({
    data: shuffled(
      batch.flatMap(({ words, quotedAs }) =>
        words.map((one) => ({ ...place, ...one, quotedAs: one.consent === "named" ? quotedAs : null })),
      ),
    ),
  });
  return batch.length;
}

async function openAddressed(tx: Tx, place: Place, now: Date): Promise<number> {
  const week = { lt: isoWeek(now, "Europe/Helsinki") };
  const votes = shuffled(await votesOf(tx, { ...place, kind: "addressed", week }));
  if (votes.length === 0) return 0;
  await takeOut(tx, votes);
  await tx.response.createMany({ data: votes.map((vote) => responseOf(place, vote, null, now)) });
  return votes.length;
}

/** In the order of their random ids, which says nothing of when they came. */
async function votesOf(tx: Tx, where: Prisma.BallotWhereInput): Promise<(Vote & { id: string })[]> {
  const rows = await tx.ballot.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, sealed: true },
  });
  return rows.flatMap((row) => {
    const vote = opened(row);
    return vote ? [{ ...vote, id: row.id }] : [];
  });
}

/** Of two workers that open the same box one takes the ballots; the other's transaction fails and is done again. */
async function takeOut(tx: Tx, votes: readonly { id: string }[]): Promise<void> {
  const { count } = await tx.ballot.deleteMany({ where: { id: { in: votes.map(({ id }) => id) } } });
  if (count !== votes.length) throw new Error("somebody else is opening these ballots");
}

function responseOf(
  place: Place,
  { surveyId, groupId, about, answers, readers = [] }: Vote,
  batch: number | null,
  now: Date,
): Prisma.ResponseCreateManyInput {
  const week = isoWeek(now, "Europe/Helsinki");
  return { ...place, surveyId, groupId, about, answers, batch, week, readers: batch === null ? readers : [] };
}

/** In an order of chance (Fisher and Yates). */
function shuffled<T>(of: readonly T[]): T[] {
  const all = [...of];
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
