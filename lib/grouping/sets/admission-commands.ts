import { formatOf } from "@/lib/formats/registry";
import { type AdmissionAsked, admissionMails, notJoinedMails } from "@/lib/grouping/sets/admission-mails";
import { fewOf, getAdmitting } from "@/lib/grouping/sets/admission-queries";
import { answeredBy, whyNotTakeIn } from "@/lib/grouping/sets/admission-rules";
import type { AdmissionAnswer, AdmissionId, Asking, Uniting } from "@/lib/grouping/sets/admission-schema";
import {
  admitOne,
  askedTogether,
  endAsking,
  lockGroups,
  type Open,
  ofNobody,
  receiving,
  refuseIfClosed,
  uniteNow,
} from "@/lib/grouping/sets/admission-tx";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { lockEnrolments } from "@/lib/groups/drafting-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { isTooFew } from "@/lib/groups/rules";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";

/** Asks those who wait whether they come into a group that is under way, as its page named them. Its members are told who comes, when they come. */
export async function askIn(
  viewer: Viewer,
  { groupId, version, enrolmentIds }: Asking,
  now: Date,
): Promise<string> {
  const admitting = await getAdmitting(viewer, groupId, now);
  const askable = new Set(admitting?.askable.map(({ id }) => id));
  return write(viewer, async (tx) => {
    await lockGroups(tx, [groupId]);
    const group = await findReceiving(tx, viewer, groupId);
    refuseIf(whyNotTakeIn(formatOf(group.programme.format), group, 1));
    if (group.version !== version || !enrolmentIds.every((id) => askable.has(id)))
      throw new Refused("changed-by-someone-else");
    const enrolments = await lockEnrolments(tx, enrolmentIds);
    if (enrolments.some(({ state, seats }) => state !== "ACCEPTED" || seats.length > 0))
      throw new Refused("already-in-a-group");
    await refuseWhileAsked(tx, enrolmentIds);
    await askAll(tx, viewer, group, null, { come: enrolmentIds, let: [] }, now);
    return groupId;
  });
}

/** Asks all of a group with too few whether they come into another, and all of that whether they may: of all of them each has to say yes. */
export async function askToUnite(
  viewer: Viewer,
  { groupId, version, fromGroupId }: Uniting,
  now: Date,
): Promise<string> {
  const admitting = await getAdmitting(viewer, groupId, now);
  const isOffered = admitting?.unitable.some(({ id }) => id === fromGroupId);
  return write(viewer, async (tx) => {
    await lockGroups(tx, [groupId, fromGroupId]);
    const group = await findReceiving(tx, viewer, groupId);
    const other = await findReceiving(tx, viewer, fromGroupId);
    const format = formatOf(group.programme.format);
    refuseIf(whyNotTakeIn(format, group, other.seats.length));
    if (group.version !== version || !isOffered || !isTooFew(format, fewOf(other)))
      throw new Refused("changed-by-someone-else");
    const ids = (of: typeof group) => of.seats.map(({ enrolmentId }) => enrolmentId);
    await refuseWhileAsked(tx, [...ids(group), ...ids(other)]);
    await askAll(tx, viewer, group, fromGroupId, { come: ids(other), let: ids(group) }, now);
    return groupId;
  });
}

/** Takes back what somebody was asked, and where two groups would be joined, what all were. */
export function takeBackAsking(viewer: Viewer, { admissionId }: AdmissionId, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const asked = await tx.admission.findFirst({
      where: { id: admissionId, group: groupsCoordinatedBy(viewer) },
      select: open,
    });
    if (!asked) throw new Refused("not-found");
    await lockGroups(tx, [asked.groupId, asked.fromGroupId]);
    if ((await tx.admission.count({ where: askedTogether(asked) })) === 0)
      throw new Refused("admission-over");
    await endAsking(tx, asked, "taken-back", now);
    await record(tx, viewer, "group.take-back-admission", subjectOf(asked));
    return asked.groupId;
  });
}

/** Somebody who was asked says yes or no. Returns the enrolment for which they did. */
export function answerAdmission(
  viewer: Viewer,
  { admissionId, answer }: AdmissionAnswer,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await tx.admission.findFirst({
      where: { id: admissionId, enrolment: answeredBy(viewer) },
      select: open,
    });
    if (!found) throw new Refused("not-found");
    await lockGroups(tx, [found.groupId, found.fromGroupId]);
    const asked = await tx.admission.findUniqueOrThrow({
      where: { id: admissionId },
      select: {
        ...{ ...open, agreedAt: true, endedAt: true, answerByOn: true },
        group: { select: { programme: { select: { timeZone: true } } } },
      },
    });
    const day = { day: asked.answerByOn, now, zone: asked.group.programme.timeZone };
    if (asked.endedAt || asked.agreedAt || hasPassed(day)) throw new Refused("admission-over");
    if (answer === "no") await sayNo(tx, viewer, asked, now);
    else if (!asked.fromGroupId) await admitOne(tx, viewer, asked, now);
    else await sayYes(tx, { ...asked, fromGroupId: asked.fromGroupId }, now);
    return asked.enrolmentId;
  });
}

