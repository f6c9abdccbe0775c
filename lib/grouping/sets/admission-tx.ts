import { systemViewer } from "@/lib/auth/viewers";
import { checkFields, triersOf, wholeMails } from "@/lib/checks/finding-tx";
import { checkOpen } from "@/lib/checks/mails";
import { checkSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { joinedMails } from "@/lib/grouping/sets/admission-mails";
import { whyNotTakeIn } from "@/lib/grouping/sets/admission-rules";
import { seatNext } from "@/lib/groups/drafting-tx";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { invite } from "@/lib/meetings/company-tx";
import { end } from "@/lib/meetings/ending-commands";

/** What somebody is asked, and the groups that it is about. */
export type Open = {
  id: string;
  convenerId: string;
  programmeId: string;
  groupId: string;
  fromGroupId: string | null;
  enrolmentId: string;
  askedAt: Date;
};

/** What is read of a group, locked, to say whether somebody can come into it. */
export const receiving = {
  ...{
    id: true,
    convenerId: true,
    programmeId: true,
    state: true,
    version: true,
    size: true,
    fewAccepted: true,
  },
  programme: { select: { format: true, answerDays: true, timeZone: true } },
  meetings: { select: { state: true } },
  seats: { where: { leftAt: null }, orderBy: { seat: "asc" }, select: { enrolmentId: true } },
} as const;

/** Who does what nobody of two groups may be named for: that they are joined, and that they are not. */
export function ofNobody(): Viewer {
  return systemViewer();
}

/** Locks groups in one order, so that two who press at once do not wait for each other for ever. */
export async function lockGroups(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  const all = ids.filter((id) => id !== null);
  await tx.$queryRaw`select id from "Group" where id = any(${all}::uuid[]) order by id for update`;
}

/** Why so many more cannot come into a group, asked of it as it is now. */
export async function refuseIfClosed(tx: Tx, groupId: string, coming: number): Promise<void> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: receiving });
  refuseIf(whyNotTakeIn(formatOf(group.programme.format), group, coming));
}

/** Who waits comes into the group that asked them; its lock is held. */
export async function admitOne(tx: Tx, viewer: Viewer, asked: Open, now: Date): Promise<void> {
  await refuseIfClosed(tx, asked.groupId, 1);
  await seat(tx, viewer, asked, [asked.enrolmentId], now);
}

/**
 * All of one group come into another, and theirs is over; both locks are held. It is nobody's doing: whoever was the last to say yes may see
 * one of the groups only, and is named in no mail.
 */
export async function uniteNow(
  tx: Tx,
  asked: Open & { fromGroupId: string },
  coming: readonly string[],
  now: Date,
): Promise<void> {
  await refuseIfClosed(tx, asked.groupId, coming.length);
  await end(tx, ofNobody(), asked.fromGroupId, "joined", null, now);
  await seat(tx, ofNobody(), asked, coming, now);
}

/** Gives each the next seat of a group, with its meetings to come in their calendars; they and everybody else of it are told. */
async function seat(
  tx: Tx,
  viewer: Viewer,
  { groupId, convenerId, programmeId }: Open,
  enrolmentIds: readonly string[],
  now: Date,
): Promise<void> {
  await seatNext(tx, { groupId, convenerId, programmeId }, enrolmentIds, {
    agreedAt: now,
    agreedById: viewer.userId,
  });
  await tx.group.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
  await tx.admission.updateMany({
    where: { enrolmentId: { in: [...enrolmentIds] }, endedAt: null },
    data: { endedAt: now, endedBecause: "joined" },
  });
  const subject = { type: "group" as const, id: groupId, convenerId };
  await record(tx, viewer, "group.admit", subject, { enrolments: [...enrolmentIds] });
  const group = await receiversOf(tx, groupId);
  await queue(tx, joinedMails(group, enrolmentIds));
  const people = await tx.participant.findMany({
    where: { enrolmentId: { in: [...enrolmentIds] }, leftAt: null, takesPart: true },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { enrolmentId: true, userId: true },
  });
  for (const { enrolmentId, userId } of people) await invite(tx, { groupId, enrolmentId, userId }, now);
  await askToChecks(tx, group, enrolmentIds, now);
}

/** The technical checks that are still to come have places for those who have come, too. */
async function askToChecks(tx: Tx, group: GroupReceivers, came: readonly string[], now: Date): Promise<void> {
  const where = { groupId: group.groupId, startsAt: { gt: now } };
  const checks = await tx.techCheck.findMany({ where, select: checkFields, orderBy: { startsAt: "asc" } });
  if (checks.length === 0) return;
  const { programme } = await tx.group.findUniqueOrThrow({
    where: { id: group.groupId },
    select: { programme: { select: { format: true, timeZone: true } } },
  });
  const steps = checkSteps(formatOf(programme.format), group);
  const readers = triersOf(group).filter(({ seat: own }) => own && came.includes(own.enrolmentId));
  for (const check of checks) {
    const at = steps.find(({ key }) => key === check.step);
    const telling = at && { group, check, step: at.step, zone: programme.timeZone };
    if (telling) await queue(tx, wholeMails(checkOpen, telling, readers));
  }
}

/** All that was asked with one thing: where two groups would be joined, of everybody in both. */
export function askedTogether({ id, groupId, fromGroupId }: Pick<Open, "id" | "groupId" | "fromGroupId">) {
  return fromGroupId ? { groupId, fromGroupId, endedAt: null } : { id, endedAt: null };
}

/** It is over: of two groups nothing tells who was for it and who was not. */
export async function endAsking(
  tx: Tx,
  asked: Pick<Open, "id" | "groupId" | "fromGroupId">,
  because: "declined" | "timed-out" | "taken-back",
  now: Date,
): Promise<void> {
  await tx.admission.updateMany({
    where: askedTogether(asked),
    data: { agreedAt: null, endedAt: now, endedBecause: because },
  });
}
