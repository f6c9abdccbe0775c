import { holdItem, openDispatch } from "@/lib/dispatches/holding-tx";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { read, write } from "@/lib/kernel/db";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import type { EmailDraft } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { nameOfActor } from "@/lib/people/known-as-tx";
import type { Task } from "@/lib/steps/step";
import { awaitedSides, type Side } from "@/lib/tasks/awaited";
import { awaiting } from "@/lib/tasks/awaiting";
import { nudgeMail } from "@/lib/tasks/mails";
import { type GroupPlan, getGroupPlan, listGroupPlans } from "@/lib/tasks/queries";
import { hasReminders, reminders } from "@/lib/tasks/reminders";
import type { Nudge } from "@/lib/tasks/schema";
import { dayIn } from "@/lib/time/days";

/**
 * Reminds, in the coordinator's name, those whom a task waits for: at most once a day about one task. The mails
 * are held, and can be undone until they leave.
 */
export async function nudge(
  viewer: Viewer,
  { groupId, taskKey, side }: Nudge,
  now: Date,
): Promise<{ groupId: string; dispatchId: string | null }> {
  const group = await getGroupPlan(viewer, groupId, now);
  if (!group?.standing.coordinator) throw new Refused("not-found");
  const task = group.plan.find((one) => one.key === taskKey);
  // Of those who have not answered a survey it is told to nobody on which side they are: all are reminded, or nobody.
  const isWanted = (one: Side) => side === null || side === one || task?.kind === "survey";
  const sides = task ? awaitedSides(task).filter(isWanted) : [];
  if (!task || sides.length === 0) throw new Refused("nothing-to-send");
  return write(viewer, async (tx) => {
    const from = await nameOfActor(tx, viewer, group.convenerId);
    const drafts = nudgeMails(group, task, sides, await receiversOf(tx, groupId), from ?? "", now);
    if (drafts.length === 0) throw new Refused("nothing-to-send");
    const before = await tx.email.count({ where: { key: { in: drafts.map(({ key }) => key) } } });
    if (before === drafts.length) return { groupId, dispatchId: null };
    const { convenerId, programmeId } = await receiversOf(tx, groupId);
    const held = await openDispatch(tx, viewer, { convenerId, programmeId, what: "nudge" }, now);
    await holdItem(tx, held, groupId, { task: task.key });
    await queue(tx, drafts, held);
    const facts = {
      task: task.key,
      sides: task.kind === "survey" ? [] : sides.map(String),
      receivers: task.kind === "survey" ? task.whose.length : drafts.length,
    };
    await record(
      tx,
      viewer,
      "group.nudge",
      { type: "group", id: groupId, convenerId: group.convenerId },
      facts,
    );
    return { groupId, ...held };
  });
}

/** Queues the reminders of the day; run once a day, and running it again changes nothing. Returns how many groups had some. */
export async function queueReminders(viewer: Viewer, now: Date): Promise<number> {
  const where = {
    state: { in: ["PROPOSED" as const, "CONFIRMED" as const] },
    programme: { state: { in: ["OPEN" as const, "MATCHING" as const, "RUNNING" as const] } },
  };
  const groups = await read(viewer, (db) => db.group.findMany({ where, select: { id: true } }));
  const ids = groups.map(({ id }) => id);
  const batches = Array.from({ length: Math.ceil(ids.length / batch) }, (_, n) =>
    ids.slice(n * batch, (n + 1) * batch),
  );
  return sum(await eachAlone(batches, (some) => remind(viewer, some, now)));
}

/** Reminds in these groups, read together; where one of them cannot be read, each by itself. */
async function remind(viewer: Viewer, ids: readonly string[], now: Date): Promise<number> {
  const page = { skip: 0, take: ids.length };
  const groups = await listGroupPlans(viewer, { id: { in: [...ids] } }, now, page).catch((error: unknown) => {
    if (ids.length === 1 || error instanceof DatabaseAway) throw error;
    return null;
  });
  if (!groups) return sum(await eachAlone(ids, (id) => remind(viewer, [id], now)));
  const due = groups.filter(({ plan, programme }) => hasReminders(plan, programme.timeZone, now));
  await eachAlone(due, ({ id, plan, programme: { format, timeZone } }) =>
    write(viewer, async (tx) => queue(tx, reminders(format, plan, await receiversOf(tx, id), timeZone, now))),
  );
  return due.length;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

const batch = 100;

function nudgeMails(
  { programme: { format, timeZone: zone } }: GroupPlan,
  task: Task,
  sides: readonly Side[],
  group: GroupReceivers,
  from: string,
  now: Date,
): EmailDraft[] {
  const today = dayIn(now, zone);
  return sides.flatMap((side) =>
    awaiting(format, task, side, group, zone).map(({ to, filed, params }) =>
      nudgeMail.to(to, [group.groupId, task.key, today, side], { ...params, from }, filed),
    ),
  );
}
