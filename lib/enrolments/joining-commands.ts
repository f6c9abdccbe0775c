import { z } from "zod";
import { mayDecide } from "@/lib/enrolments/access";
import { factsOf } from "@/lib/enrolments/facts";
import { joinedAnswers } from "@/lib/enrolments/joining";
import { type LoadedEnrolment, loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { whyNotBringIn, whyNotJoin } from "@/lib/enrolments/rules";
import { seatInWhole } from "@/lib/enrolments/seating-tx";
import { joinedMails } from "@/lib/enrolments/second-mails";
import { enrolmentStates } from "@/lib/enrolments/states";
import { writeWishes } from "@/lib/enrolments/submission-tx";
import { tellContacts } from "@/lib/enrolments/telling-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { oversee } from "@/lib/people/overseeing-tx";
import type { Answers } from "@/lib/surveys/definition";
import { offerUndo } from "@/lib/undo/commands";
import type { Before } from "@/lib/undo/kinds";
import type { Undoing } from "@/lib/undo/undoers";

/** Two answers of one organisation, and which of them stays. */
export const Joining = z.object({ keepId: z.uuid("choose"), oneId: z.uuid(), otherId: z.uuid() });
export type Joining = z.infer<typeof Joining>;

/**
 * Makes one of two answers: the kept one gets the other's wishes and people, and its yes where it has been taken in; the other is
 * withdrawn quietly. The contacts are told, and it can be undone. Returns the kept one's id.
 */
export function joinEnrolments(
  viewer: Viewer,
  { keepId, oneId, otherId }: Joining,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const away = keepId === oneId ? otherId : oneId;
    await tx.$queryRaw`select id from "Enrolment" where id = any(${[keepId, away]}::uuid[]) order by id for update`;
    const [keep, other] = [await loadEnrolment(tx, viewer, keepId), await loadEnrolment(tx, viewer, away)];
    if (!mayDecide(keep.standing) || !mayDecide(other.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotJoin(keep, other));
    const { addedIds, newcomers } = await takeAlong(tx, keep, other);
    const answersVersion = await writeAnswers(
      tx,
      keep,
      joinedAnswers(keep.reads, keep.answers, other.answers),
    );
    const withdrawn = { withdrawnAt: now, joinedIntoId: keep.id };
    await move(tx, viewer, enrolmentStates, other, "withdraw", withdrawn, { from: other.state });
    const rises = other.state === "ACCEPTED" && keep.state !== "ACCEPTED";
    if (rises) {
      await move(tx, viewer, enrolmentStates, keep, "accept", { decidedAt: now }, { from: keep.state });
      await seatInWhole(tx, keep.id, now);
    }
    await record(
      tx,
      viewer,
      "enrolment.join",
      { type: "enrolment", id: keep.id, convenerId: keep.convenerId },
      { other: other.id },
    );
    const states = { keepState: keep.state, otherState: other.state } as Pick<
      Before<"enrolments-joined">,
      "keepState" | "otherState"
    >;
    await offerUndo(
      tx,
      viewer,
      {
        kind: "enrolments-joined",
        convenerId: keep.convenerId,
        programmeId: keep.programmeId,
        subject: "enrolment",
        subjectIds: [keep.id, other.id],
        before: {
          ...{ ...states, keepId: keep.id, otherId: other.id, addedIds, answersVersion },
          answers: keep.answers as Record<string, string | string[]>,
        },
        params: {
          keep: `${keep.name} (${keep.reference})`,
          other: `${other.name} (${other.reference})`,
        },
      },
      now,
    );
    await queue(tx, joinedMails(await mailFacts(tx, keep.id), "no", now));
    for (const userId of newcomers)
      await tellContacts(tx, viewer, keep.id, { userId, besides: newcomers }, now);
    return keep.id;
  });
}

