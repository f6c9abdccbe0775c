import { withContact } from "@/lib/enrolments/contact-answers-tx";
import { factsOf } from "@/lib/enrolments/facts";
import { type Comings, lockEnrolment, passOn, thingsOf } from "@/lib/enrolments/replacing-tx";
import { readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Receiver } from "@/lib/mail/draft";
import { endAddress } from "@/lib/people/ending-tx";
import { receiver } from "@/lib/people/receiver";
import type { Before } from "@/lib/undo/kinds";
import type { Prisma } from "@/prisma/client/client";

/**
 * Puts the one who was replaced back into their place; the one who followed is what they were before. Returns the latter, as they were
 * known here.
 */
export async function putBack(
  tx: Tx,
  viewer: Viewer,
  before: Before<"participant-replaced">,
  now: Date,
  comings: Comings,
): Promise<Receiver> {
  const { enrolmentId, how, fromId, toId, placeId, newPlaceId, newWas, named, typedWas } = before;
  await lockEnrolment(tx, enrolmentId);
  await unlessOvertaken(tx, { id: newPlaceId, userId: toId, leftAt: null });
  const things = await thingsOf(tx, enrolmentId);
  const gone = await personIn(tx, enrolmentId, toId);
  if (newPlaceId === placeId)
    await tx.participant.update({ where: { id: placeId }, data: { userId: fromId, ...(typedWas ?? {}) } });
  else {
    await unlessOvertaken(tx, { id: placeId, userId: fromId });
    const was = newWas ?? { isContact: false, left: true };
    const data = how === "stay" ? { isContact: true } : { leftAt: null };
    await tx.participant.update({ where: { id: placeId }, data });
    const back = { isContact: was.isContact, leftAt: was.left ? now : null };
    await tx.participant.update({ where: { id: newPlaceId }, data: back });
  }
  await tx.enrolment.updateMany({ where: { id: enrolmentId, personId: toId }, data: { personId: fromId } });
  await passOn(tx, { userId: toId, isContact: true }, fromId, how, things);
  if (named) await nameAgain(tx, enrolmentId, toId, named);
  const goes = newWas === null || newWas.left;
  if (goes) await endAddress(tx, viewer, toId, things);
  for (const who of await inLiveGroups(tx, enrolmentId)) {
    if (goes) await comings.left(tx, { ...who, userId: toId, was: gone });
    if (how !== "stay") await comings.joined(tx, { ...who, userId: fromId });
  }
  return gone;
}

/** Somebody as an enrolment shows them. */
async function personIn(tx: Tx, inId: string, id: string): Promise<Receiver> {
  return receiver(await tx.personInEnrolment.findUniqueOrThrow({ where: { inId_id: { inId, id } } }));
}

/** Gives somebody back the part that they ended themselves. Returns whose it is. */
export async function giveBackPart(
  tx: Tx,
  { enrolmentId, participantId, isContact, left }: Before<"own-part-ended">,
  { joined }: Comings,
): Promise<{ userId: string }> {
  await lockEnrolment(tx, enrolmentId);
  await unlessOvertaken(tx, { id: participantId, leftAt: left ? { not: null } : null });
  const { userId } = await tx.participant.update({
    where: { id: participantId },
    data: { isContact, leftAt: null },
    select: { userId: true },
  });
  if (left) for (const who of await inLiveGroups(tx, enrolmentId)) await joined(tx, { ...who, userId });
  return { userId };
}

/** The answers name the one before again, unless they name somebody else by now. */
async function nameAgain(
  tx: Tx,
  enrolmentId: string,
  toId: string,
  named: Record<string, string>,
): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: toId }, select: { email: true } });
  const response = await tx.response.findUnique({
    where: { enrolmentId },
    select: { answers: true, enrolment: { select: { part: true, programme: { select: { format: true } } } } },
  });
  if (!response?.enrolment) return;
  const { answers, enrolment } = response;
  const reads = readsOf(formatOf(enrolment.programme.format), enrolment.part);
  if (factsOf(reads, answers).contact?.email !== email) return;
  await tx.response.update({
    where: { enrolmentId },
    data: { answers: withContact(reads, answers, named), version: { increment: 1 } },
  });
}

async function unlessOvertaken(tx: Tx, where: Prisma.ParticipantWhereInput): Promise<void> {
  if ((await tx.participant.count({ where })) !== 1) throw new Refused("undo-overtaken");
}

/** In which groups it sits: one, but for who receives others too. */
async function inLiveGroups(tx: Tx, enrolmentId: string) {
  const seats = await tx.seat.findMany({
    where: { enrolmentId, live: true },
    select: { groupId: true },
    orderBy: { id: "asc" },
  });
  return seats.map(({ groupId }) => ({ groupId, enrolmentId }));
}
