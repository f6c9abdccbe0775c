import { mailFacts } from "@/lib/enrolments/loading";
import { participantAddedMail } from "@/lib/enrolments/mails";
import { whyNotBringIn } from "@/lib/enrolments/rules";
import { nameOf, tellContacts } from "@/lib/enrolments/telling-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { invite } from "@/lib/meetings/company-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { openForThem } from "@/lib/meetings/opening-tx";
import { whyNotHold, whyNotJoinVisit } from "@/lib/meetings/rules";
import type { NewWalkIn, WalkInId } from "@/lib/meetings/schema";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { oversee } from "@/lib/people/overseeing-tx";
import { receiver } from "@/lib/people/receiver";

/**
 * Writes down somebody who came to a visit without having been named before, with the association they came with. Who leaves an
 * address takes part from now on and is asked for feedback; who leaves none is counted, and asked nothing.
 */
export function addWalkIn(viewer: Viewer, walkIn: NewWalkIn, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, walkIn.meetingId);
    const { meeting, group, holds } = found;
    if (!holds) throw new Refused("not-allowed");
    if (meeting.state !== "HELD") refuseIf(whyNotHold(meeting, now));
    if (!group.seats.some(({ enrolmentId }) => enrolmentId === walkIn.enrolmentId))
      throw new Refused("not-found");
    const { id: meetingId, convenerId } = meeting;
    const { enrolmentId, name } = walkIn;
    if (walkIn.email) await joinVisit(tx, viewer, found, { ...walkIn, email: walkIn.email }, now);
    else
      await tx.walkIn.create({
        data: { convenerId, meetingId, enrolmentId, name, addedById: viewer.userId },
      });
    const subject = { type: "meeting" as const, id: meetingId, convenerId };
    await record(tx, viewer, "meeting.add-walk-in", subject, {
      enrolment: enrolmentId,
      mailed: walkIn.email !== "",
    });
    return meetingId;
  });
}

/** Takes somebody out who was written down by mistake. */
export function removeWalkIn(viewer: Viewer, { meetingId, walkInId }: WalkInId): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, holds } = await findMeeting(tx, viewer, meetingId);
    if (!holds) throw new Refused("not-allowed");
    const { count } = await tx.walkIn.deleteMany({ where: { id: walkInId, meetingId, userId: null } });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    const subject = { type: "meeting" as const, id: meetingId, convenerId: meeting.convenerId };
    await record(tx, viewer, "meeting.remove-walk-in", subject);
    return meetingId;
  });
}

/** Who leaves an address is a participant who was present: told by whom, invited to what comes, and asked like the others. */
async function joinVisit(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, format, standing }: FoundMeeting,
  { enrolmentId, ...introduced }: NewWalkIn,
  now: Date,
): Promise<void> {
  const user = await findOrCreateUser(tx, introduced);
  const { convenerId, id: meetingId } = meeting;
  const place = { enrolmentId_userId: { enrolmentId, userId: user.id } };
  const before = await tx.participant.findUnique({ where: place, select: { leftAt: true } });
  const isNew = !before || before.leftAt !== null;
  if (isNew && !(await mayJoin(tx, standing, { groupId: group.id, enrolmentId, userId: user.id }))) {
    await countOnly(tx, viewer, { convenerId, meetingId, enrolmentId }, user);
    return;
  }
  const typed = typedOf(user, viewer, now);
  const { id: participantId } = await tx.participant.upsert({
    where: place,
    create: { convenerId, enrolmentId, userId: user.id, ...typed },
    update: { leftAt: null, ...(before?.leftAt ? typed : {}) },
    select: { id: true },
  });
  const attendance = { meetingId_participantId: { meetingId, participantId } };
  const isHeld = meeting.state === "HELD";
  const there = await tx.attendance.findUnique({ where: attendance, select: { asked: true } });
  await tx.attendance.upsert({
    where: attendance,
    create: { convenerId, meetingId, participantId, present: true, asked: isHeld },
    update: { present: true, asked: isHeld || (there?.asked ?? false) },
  });
  if (isNew) {
    const facts = await mailFacts(tx, enrolmentId);
    const by = await nameOf(tx, viewer, facts);
    await queue(tx, [participantAddedMail(facts, receiver(user), by, now)]);
    await tellContacts(tx, viewer, enrolmentId, { userId: user.id }, now);
    await invite(tx, { groupId: group.id, enrolmentId, userId: user.id }, now);
  }
  // Who has been asked once is not asked again: it would be a second answer, and would tell that there was a first.
  if (!isHeld || there?.asked) return;
  const receivers = await receiversAt(tx, meeting);
  const held = { group: receivers, meeting, meetings: group.meetings, came: new Set([user.id]), now };
  await queue(tx, await openForThem(tx, format, held));
}

/**
 * Who takes part reads what their side writes: not everybody who holds a visit may say who does. Whoever runs the programme comes in by
 * the hand of the side’s own contacts only; a coordinator is refused, and one who does not know who that is learns it by no answer.
 */
async function mayJoin(
  tx: Tx,
  standing: FoundMeeting["standing"],
  { groupId, enrolmentId, userId }: { groupId: string; enrolmentId: string; userId: string },
): Promise<boolean> {
  const side = await tx.seat.findFirstOrThrow({
    where: { groupId, enrolmentId, leftAt: null },
    select: { convenerId: true, seat: true, enrolment: { select: { personId: true } } },
  });
  const { seat, convenerId } = side;
  const oversees = await oversee(tx, convenerId, [userId]);
  const own = { contact: standing.contactOf.includes(seat), holder: false, caller: false };
  const notBrought = whyNotBringIn(own, { oversees });
  const refusal =
    whyNotJoinVisit(standing, { seat, personId: side.enrolment.personId }) ??
    (standing.coordinator ? notBrought : null);
  if (refusal) throw new RefusedFields([{ field: "email", refusal }]);
  return notBrought === null;
}

/** Counts somebody for this visit alone, once; the pages of the visit show them as one who takes part. */
async function countOnly(
  tx: Tx,
  viewer: Viewer,
  at: { convenerId: string; meetingId: string; enrolmentId: string },
  { id: userId, name }: { id: string; name: string },
): Promise<void> {
  const { count } = await tx.walkIn.updateMany({ where: { ...at, userId }, data: { present: true } });
  if (count === 0) await tx.walkIn.create({ data: { ...at, userId, name, addedById: viewer.userId } });
}

/** Of those who are counted for a visit alone, who came to it: said with the others. */
export async function countPresent(tx: Tx, meetingId: string, present: ReadonlySet<string>): Promise<void> {
  const [counted, ids] = [{ meetingId, userId: { not: null } }, [...present]];
  await tx.walkIn.updateMany({ where: { ...counted, id: { in: ids } }, data: { present: true } });
  await tx.walkIn.updateMany({ where: { ...counted, id: { notIn: ids } }, data: { present: false } });
}