/** Where two groups would be joined, who said no is known to nobody: not the log, not the outbox, not whoever coordinates. */
async function sayNo(tx: Tx, viewer: Viewer, asked: Open, now: Date): Promise<void> {
  const group = await receiversOf(tx, asked.groupId);
  await endAsking(tx, asked, "declined", now);
  if (asked.fromGroupId) {
    await record(tx, ofNobody(), "group.decline-union", subjectOf(asked));
    const { seats } = await receiversOf(tx, asked.fromGroupId);
    const names = seats.map(({ name }) => name);
    const about = [asked.fromGroupId, asked.askedAt.toISOString()];
    const letters = notJoinedMails(group, about, { what: "groups", names });
    await queue(
      tx,
      letters.map((letter) => ({ ...letter, causedBy: "system" })),
    );
    return;
  }
  await record(tx, viewer, "group.decline-admission", subjectOf(asked), { enrolments: [asked.enrolmentId] });
  const { name } = await tx.enrolment.findUniqueOrThrow({
    where: { id: asked.enrolmentId },
    select: { name: true },
  });
  await queue(tx, notJoinedMails(group, [asked.id], { what: "one", names: [name] }));
}

/** One more of two groups is for it; with the last of those who are in them at this moment it happens. */
async function sayYes(tx: Tx, asked: Open & { fromGroupId: string }, now: Date): Promise<void> {
  const seats = await tx.seat.findMany({
    where: { groupId: { in: [asked.groupId, asked.fromGroupId] }, leftAt: null, live: true },
    orderBy: [{ groupId: "asc" }, { seat: "asc" }],
    select: { groupId: true, enrolmentId: true },
  });
  const coming = seats.filter(({ groupId }) => groupId === asked.fromGroupId);
  if (coming.length === 0) throw new Refused("admission-over");
  await refuseIfClosed(tx, asked.groupId, coming.length);
  await tx.admission.update({ where: { id: asked.id }, data: { agreedAt: now } });
  const agreed = await tx.admission.findMany({
    where: { ...askedTogether(asked), agreedAt: { not: null } },
    select: { enrolmentId: true },
  });
  const isAgreed = (enrolmentId: string) => agreed.some((one) => one.enrolmentId === enrolmentId);
  if (!seats.every(({ enrolmentId }) => isAgreed(enrolmentId))) return;
  await tx.admission.updateMany({
    where: askedTogether(asked),
    data: { endedAt: now, endedBecause: "joined" },
  });
  await uniteNow(
    tx,
    asked,
    coming.map(({ enrolmentId }) => enrolmentId),
    now,
  );
}

async function askAll(
  tx: Tx,
  viewer: Viewer,
  group: Found,
  fromGroupId: string | null,
  asked: Record<"come" | "let", readonly string[]>,
  now: Date,
): Promise<void> {
  const { id: groupId, convenerId, programmeId, programme } = group;
  const answerBy = dayAfter(dayIn(now, programme.timeZone), programme.answerDays);
  const rows = await tx.admission.createManyAndReturn({
    data: (["come", "let"] as const).flatMap((asks) =>
      asked[asks].map((enrolmentId) => ({
        ...{ asks, enrolmentId, convenerId, programmeId, groupId, fromGroupId },
        ...{ askedAt: now, answerByOn: dateOn(answerBy) },
      })),
    ),
    select: { id: true, asks: true, enrolmentId: true },
  });
  await tx.group.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
  const facts = { enrolments: [...asked.come], ...(fromGroupId ? { from: fromGroupId } : {}) };
  await record(tx, viewer, "group.ask-in", { type: "group", id: groupId, convenerId }, facts);
  const people = await tx.enrolment.findMany({
    where: { id: { in: rows.map(({ enrolmentId }) => enrolmentId) } },
    select: {
      ...{ id: true, name: true },
      participants: { where: { leftAt: null, isContact: true }, select: { user: person } },
    },
  });
  const receivers = await receiversOf(tx, groupId);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const there = receivers.seats.map(({ name }) => name);
  const letters = rows.map(
    ({ id, asks, enrolmentId }): AdmissionAsked => ({
      ...{ admissionId: id, enrolmentId, asks: asks === "let" ? "let" : "come" },
      contacts: (people.find((one) => one.id === enrolmentId)?.participants ?? []).map(({ user }) =>
        receiver(user),
      ),
      names: asks === "come" ? there : asked.come.map(nameOf),
    }),
  );
  await queue(tx, admissionMails(receivers, letters, answerBy));
}

type Found = Awaited<ReturnType<typeof findReceiving>>;

async function findReceiving(tx: Tx, viewer: Viewer, groupId: string) {
  const where = { id: groupId, AND: groupsCoordinatedBy(viewer) };
  const group = await tx.group.findFirst({ where, select: receiving });
  if (!group) throw new Refused("not-found");
  return group;
}

async function refuseWhileAsked(tx: Tx, enrolmentIds: readonly string[]): Promise<void> {
  const where = { enrolmentId: { in: [...enrolmentIds] }, endedAt: null };
  if ((await tx.admission.count({ where })) > 0) throw new Refused("changed-by-someone-else");
}

const subjectOf = ({ groupId, convenerId }: Open) => ({ type: "group" as const, id: groupId, convenerId });

const open = {
  ...{ id: true, convenerId: true, programmeId: true, groupId: true, fromGroupId: true },
  ...{ enrolmentId: true, askedAt: true },
} as const;