/** Two that look alike are two: a coordinator has asked. Their answers may be paired with each other. */
export function tellApart(
  viewer: Viewer,
  { oneId, otherId }: { oneId: string; otherId: string },
): Promise<null> {
  return write(viewer, async (tx) => {
    const rows = await tx.enrolment.findMany({
      where: {
        id: { in: [oneId, otherId] },
        programme: { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } },
      },
      select: { convenerId: true, organisationId: true },
    });
    const [one, other] = rows.flatMap(({ organisationId }) => organisationId ?? []).sort();
    const convenerId = rows[0]?.convenerId;
    if (!one || !other || !convenerId) throw new Refused("not-found");
    if (one === other) throw new Refused("organisation-twice");
    await tx.organisationApart.createMany({
      data: [{ convenerId, oneId: one, otherId: other, saidById: viewer.userId }],
      skipDuplicates: true,
    });
    await record(
      tx,
      viewer,
      "organisation.tell-apart",
      { type: "organisation", id: one, convenerId },
      { other },
    );
    return null;
  });
}

/** Takes a joining back: both answers are as they were. Refused where the kept one has gone on since. */
export async function separateEnrolments(
  tx: Tx,
  viewer: Viewer,
  { before }: Undoing<"enrolments-joined">,
  now: Date,
): Promise<void> {
  const { keepId, otherId, keepState, otherState, addedIds, answers, answersVersion } = before;
  const keep = await loadEnrolment(tx, viewer, keepId);
  if (!mayDecide(keep.standing)) throw new Refused("not-allowed");
  const isAsLeft = keep.answersVersion === answersVersion && keep.state !== "WITHDRAWN";
  if (!isAsLeft || (keep.liveGroup && keepState !== keep.state)) throw new Refused("undo-overtaken");
  // First: of one person's two answers only one is accepted.
  await tx.enrolment.update({ where: { id: keepId }, data: { state: keepState, version: { increment: 1 } } });
  const { count } = await tx.enrolment.updateMany({
    where: { id: otherId, state: "WITHDRAWN", joinedIntoId: keepId },
    data: { state: otherState, withdrawnAt: null, joinedIntoId: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("undo-overtaken");
  await tx.participant.updateMany({ where: { id: { in: addedIds }, leftAt: null }, data: { leftAt: now } });
  await writeAnswers(tx, keep, answers);
  const told = [await mailFacts(tx, keepId), await mailFacts(tx, otherId)];
  for (const facts of told) await queue(tx, joinedMails(facts, "yes", now));
}

/** Those who take part under the other answer take part under the kept one. */
async function takeAlong(
  tx: Tx,
  keep: LoadedEnrolment,
  other: LoadedEnrolment,
): Promise<{ addedIds: string[]; newcomers: string[] }> {
  const before = await tx.participant.findMany({
    where: { enrolmentId: keep.id },
    select: { userId: true, leftAt: true },
  });
  const there = new Set(before.map(({ userId }) => userId));
  const present = await tx.participant.findMany({ where: { enrolmentId: other.id, leftAt: null } });
  const newcomers = present.filter(({ userId }) => !there.has(userId));
  const userIds = newcomers.map(({ userId }) => userId);
  refuseIf(whyNotBringIn(keep.standing, { oversees: await oversee(tx, keep.convenerId, userIds) }));
  // Whoever stands in the kept answer comes in to those of the other as much as these come in to it.
  const others = new Set(present.map(({ userId }) => userId));
  const met = before.flatMap(({ userId, leftAt }) => (leftAt || others.has(userId) ? [] : [userId]));
  refuseIf(whyNotBringIn(other.standing, { oversees: await oversee(tx, other.convenerId, met) }));
  const rows = await tx.participant.createManyAndReturn({
    data: newcomers.map(({ userId, isContact, role, name, phone, locale, acceptedAt }) => ({
      ...{ convenerId: keep.convenerId, enrolmentId: keep.id },
      ...{ userId, isContact, role, name, phone, locale, acceptedAt },
    })),
    select: { id: true },
  });
  return { addedIds: rows.map(({ id }) => id), newcomers: userIds };
}

async function writeAnswers(tx: Tx, keep: LoadedEnrolment, answers: Answers): Promise<number> {
  const { version } = await tx.response.update({
    where: { enrolmentId: keep.id },
    data: { answers, version: { increment: 1 } },
    select: { version: true },
  });
  await writeWishes(tx, keep, factsOf(keep.reads, answers));
  return version;
}
