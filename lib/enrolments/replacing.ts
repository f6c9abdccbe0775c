import { record } from "@/lib/activity";
import type { Tx } from "@/lib/db";
import type { Receiver } from "@/lib/emails/draft";
import type { LoadedEnrolment } from "@/lib/enrolments/loading";
import type { Coming } from "@/lib/enrolments/participants";
import { contactOf } from "@/lib/enrolments/projection";
import { isLocale } from "@/lib/i18n/locales";
import { nameKey } from "@/lib/organisations/rules";
import { findOrCreateUser, type Introduced } from "@/lib/people/commands";
import { endAccess } from "@/lib/people/ending";
import { receiver } from "@/lib/people/receiver";
import { Refused } from "@/lib/refusals";
import type { Answers } from "@/lib/surveys/definition";
import type { Viewer } from "@/lib/viewer";

/** What coming and going mean to the visits of a live group. */
export type Comings = { left: Coming; joined: Coming };

/** The participant's row that is changed, as it stands. */
type Place = { id: string; userId: string; isContact: boolean; role: string };

/**
 * Puts another user into a participant's place, in this enrolment only. `correct`: it is the same person under their right address,
 * so that what they have done here stays theirs. `succeed`: another person follows; the one before has left. Either way the old
 * address ends: its rights, links and mails here, and its session where it has nothing else. Returns the participant's id.
 */
export async function replace(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  place: Place,
  toUserId: string,
  how: "correct" | "succeed",
  now: Date,
  comings: Comings,
): Promise<string> {
  const things = await thingsOf(tx, enrolment.id);
  const there = await tx.participant.findUnique({
    where: { enrolmentId_userId: { enrolmentId: enrolment.id, userId: toUserId } },
    select: { id: true, isContact: true, leftAt: true },
  });
  const participantId =
    how === "correct" && !there
      ? await rename(tx, place, toUserId, things.groupIds)
      : await succeed(tx, enrolment, place, toUserId, there, now);
  await passOn(tx, place, toUserId, how, things.groupIds);
  await endAccess(tx, place.userId, things);
  await letGoOfKey(tx, viewer, enrolment.id);
  const who = enrolment.liveGroup && { groupId: enrolment.liveGroup.id, enrolmentId: enrolment.id };
  if (who) await comings.left(tx, { ...who, userId: place.userId });
  if (who) await comings.joined(tx, { ...who, userId: toUserId });
  return participantId;
}

/** Groups and meetings that an enrolment has, or has had, a seat in. */
export async function thingsOf(tx: Tx, enrolmentId: string) {
  const groups = await tx.group.findMany({
    where: { seats: { some: { enrolmentId } } },
    select: { id: true, meetings: { select: { id: true } } },
  });
  return {
    enrolmentId,
    groupIds: groups.map(({ id }) => id),
    meetingIds: groups.flatMap(({ meetings }) => meetings.map(({ id }) => id)),
  };
}

/** The row goes on under the new user, with its attendances; the answers to proposed times go with it. */
async function rename(tx: Tx, place: Place, toUserId: string, groupIds: readonly string[]): Promise<string> {
  await tx.participant.update({ where: { id: place.id }, data: { userId: toUserId } });
  await tx.$executeRaw`insert into "Vote" ("timeOptionId", "userId", value, "castAt")
    select v."timeOptionId", ${toUserId}::uuid, v.value, v."castAt" from "Vote" v
      join "TimeOption" o on o.id = v."timeOptionId" join "Meeting" m on m.id = o."meetingId"
    where v."userId" = ${place.userId}::uuid and m."groupId" = any(${[...groupIds]}::uuid[])
    on conflict do nothing`;
  return place.id;
}

/** The one before has left; the one who follows has their part, be it anew. */
async function succeed(
  tx: Tx,
  { id: enrolmentId, convenerId }: LoadedEnrolment,
  place: Place,
  toUserId: string,
  there: { id: string; isContact: boolean; leftAt: Date | null } | null,
  now: Date,
): Promise<string> {
  await tx.participant.update({ where: { id: place.id }, data: { leftAt: now } });
  const isContact = place.isContact || (there !== null && there.leftAt === null && there.isContact);
  const { id } = await tx.participant.upsert({
    where: { enrolmentId_userId: { enrolmentId, userId: toUserId } },
    create: { convenerId, enrolmentId, userId: toUserId, isContact, role: place.role },
    update: { isContact, leftAt: null },
    select: { id: true },
  });
  return id;
}

