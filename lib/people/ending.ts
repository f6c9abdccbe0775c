import type { Tx } from "@/lib/db";

/** What somebody's rights are about: the ids of things whose pages links lead to and mails tell of. */
type Things = { enrolmentId: string; groupIds: readonly string[]; meetingIds: readonly string[] };

/**
 * Ends what a person's address still opens or gets about things in which they have no part any more: mails that have not gone, and
 * links. Who has no part in anything else is signed out everywhere as well; who has keeps what is theirs elsewhere.
 */
export async function endAccess(
  tx: Tx,
  userId: string,
  { enrolmentId, groupIds, meetingIds }: Things,
  which: "all-mails" | "but-calendars" = "all-mails",
): Promise<void> {
  // Mails first: one that is being sent is waited for, and the link made for it is then there to be taken away.
  await tx.$executeRaw`delete from "Email" where "toUserId" = ${userId}::uuid and state in ('WAITING', 'FAILED')
    and ("enrolmentId" = ${enrolmentId}::uuid or "groupId" = any(${[...groupIds]}::uuid[]))
    and (${which === "all-mails"} or coalesce(params->'calendar'->>'meetingId', '') = '')`;
  const ids = [enrolmentId, ...groupIds, ...meetingIds];
  await tx.link.deleteMany({ where: { userId, OR: ids.map((id) => ({ path: { contains: id } })) } });
  if (await hasAnyPart(tx, userId)) return;
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
    { participations: { some: { leftAt: null } } },
  ];
  return (await tx.user.count({ where: { id, OR: parts } })) > 0;
}
