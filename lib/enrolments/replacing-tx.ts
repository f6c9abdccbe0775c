import { contactAnswers } from "@/lib/enrolments/contact-answers-tx";
import { factsOf, introducedBy } from "@/lib/enrolments/facts";
import type { LoadedEnrolment } from "@/lib/enrolments/loading";
import type { EnrolmentMailFacts } from "@/lib/enrolments/mails";
import type { Coming } from "@/lib/enrolments/participants-tx";
import { whyNotBringIn } from "@/lib/enrolments/rules";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";
import { nameKey } from "@/lib/organisations/names";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { endAddress } from "@/lib/people/ending-tx";
import { oversee } from "@/lib/people/overseeing-tx";
import { receiver } from "@/lib/people/receiver";
import type { Answers } from "@/lib/surveys/definition";
import { offerUndo } from "@/lib/undo/commands";
import type { Before } from "@/lib/undo/kinds";

/** What coming and going mean to the visits of a live group. */
export type Comings = { left: Coming; joined: Coming };

/** How a new contact is told what waits for them; nouns to the right of this one know what does. */
export type Welcome = (facts: EnrolmentMailFacts, to: Receiver, by: string, at: Date) => EmailDraft;

/** The participant's row that is changed, as it stands, and whose it is. */
type Place = Pick<LoadedEnrolment["participants"][number], "id" | "userId" | "isContact" | "role" | "user">;
export type How = Before<"participant-replaced">["how"];

/**
 * Puts another user into a participant's place, in this enrolment only. `correct`: it is the same person under their right address,
 * so that what they have done here stays theirs. `succeed`: another person follows; the one before has left. Either way the old
 * address ends: its rights, links and mails here, and its session where it has nothing else. `stay`: the one before goes on as a
 * participant. It is logged, and can be undone.
 */
export async function replace(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  place: Place,
  to: { id: string; name: string; email: string; locale: string; phone?: string | null },
  how: How,
  now: Date,
  comings: Comings,
): Promise<string> {
  if (enrolment.personId && how !== "correct") throw new Refused("enrolment-of-a-person");
  await refuseOverseer(tx, enrolment, to.id);
  const typed = typedOf(to, viewer, now);
  const was = await tx.participant.findUniqueOrThrow({ where: { id: place.id } });
  const things = await thingsOf(tx, enrolment.id);
  const there = await tx.participant.findUnique({
    where: { enrolmentId_userId: { enrolmentId: enrolment.id, userId: to.id } },
    select: { id: true, isContact: true, leftAt: true },
  });
  const follower = { userId: to.id, takesPart: was.takesPart, ...typed };
  const newPlaceId =
    how === "correct" && !there
      ? await rename(tx, place, follower, things.groupIds)
      : await succeed(tx, enrolment, place, follower, there, how, now);
  await tx.enrolment.updateMany({
    where: { id: enrolment.id, personId: place.userId },
    data: { personId: to.id },
  });
  await passOn(tx, place, to.id, how, things);
  if (how !== "stay") await endAddress(tx, viewer, place.userId, things);
  await letGoOfKey(tx, viewer, enrolment.id);
  for (const groupId of enrolment.groupIds) {
    const who = { groupId, enrolmentId: enrolment.id };
    if (how !== "stay") await comings.left(tx, { ...who, userId: place.userId, was: receiver(place.user) });
    if (!there || there.leftAt) await comings.joined(tx, { ...who, userId: to.id });
  }
  const newWas = there && { isContact: there.isContact, left: there.leftAt !== null };
  const { name, phone, locale, acceptedAt } = was;
  const typedWas = { name, phone, locale, acceptedAt: acceptedAt?.toISOString() ?? null };
  await recordReplaced(tx, viewer, enrolment, place, to, { how, newPlaceId, newWas, typedWas }, now);
  return newPlaceId;
}

