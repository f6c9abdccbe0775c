import {
  findCheck,
  offMails,
  placeMails,
  promote,
  type Telling,
  triersOf,
  wholeMails,
} from "@/lib/checks/finding-tx";
import { checkHeld, checkOpen } from "@/lib/checks/mails";
import { freeOf, spanOf, whyNotAnswerCheck, whyNotSetCheck } from "@/lib/checks/rules";
import type { CheckAnswer, CheckFindings, CheckTime } from "@/lib/checks/schema";
import type { GroupStanding } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { readersOf } from "@/lib/groups/to-each";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { instantOf } from "@/lib/time/days";

/** Where somebody is led after a command about a technical check, and what became of it. */
export type OfCheck = { groupId: string; step: string; done: string };

/** Whether somebody may hold a technical check: sets its time, and says what was found. */
export function mayHoldCheck({ holds, coordinator }: Pick<GroupStanding, "holds" | "coordinator">): boolean {
  return holds || coordinator;
}

/**
 * Gives a technical check its time, or another one: whoever has a place keeps it, at its new minutes; the others are asked, once. It holds
 * nobody's calendar but by the entry.
 */
export function setCheck(viewer: Viewer, input: CheckTime, now: Date): Promise<OfCheck> {
  const { groupId, step: key, day, from, remoteLink, phone } = input;
  return write(viewer, async (tx) => {
    const { group, standing, check, step, meeting, zone } = await findCheck(tx, viewer, groupId, key);
    if (!mayHoldCheck(standing)) throw new Refused("not-allowed");
    const startsAt = startOf(day, from, zone);
    const span = { startsAt, endsAt: spanOf(startsAt, step.places, step.minutes).endsAt };
    const why = whyNotSetCheck(group.state, span, meeting, now);
    if (why) throw new RefusedFields([{ field: "day", refusal: why }]);
    const isFirst = check.startsAt === null;
    const same =
      check.startsAt?.getTime() === startsAt.getTime() &&
      check.remoteLink === remoteLink &&
      check.phone === phone;
    if (same) return { groupId, step: key, done: "set" };
    const sequence = check.sequence + 1;
    await tx.techCheck.update({
      where: { id: check.id },
      data: { ...span, remoteLink, phone, sequence, changedAt: now },
    });
    await tx.checkPlace.updateMany({
      where: { checkId: check.id, number: { not: null } },
      data: { sequence: { increment: 1 } },
    });
    const receivers = await receiversOf(tx, groupId);
    const telling: Telling = {
      ...{ group: receivers, step, zone },
      check: { ...check, ...span, remoteLink, phone, sequence },
    };
    const silent = triersOf(receivers).filter(({ to }) =>
      check.places.every(({ participant }) => participant.userId !== to.userId),
    );
    const holders = readersOf(receivers, ["facilitator", "helper"]).filter(({ to }) =>
      receivers.roles.some((one) => one.role === step.heldBy && one.to.userId === to.userId),
    );
    await log(tx, viewer, group, "group.set-check", key);
    await queue(tx, [
      ...(isFirst ? wholeMails(checkOpen, telling, silent) : []),
      ...check.places.flatMap((place) =>
        placeMails(telling, { ...place, sequence: place.sequence + 1 }, "moved"),
      ),
      ...wholeMails(checkHeld, telling, holders),
    ]);
    return { groupId, step: key, done: "set" };
  });
}

/**
 * One who takes part says which place is theirs, that they wait, that they know the technology, or takes back what they said. Of two who
 * take the last place at once one has it, and the other waits; a place that is freed goes to whoever waits first.
 */
export function answerCheck(
  viewer: Viewer,
  { groupId, step: key, choice }: CheckAnswer,
  now: Date,
): Promise<OfCheck> {
  return write(viewer, async (tx) => {
    const { group, check, step, zone } = await findCheck(tx, viewer, groupId, key);
    const userId = userIdOf(viewer);
    const participant = await tx.participant.findFirst({
      where: {
        ...{ userId, leftAt: null, takesPart: true },
        enrolment: { seats: { some: { groupId, leftAt: null } } },
      },
      select: { id: true },
    });
    if (!participant) throw new Refused("not-allowed");
    refuseIf(whyNotAnswerCheck(group.state, check, now));
    const own = check.places.find(({ participantId }) => participantId === participant.id);
    const others = check.places.filter((one) => one !== own);
    const free = freeOf(others, step.places);
    const wished = choice.startsWith("place-") ? Number(choice.slice("place-".length)) : null;
    if (wished !== null && !free.includes(wished) && free.length > 0)
      throw new RefusedFields([{ field: "choice", refusal: { code: "check-place-taken" } }]);
    const number = wished !== null && free.includes(wished) ? wished : null;
    const knows = choice === "knows";
    const done = number !== null ? "taken" : knows ? "knows" : choice === "none" ? "off" : "queued";
    const result = { groupId, step: key, done };
    if (own && own.number === number && own.knows === knows && choice !== "none") return result;
    if (!own && choice === "none") return result;
    const receivers = await receiversOf(tx, groupId);
    const telling: Telling = { group: receivers, check, step, zone };
    const reader = triersOf(receivers).find(({ to }) => to.userId === userId);
    const mails = [];
    if (own?.number && number === null && reader) mails.push(...offMails(telling, own, reader, "own"));
    const sequence = (own?.sequence ?? 0) + 1;
    if (choice === "none") await tx.checkPlace.deleteMany({ where: { id: own?.id ?? "" } });
    else {
      const said = { number, knows, sequence, since: own && own.knows === knows ? own.since : now };
      const place = await tx.checkPlace.upsert({
        where: { checkId_participantId: { checkId: check.id, participantId: participant.id } },
        create: { convenerId: group.convenerId, checkId: check.id, participantId: participant.id, ...said },
        update: said,
        select: {
          id: true,
          number: true,
          sequence: true,
          participant: { select: { userId: true, leftAt: true, enrolmentId: true } },
        },
      });
      mails.push(...placeMails(telling, place, "taken"));
    }
    mails.push(...(await promote(tx, check.id, groupId, step, zone)));
    await log(tx, viewer, group, "group.answer-check", key);
    await queue(tx, mails);
    return result;
  });
}

/** Whoever holds it says what was found at each place: it works, somebody needs help, or comes by phone. */
export function tickCheck(viewer: Viewer, { groupId, step: key, found }: CheckFindings): Promise<OfCheck> {
  return write(viewer, async (tx) => {
    const { group, standing, check } = await findCheck(tx, viewer, groupId, key);
    if (!standing.holds) throw new Refused("not-allowed");
    const said = { ok: "OK", "needs-help": "NEEDS_HELP", "by-phone": "BY_PHONE" } as const;
    for (const { id, finding } of check.places) {
      const value = found[id];
      const stored = value ? said[value] : null;
      if (value !== undefined && stored !== finding)
        await tx.checkPlace.update({ where: { id }, data: { finding: stored } });
    }
    await log(tx, viewer, group, "group.tick-check", key);
    return { groupId, step: key, done: "ticked" };
  });
}

function startOf(day: string, from: string, zone: string): Date {
  const read = instantOf(day, from, zone);
  if (read instanceof Date) return read;
  const code = read === "fold" ? "time-twice" : read === "gap" ? "time-does-not-exist" : "time-missing";
  throw new RefusedFields([{ field: "from", refusal: { code } }]);
}

function log(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId }: { id: string; convenerId: string },
  action: "group.set-check" | "group.answer-check" | "group.tick-check",
  step: string,
) {
  return record(tx, viewer, action, { type: "group", id, convenerId }, { step });
}
