import type { Tx } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { mailboxOf } from "@/lib/people/mailbox";

type Group = { id: string; convenerId: string; programmeId: string };

/**
 * Whether an answer is one of those that others can hide among. It is not where anybody of its group has a role at the convener, who
 * might have made the group up, nor where its writer answers for another group too: one person counts once, in the first of them.
 */
export async function counts(tx: Tx, viewer: Viewer, group: Group): Promise<boolean> {
  return !(await hasRoles(tx, group)) && (await isFirst(tx, viewer, group));
}

async function hasRoles(tx: Tx, { id, convenerId }: Group): Promise<boolean> {
  const withRole = await tx.participant.count({
    where: {
      leftAt: null,
      enrolment: { seats: { some: { groupId: id } } },
      account: {
        OR: [
          { isAdmin: true },
          { coordinates: { some: { convenerId } } },
          { mayFacilitate: { some: { convenerId } } },
          { facilitates: { some: { convenerId } } },
        ],
      },
    },
  });
  return withRole > 0;
}

/** People are the same whose mails come to the same box. */
async function isFirst(tx: Tx, viewer: Viewer, { id, programmeId }: Group): Promise<boolean> {
  const userId = userIdOf(viewer);
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const mailbox = mailboxOf(email);
  const [local = "", domain = ""] = mailbox.split("@");
  const same = await tx.participant.findMany({
    where: {
      leftAt: null,
      account: { email: { startsWith: local, endsWith: `@${domain}`, mode: "insensitive" } },
      enrolment: { seats: { some: { group: { programmeId } } } },
    },
    select: {
      userId: true,
      account: { select: { email: true } },
      enrolment: { select: { seats: { where: { group: { programmeId } }, select: { groupId: true } } } },
    },
  });
  const places = same
    .filter(({ account }) => mailboxOf(account.email) === mailbox)
    .flatMap((one) => one.enrolment.seats.map(({ groupId }) => `${groupId} ${one.userId}`));
  return places.every((place) => `${id} ${userId}` <= place);
}
