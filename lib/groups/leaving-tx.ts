import { heldFor } from "@/lib/dispatches/holding-tx";
import { formatOf } from "@/lib/formats/registry";
import { type Begin, confirmWhenAgreed } from "@/lib/groups/confirming-tx";
import { datedOf } from "@/lib/groups/dates-tx";
import { stageOf } from "@/lib/groups/dissolving-tx";
import { goingOnMails, type LeftBecause } from "@/lib/groups/going-on-mails";
import { proposalMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { isByEnough, isShort } from "@/lib/groups/rules";
import { quietlyMails, shortMails } from "@/lib/groups/short-mails";
import type { GroupState } from "@/lib/groups/states";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { dayOf } from "@/lib/time/days";

type Leaving = {
  /** The seats that leave. */
  gone: readonly number[];
  because: LeftBecause;
  /** How many of the group's meetings fall away with them. */
  fallen: number;
};

/**
 * Ends seats of a group that goes on without them, inside the transaction that says why; the group is locked. Those who stay are told,
 * and where they had all said yes already, it is confirmed. A proposal whose mails are held is written anew; of one that enough have to
 * agree to, those to whom it is proposed are not told who said no.
 */
export async function leaveSeats(
  tx: Tx,
  viewer: Viewer,
  group: Left,
  { gone, because, fallen }: Leaving,
  now: Date,
  begin: Begin,
): Promise<void> {
  const { id: groupId, convenerId, state } = group;
  const [before, stage] = [await receiversOf(tx, groupId), await stageOf(tx, group)];
  await tx.seat.updateMany({
    where: { groupId, seat: { in: [...gone] }, leftAt: null },
    data: { live: false, leftAt: now, leftBecause: because, counted: state === "CONFIRMED" },
  });
  await tx.group.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
  const left = before.seats.filter(({ seat }) => gone.includes(seat)).map(({ enrolmentId }) => enrolmentId);
  await record(tx, viewer, "group.leave", { type: "group", id: groupId, convenerId }, { because, left });
  if (state === "DRAFT") return;
  const after = await receiversOf(tx, groupId);
  if (!group.proposedAt) {
    const held = await heldFor(tx, groupId, ["propose"]);
    if (!held || !group.answerByOn) return;
    await tx.email.deleteMany({ where: { ...held, groupId } });
    await queue(tx, proposalMails(after, dayOf(group.answerByOn), await datedOf(tx, groupId)), held);
    return;
  }
  const { programme } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { programme: { select: { format: true } } },
  });
  const format = formatOf(programme.format);
  const how = { because, stage, gone, fallen };
  if (state === "PROPOSED" && isByEnough(format))
    await queue(
      tx,
      isShort(format, { state, seats: after.seats })
        ? shortMails(before, after, how, format)
        : quietlyMails(before, after, how),
    );
  else await queue(tx, goingOnMails(before, after, how));
  if (state === "PROPOSED") await queue(tx, (await confirmWhenAgreed(tx, viewer, groupId, now, begin)) ?? []);
}

type Left = {
  id: string;
  convenerId: string;
  state: GroupState;
  proposedAt: Date | null;
  answerByOn: Date | null;
};
