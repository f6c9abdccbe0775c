import { giveBackPart, putBack } from "@/lib/enrolments/putting-back-tx";
import { tellBack, tellReplaced } from "@/lib/enrolments/telling-tx";
import type { Tx } from "@/lib/kernel/db";
import { comingsAt } from "@/lib/meetings/comings";
import { receiver } from "@/lib/people/receiver";
import { contactReceivedMail as welcome } from "@/lib/tasks/contact-mails";
import type { Undoer } from "@/lib/undo/undoers";

/** Takes back who was put into whose place; the visits to come go back with it, and whoever was told of the change is told of this. */
export const undoReplacement: Undoer<"participant-replaced"> = async (tx, viewer, { before }, now) => {
  const from = await putBack(tx, viewer, before, now, comingsAt(now));
  const { enrolment, ...to } = await partOf(tx, before.enrolmentId, before.fromId);
  const replaced = { ...to, from, how: before.how };
  await tellReplaced(tx, viewer, enrolment, replaced, welcome, now);
};

/** Takes back that somebody ended their own part; the visits to come are theirs again. */
export const undoOwnPartEnded: Undoer<"own-part-ended"> = async (tx, viewer, { before }, now) => {
  const { userId } = await giveBackPart(tx, before, comingsAt(now));
  const { enrolment, ...back } = await partOf(tx, before.enrolmentId, userId);
  await tellBack(tx, viewer, enrolment, back, welcome, now);
};

/** Somebody's part in an enrolment as it is again. */
async function partOf(tx: Tx, enrolmentId: string, userId: string) {
  const { isContact, user, enrolment } = await tx.participant.findUniqueOrThrow({
    where: { enrolmentId_userId: { enrolmentId, userId } },
    select: {
      isContact: true,
      user: true,
      enrolment: { select: { id: true, convenerId: true, name: true } },
    },
  });
  return { enrolment, isContact, to: receiver(user) };
}