/**
 * Surveys that wait for the one before wait for the one who follows: all of them for the same person, for another those that are
 * asked of contacts. What somebody is asked as a participant of another enrolment stays theirs.
 */
async function passOn(
  tx: Tx,
  { userId: from, isContact }: Place,
  to: string,
  how: "correct" | "succeed",
  groupIds: readonly string[],
): Promise<void> {
  if (how === "succeed" && !isContact) return;
  const isElsewhere = { participants: { some: { userId: from, leftAt: null } } };
  const groups = await tx.group.findMany({
    where: { id: { in: [...groupIds] }, seats: { none: { enrolment: isElsewhere } } },
    select: { id: true },
  });
  const passed = {
    groupId: { in: groups.map(({ id }) => id) },
    ...(how === "succeed" ? { about: null } : {}),
  };
  const asked = await tx.unanswered.findMany({ where: { ...passed, userId: from } });
  await tx.unanswered.createMany({
    data: asked.map(({ id: _, ...ask }) => ({ ...ask, userId: to })),
    skipDuplicates: true,
  });
  await tx.unanswered.deleteMany({ where: { ...passed, userId: from } });
}

/** The keys by which a browser opened the answers end, but for the browser that makes the change itself. */
async function letGoOfKey(tx: Tx, viewer: Viewer, enrolmentId: string): Promise<void> {
  await tx.link.deleteMany({ where: { enrolmentId } });
  if (viewer.enrolmentId !== enrolmentId)
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { keyHash: null } });
}

/** Another person's address, or the right one, was typed into the answers: whoever stood there before is replaced. Null where nobody is. */
export async function replaceContact(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  answers: Answers,
  now: Date,
  comings: Comings,
): Promise<Receiver | null> {
  const before = contactOf(enrolment.answers, viewer.locale);
  const after = contactOf(answers, isLocale(enrolment.locale) ? enrolment.locale : "fi");
  const place = enrolment.participants.find(({ user }) => user.email === before.email);
  if (before.email === after.email || !place) return null;
  if (place.userId === viewer.userId) throw new Refused("own-address");
  await lockEnrolment(tx, enrolment.id);
  const user = await findOrCreateUser(tx, after);
  const how = nameKey(before.name) === nameKey(after.name) ? "correct" : "succeed";
  const participantId = await replace(tx, viewer, enrolment, place, user.id, how, now, comings);
  await logReplaced(tx, viewer, enrolment, how, { participantId, from: place.userId, to: user.id });
  return receiver(user);
}

/** Locks the enrolment, so that of two who change its people at once one sees what the other has done. */
export async function lockEnrolment(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.$queryRaw`select id from "Enrolment" where id = ${enrolmentId}::uuid for no key update`;
}

/** Writes down who was put into whose place. */
export function logReplaced(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId }: LoadedEnrolment,
  how: "correct" | "succeed",
  { participantId, from, to }: { participantId: string; from: string; to: string },
): Promise<void> {
  const action = how === "correct" ? "enrolment.correct-address" : "enrolment.replace-participant";
  const subject = { type: "enrolment" as const, id, convenerId };
  return record(tx, viewer, action, subject, { participant: participantId, from, to });
}

/** The answers name whom the association's own contact is: when the one who is named there is replaced, they name the one who follows. */
export async function nameInAnswers(
  tx: Tx,
  enrolment: LoadedEnrolment,
  from: { email: string },
  to: Introduced,
  how: "correct" | "succeed",
): Promise<void> {
  const { answers } = enrolment;
  if (contactOf(answers, "fi").email !== from.email) return;
  const named: Answers = { ...answers, email: to.email, contactName: to.name, contactLanguage: to.locale };
  const { phone: _, contactRole: __, ...anew } = named;
  await tx.response.update({
    where: { enrolmentId: enrolment.id },
    data: {
      answers: how === "correct" ? named : { ...anew, ...(to.phone ? { phone: to.phone } : {}) },
      version: { increment: 1 },
    },
  });
}
