import { receiversOf } from "@/lib/groups/receivers-tx";
import { loadInsights } from "@/lib/insights/loading";
import { toApproveMails } from "@/lib/insights/mails";
import { approvedByWriting, mayWriteInsights, whyNotChange } from "@/lib/insights/rules";
import type { Approval, InsightChange, InsightDraft } from "@/lib/insights/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** Writes a sentence that the pair could tell onward; the writer's own side approves it by writing, the others are asked. */
export function writeInsight(viewer: Viewer, { groupId, text }: InsightDraft, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await loadInsights(tx, viewer, { id: groupId });
    if (!found) throw new Refused("not-found");
    if (!mayWriteInsights(found.standing)) throw new Refused("insight-not-yours");
    const { convenerId } = found.group;
    const { id } = await tx.insight.create({
      data: { convenerId, groupId, text, writtenById: viewer.userId, createdAt: now },
      select: { id: true },
    });
    await record(tx, viewer, "insight.write", { type: "group", id: groupId, convenerId }, { insight: id });
    await ask(tx, viewer, found, id, 1, now);
    return groupId;
  });
}

/** Changes a sentence that not all have approved; what was approved was another sentence, so approvals begin anew. */
export function changeInsight(
  viewer: Viewer,
  { insightId, version, text }: InsightChange,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { found, insight } = await findInsight(tx, viewer, insightId);
    refuseIf(whyNotChange(insight.approvals));
    if (insight.version === version && insight.text === text) return found.group.id;
    const { count } = await tx.insight.updateMany({
      where: { id: insightId, version },
      data: { text, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await tx.insightApproval.deleteMany({ where: { insightId } });
    const { id: groupId, convenerId } = found.group;
    await record(
      tx,
      viewer,
      "insight.change",
      { type: "group", id: groupId, convenerId },
      { insight: insightId },
    );
    await ask(tx, viewer, found, insightId, version + 1, now);
    return groupId;
  });
}

/** A side approves a sentence as it has read it. */
export function approveInsight(
  viewer: Viewer,
  { insightId, version, seat }: Approval,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { found, insight } = await findInsight(tx, viewer, insightId);
    const side = sideOf(found, seat);
    if (insight.version !== version) throw new Refused("changed-by-someone-else");
    const { id: groupId, convenerId } = found.group;
    const { count } = await tx.insightApproval.createMany({
      data: [
        {
          convenerId,
          insightId,
          groupId,
          enrolmentId: side.enrolmentId,
          approvedById: viewer.userId,
          approvedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1)
      await record(
        tx,
        viewer,
        "insight.approve",
        { type: "group", id: groupId, convenerId },
        { insight: insightId, seat },
      );
    return groupId;
  });
}

/** A side takes its approval back; from then on the sentence is the pair's own again. */
export function takeBackApproval(viewer: Viewer, { insightId, version, seat }: Approval): Promise<string> {
  return write(viewer, async (tx) => {
    const { found, insight } = await findInsight(tx, viewer, insightId);
    const side = sideOf(found, seat);
    if (insight.version !== version) throw new Refused("changed-by-someone-else");
    const { id: groupId, convenerId } = found.group;
    const { count } = await tx.insightApproval.deleteMany({
      where: { insightId, enrolmentId: side.enrolmentId },
    });
    if (count === 1)
      await record(
        tx,
        viewer,
        "insight.take-back",
        { type: "group", id: groupId, convenerId },
        { insight: insightId, seat },
      );
    return groupId;
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof loadInsights>>>;

/** A sentence, for those who write for its group; locked, so that nobody approves another text than they read. */
async function findInsight(tx: Tx, viewer: Viewer, insightId: string) {
  await tx.$queryRaw`select id from "Insight" where id = ${insightId}::uuid for update`;
  const found = await loadInsights(tx, viewer, { insights: { some: { id: insightId } } });
  const insight = found?.insights.find(({ id }) => id === insightId);
  if (!found || !insight) throw new Refused("not-found");
  if (!mayWriteInsights(found.standing)) throw new Refused("insight-not-yours");
  return { found, insight };
}

function sideOf({ group, standing }: Found, seat: number) {
  const side = group.seats.find((one) => one.seat === seat);
  if (!side || !standing.contactOf.includes(seat)) throw new Refused("insight-not-yours");
  return side;
}

/** The writer's own side approves; the contacts of the others are asked to. */
async function ask(
  tx: Tx,
  viewer: Viewer,
  { group, standing }: Found,
  insightId: string,
  version: number,
  now: Date,
): Promise<void> {
  const own = approvedByWriting(standing);
  await tx.insightApproval.createMany({
    data: group.seats
      .filter(({ seat }) => own.includes(seat))
      .map(({ enrolmentId }) => ({
        convenerId: group.convenerId,
        insightId,
        groupId: group.id,
        enrolmentId,
        approvedById: viewer.userId,
        approvedAt: now,
      })),
  });
  await queue(tx, toApproveMails(await receiversOf(tx, group.id), { insightId, version }, own));
}
