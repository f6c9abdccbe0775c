import { opened, sealedOrigin, type Vote } from "@/lib/feedback/ballot-sealing";
import { hasClosed } from "@/lib/feedback/closed-loading";
import { countedMails } from "@/lib/feedback/counted-mails";
import { currentSurvey } from "@/lib/feedback/loading";
import { hideOlderOrigins } from "@/lib/feedback/older-origins-tx";
import { shuffled } from "@/lib/feedback/shuffled";
import { formatOf } from "@/lib/formats/registry";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { dayFields } from "@/lib/meetings/days";
import { nextBatches } from "@/lib/surveys/batches";
import { isOfOneGroup } from "@/lib/surveys/totals";
import { inTurns } from "@/lib/threads/turns";
import { isoWeek } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

type Place = { convenerId: string; programmeId: string; step: string };

/**
 * Opens what may be opened of the ballot box: numbers and free words in batches of enough, words to the facilitator when the week
 * is over in which they were written. This alone decides what anybody's numbers are counted from. Returns how many were opened.
 */
export async function openBallots(viewer: Viewer, now: Date): Promise<number> {
  await write(viewer, hideOlderOrigins);
  const places = await write(viewer, (tx) =>
    tx.ballot.groupBy({
      by: ["convenerId", "programmeId", "step"],
      orderBy: [{ programmeId: "asc" }, { step: "asc" }],
    }),
  );
  const opened = await eachAlone(places, async ({ convenerId, programmeId, step }) => {
    const place = { convenerId, programmeId, step };
    const ways = await eachAlone([openBatch, openAddressed], (open) =>
      write(viewer, (tx) => open(tx, place, now)),
    );
    return sum(ways);
  });
  return sum(opened);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

async function openBatch(tx: Tx, place: Place, now: Date): Promise<number> {
  const waiting = await votesOf(tx, { ...place, kind: "answers" });
  const closing = await hasClosed(tx, place.programmeId, place.step, now);
  const { format } = await tx.programme.findUniqueOrThrow({
    where: { id: place.programmeId },
    select: { format: true },
  });
  const { counting } = formatOf(format);
  const asked = isOfOneGroup(counting) ? await askedPlaces(tx, place, now) : new Set<string>();
  const isAsked = ({ groupId, about }: Pick<Vote, "groupId" | "about">) => asked.has(`${groupId} ${about}`);
  const batches = nextBatches(waiting, isAsked, closing, counting);
  for (const batch of batches) {
    const from = isOfOneGroup(counting) ? fromOf(batch) : null;
    await release(tx, place, shuffled(batch), { closing, from }, now);
    if (from) await tellHost(tx, from, batch.length);
  }
  return sum(batches.map(({ length }) => length));
}

/** The one meeting that answers are about. */
type From = { groupId: string; about: string };

/** The meeting that all of a batch are about; null where they are about several, or about the whole. */
function fromOf(batch: readonly Pick<Vote, "groupId" | "about">[]): From | null {
  const [first] = batch;
  if (!first || first.about === null) return null;
  const { groupId, about } = first;
  return batch.every((one) => one.groupId === groupId && one.about === about) ? { groupId, about } : null;
}

/** Tells whoever hosted a meeting that there are numbers of it now. */
async function tellHost(tx: Tx, { groupId, about }: From, answers: number): Promise<void> {
  const where = { groupId, step: about, state: "HELD" } as const;
  const meeting = await tx.meeting.findFirst({ where, include: { days: dayFields } });
  if (meeting?.hostEnrolmentId)
    await queue(tx, countedMails(await receiversOf(tx, groupId), meeting, answers));
}

/** The groups, and the meetings of theirs, about which somebody is still asked. */
async function askedPlaces(tx: Tx, { programmeId, step }: Place, now: Date): Promise<Set<string>> {
  const asked = await tx.unanswered.findMany({
    where: { step, openUntil: { gt: now }, group: { programmeId } },
    distinct: ["groupId", "about"],
    select: { groupId: true, about: true },
  });
  return new Set(asked.map(({ groupId, about }) => `${groupId} ${about}`));
}

async function release(
  tx: Tx,
  place: Place,
  batch: readonly (Vote & { id: string })[],
  { closing, from }: { closing: boolean; from: From | null },
  now: Date,
): Promise<void> {
  await takeOut(tx, batch);
  const { programmeId, step } = place;
  const last = await tx.response.aggregate({ where: { programmeId, step }, _max: { batch: true } });
  const number = (last._max.batch ?? 0) + 1;
  const opened = await responsesOf(tx, place, batch, number, now);
  await tx.response.createMany({ data: opened.map((one) => ({ ...one, closing })) });
  await tx.freeAnswer.createMany({
    data: shuffled(
      batch.flatMap(({ words, quotedAs }) =>
        words.map((one) => ({
          ...{ ...place, ...one, quotedAs: one.consent === "named" ? quotedAs : null },
          ...(from && one.consent ? sealedOrigin({ ...from, counts: true, readers: [] }) : {}),
        })),
      ),
    ),
  });
}

async function openAddressed(tx: Tx, place: Place, now: Date): Promise<number> {
  const week = { lt: isoWeek(now, "Europe/Helsinki") };
  const votes = shuffled(await votesOf(tx, { ...place, kind: "addressed", week }));
  if (votes.length === 0) return 0;
  await takeOut(tx, votes);
  // Who answers drops a ballot of this kind too where they have written nothing to anybody.
  const written = votes.filter(({ answers }) => Object.keys(answers).length > 0);
  await tx.response.createMany({ data: await responsesOf(tx, place, written, null, now) });
  return votes.length;
}

/** In the order of their random ids, which says nothing of when they came. */
async function votesOf(tx: Tx, where: Prisma.BallotWhereInput): Promise<(Vote & { id: string })[]> {
  const rows = await tx.ballot.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, sealed: true },
  });
  const votes = await inTurns(rows, (row) => {
    const vote = opened(row);
    return vote ? [{ ...vote, id: row.id }] : [];
  });
  return votes.flat();
}

/** Of two workers that open the same box one takes the ballots; the other's transaction fails and is done again. */
async function takeOut(tx: Tx, votes: readonly { id: string }[]): Promise<void> {
  const { count } = await tx.ballot.deleteMany({ where: { id: { in: votes.map(({ id }) => id) } } });
  if (count !== votes.length) throw new Error("somebody else is opening these ballots");
}

/**
 * Votes as rows of answers. All carry the newest version of the survey, for the one that somebody was asked could tell when they were
 * asked; where they come from stays sealed.
 */
async function responsesOf(
  tx: Tx,
  place: Place,
  votes: readonly Vote[],
  batch: number | null,
  now: Date,
): Promise<Prisma.ResponseCreateManyInput[]> {
  const survey = await currentSurvey(tx, place.programmeId, place.step);
  if (!survey) throw new Error(`answers to a survey that a programme does not have: ${place.step}`);
  const week = isoWeek(now, "Europe/Helsinki");
  return inTurns(votes, ({ answers, ...origin }) => ({
    ...{ ...place, ...sealedOrigin(origin), surveyId: survey.id },
    ...{ answers, batch, week },
  }));
}