/** Nobody who runs the programme comes in but by the hand of the enrolment’s own contacts. */
export async function refuseOverseer(
  tx: Tx,
  { convenerId, standing }: Pick<LoadedEnrolment, "convenerId" | "standing">,
  userId: string,
): Promise<void> {
  refuseIf(whyNotBringIn(standing, { oversees: await oversee(tx, convenerId, [userId]) }));
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

/** The user who follows, as they were introduced here. */
type Follower = { userId: string; takesPart: boolean } & ReturnType<typeof typedOf>;

/** The row goes on under the new user, with its attendances; the answers to proposed times go with it. */
async function rename(tx: Tx, place: Place, to: Follower, groupIds: readonly string[]): Promise<string> {
  const { userId: toUserId } = to;
  await tx.participant.update({ where: { id: place.id }, data: to });
  await tx.$executeRaw`insert into "Vote" ("convenerId", "timeOptionId", "userId", value, "castAt")
    select v."convenerId", v."timeOptionId", ${toUserId}::uuid, v.value, v."castAt" from "Vote" v
      join "TimeOption" o on o.id = v."timeOptionId" join "Meeting" m on m.id = o."meetingId"
    where v."userId" = ${place.userId}::uuid and m."groupId" = any(${[...groupIds]}::uuid[])
    on conflict do nothing`;
  await tx.$executeRaw`insert into "RhythmVote" ("convenerId", "rhythmId", "userId", value, "castAt")
    select v."convenerId", v."rhythmId", ${toUserId}::uuid, v.value, v."castAt" from "RhythmVote" v
      join "Rhythm" r on r.id = v."rhythmId"
    where v."userId" = ${place.userId}::uuid and r."groupId" = any(${[...groupIds]}::uuid[])
    on conflict do nothing`;
  return place.id;
}

/** The one before has left; the one who follows has their part, be it anew. */
async function succeed(
  tx: Tx,
  { id: enrolmentId, convenerId }: LoadedEnrolment,
  place: Place,
  to: Follower,
  there: { id: string; isContact: boolean; leftAt: Date | null } | null,
  how: How,
  now: Date,
): Promise<string> {
  const data = how === "stay" ? { isContact: false } : { leftAt: now };
  await tx.participant.update({ where: { id: place.id }, data });
  const isContact = place.isContact || (there !== null && there.leftAt === null && there.isContact);
  const { id } = await tx.participant.upsert({
    where: { enrolmentId_userId: { enrolmentId, userId: to.userId } },
    create: { convenerId, enrolmentId, isContact, role: place.role, ...to },
    update: { isContact, leftAt: null, ...(there?.leftAt ? to : {}) },
    select: { id: true },
  });
  return id;
}

/**
 * Surveys that wait for the one before wait for the one who follows: all of them for the same person, for another those that are
 * asked of contacts; in a group, and of an enrolment that is in none yet. What somebody is asked as a participant of another enrolment
 * stays theirs.
 */
export async function passOn(
  tx: Tx,
  { userId: from, isContact }: Pick<Place, "userId" | "isContact">,
  to: string,
  how: How,
  { enrolmentId, groupIds }: { enrolmentId: string; groupIds: readonly string[] },
): Promise<void> {
  if (how !== "correct" && !isContact) return;
  const isElsewhere = { participants: { some: { userId: from, leftAt: null } } };
  const groups = await tx.group.findMany({
    where: { id: { in: [...groupIds] }, seats: { none: { enrolment: isElsewhere } } },
    select: { id: true },
  });
  const passed = {
    OR: [{ groupId: { in: groups.map(({ id }) => id) } }, { enrolmentId }],
    ...(how === "correct" ? {} : { about: null }),
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
  if (viewer.enrolmentId === enrolmentId) return;
  await tx.enrolmentKey.deleteMany({ where: { enrolmentId } });
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { keyHash: null } });
}

/**
 * Another person's address, or the right one, was typed into the answers: whoever stood there before is replaced. Returns who follows
 * whom; null where nobody is replaced.
 */
export async function replaceContact(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  answers: Answers,
  now: Date,
  comings: Comings,
): Promise<{ from: Receiver; to: Receiver; how: How } | null> {
  const before = enrolment.facts.contact;
  const { contact: after } = factsOf(enrolment.reads, answers);
  if (!before || !after) return null;
  const place = enrolment.participants.find(({ user }) => user.email === before.email);
  if (before.email === after.email || !place) return null;
  if (place.userId === viewer.userId) throw new Refused("own-address");
  await lockEnrolment(tx, enrolment.id);
  const user = await findOrCreateUser(tx, introducedBy(after, enrolment));
  const how = nameKey(before.name) === nameKey(after.name) ? "correct" : "succeed";
  await replace(tx, viewer, enrolment, place, user, how, now, comings);
  return { from: receiver(place.user), to: receiver(user), how };
}

/** Locks the enrolment, so that of two who change its people at once one sees what the other has done. */
export async function lockEnrolment(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.$queryRaw`select id from "Enrolment" where id = ${enrolmentId}::uuid for no key update`;
}

/** Writes down who was put into whose place, and how it can be taken back. */
async function recordReplaced(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId, programmeId, name, answers, reads, facts: said }: LoadedEnrolment,
  { id: placeId, userId: fromId, user: from }: Place,
  { id: toId, name: successor }: { id: string; name: string },
  what: Pick<Before<"participant-replaced">, "how" | "newPlaceId" | "newWas" | "typedWas">,
  now: Date,
): Promise<void> {
  const action = what.how === "correct" ? "enrolment.correct-address" : "enrolment.replace-participant";
  const facts = { participant: what.newPlaceId, from: fromId, to: toId };
  await record(tx, viewer, action, { type: "enrolment", id, convenerId }, facts);
  const named = said.contact?.email === from.email ? contactAnswers(reads, answers) : null;
  await offerUndo(
    tx,
    viewer,
    {
      kind: "participant-replaced",
      convenerId,
      programmeId,
      subject: "enrolment",
      subjectIds: [id],
      before: { enrolmentId: id, fromId, toId, placeId, named, ...what },
      params: {
        organisation: name,
        from: from.name,
        to: successor,
        how: what.how,
        own: fromId === viewer.userId ? "yes" : "no",
      },
    },
    now,
  );
}
