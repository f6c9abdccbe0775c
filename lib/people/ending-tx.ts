import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** What somebody's rights are about: the ids of things whose pages links lead to and mails tell of. */
type Things = { enrolmentId?: string; groupIds: readonly string[]; meetingIds: readonly string[] };

/** Ends what a wrong address, or another's, would still get about things: mails that have not gone, and then what they would open. */
export async function endAddress(
  tx: Tx,
  viewer: Viewer,
  userId: string,
  things: Things & { enrolmentId: string },
): Promise<void> {
  // Mails first: one that is being sent is waited for, and the link made for it is then there to be taken away.
  const about = [{ enrolmentId: things.enrolmentId }, { groupId: { in: [...things.groupIds] } }];
  await tx.email.deleteMany({
    where: { toUserId: userId, state: { notIn: ["SENT", "SUPERSEDED"] }, OR: about },
  });
  await endAccess(tx, viewer, userId, things);
}

/**
 * Ends the links that lead somebody to things in which they have no part any more. Who has no part in anything else is signed out
 * everywhere as well; who has keeps what is theirs elsewhere. Who has ended their own part stays signed in: it is they, and they may
 * take it back.
 */
export async function endAccess(
  tx: Tx,
  viewer: Viewer,
  userId: string,
  { enrolmentId, groupIds, meetingIds }: Things,
): Promise<void> {
  const ids = [...(enrolmentId ? [enrolmentId] : []), ...groupIds, ...meetingIds];
  await tx.link.deleteMany({ where: { userId, OR: ids.map((id) => ({ path: { contains: id } })) } });
  if (userId === viewer.userId || (await hasAnyPart(tx, userId))) return;
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.link.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({ where: { identifier: email } });
}

/** Whether somebody has a part in anything at all. */
async function hasAnyPart(tx: Tx, id: string): Promise<boolean> {
  const parts = [
    { isAdmin: true },
    { coordinates: { some: {} } },
    { mayFacilitate: { some: {} } },
    { facilitates: { some: {} } },
    { houseContacts: { some: {} } },
    { participations: { some: { leftAt: null } } },
    { networks: { some: {} } },
  ];
  return (await tx.user.count({ where: { id, OR: parts } })) > 0;
}
