import { defineMail, dueLine, type Judging, type Queued } from "@/lib/mail/define";
import { awaitedSides } from "@/lib/tasks/awaited";
import { getGroupPlan } from "@/lib/tasks/queries";

/** What mails about a task say: what is waited for, by when, and where it is done. */
export type OfTask = {
  programme: string;
  convener: string;
  path: string;
  task: string;
  other: string;
  due: string | null;
  /** The task's key in its group's plan, and the side that it waits for. */
  taskKey?: string;
  side?: string;
};

/** Somebody is waited for, and the day is near or past. */
export const reminder = defineMail<OfTask>()({
  name: "reminder",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ path }) => path,
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: isWaitedFor,
});

/** The same in a coordinator's name. */
export const nudgeMail = defineMail<OfTask & { from: string }>()({
  name: "nudge",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ path }) => path,
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: isWaitedFor,
});

/** Whether the task still waits for the side; rows that were queued before did not name it. */
async function isWaitedFor(
  { params: { taskKey, side }, groupId }: Queued<OfTask>,
  _tx: unknown,
  { viewer, now }: Judging,
): Promise<boolean> {
  if (!taskKey || !groupId) return true;
  const group = await getGroupPlan(viewer, groupId, now);
  const task = group?.plan.find(({ key }) => key === taskKey);
  return !!task && awaitedSides(task).some((one) => String(one) === side);
}
