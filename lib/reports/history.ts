import { listEmails, type OutboxRow } from "@/lib/emails/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { type ActivityRow, listGroupActivity } from "@/lib/reports/activity-queries";
import type { GroupPlan } from "@/lib/tasks/queries";

/** One point of a group's history: something that was done, or a mail with all its receivers. */
export type HistoryItem = { key: string; at: Date } & (
  | { kind: "activity"; activity: ActivityRow }
  | { kind: "mail"; subject: string; mails: OutboxRow[] }
);

/** What has happened to a group and what was sent about it, newest first. */
export async function getGroupHistory(viewer: Viewer, group: GroupPlan): Promise<HistoryItem[]> {
  const [activities, outbox] = await Promise.all([
    listGroupActivity(viewer, group),
    listEmails(viewer, { groupId: group.id, page: 1 }),
  ]);
  const items: HistoryItem[] = activities.map((activity) => ({
    key: activity.id,
    at: activity.at,
    kind: "activity",
    activity,
  }));
  return [...items, ...mailings(outbox.rows)].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Mails of one kind that were queued together are one mailing. */
function mailings(rows: readonly OutboxRow[]): HistoryItem[] {
  const together = Map.groupBy(
    rows,
    ({ template, createdAt }) => `${template} ${Math.floor(createdAt.getTime() / 5000)}`,
  );
  return [...together].flatMap(([key, mails]) => {
    const first = mails[0];
    return first ? [{ key, at: first.createdAt, kind: "mail" as const, subject: first.subject, mails }] : [];
  });
}
