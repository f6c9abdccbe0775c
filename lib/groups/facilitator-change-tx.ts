import { heldFor } from "@/lib/dispatches/holding-tx";
import { datedOf } from "@/lib/groups/dates-tx";
import { stageOf } from "@/lib/groups/dissolving-tx";
import { facilitatorChangeMails, proposalMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Tx } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";
import { receiverAt } from "@/lib/people/known-as-tx";
import { dayOf } from "@/lib/time/days";

/**
 * Tells of another facilitator: both of them and the associations, with how far the group has come. A proposal whose mails are held
 * has been told to nobody: it is written anew, with the name that is right now.
 */
export async function tellFacilitatorChange(
  tx: Tx,
  group: Parameters<typeof stageOf>[1] & { convenerId: string; answerByOn: Date | null },
  from: string | null,
  now: Date,
): Promise<void> {
  const held = await heldFor(tx, group.id, ["propose"]);
  if (held && group.answerByOn) {
    await tx.email.deleteMany({ where: { ...held, groupId: group.id } });
    const dated = await datedOf(tx, group.id);
    await queue(tx, proposalMails(await receiversOf(tx, group.id), dayOf(group.answerByOn), dated), held);
    return;
  }
  const former = from ? await receiverAt(tx, group.convenerId, from, group.id) : null;
  const visit = await tx.meeting.findFirst({
    where: { groupId: group.id, state: "SCHEDULED", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: { startsAt: true, endsAt: true, timeZone: true },
  });
  const next =
    visit?.startsAt && visit.endsAt
      ? { ...visit, startsAt: visit.startsAt.toISOString(), endsAt: visit.endsAt.toISOString() }
      : null;
  const so = { stage: await stageOf(tx, group), next };
  const receivers = await receiversOf(tx, group.id);
  await queue(tx, facilitatorChangeMails(receivers, former, so, now));
}
