import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { loadInsights } from "@/lib/insights/loading";
import { isApproved, mayWriteInsights } from "@/lib/insights/rules";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** A sentence as its reader sees it, and what they may do with it. */
export type ReadInsight = {
  id: string;
  text: string;
  version: number;
  approved: boolean;
  mayChange: boolean;
  sides: { seat: number; name: string; approved: boolean; mayApprove: boolean; mayTakeBack: boolean }[];
};

export type Insights = {
  groupId: string;
  format: Format;
  pair: string;
  seats: number;
  mayWrite: boolean;
  insights: ReadInsight[];
};

/** A group's sentences for telling onward, as far as the viewer may read them; null where the group is not theirs to see. */
export function listInsights(viewer: Viewer, groupId: string): Promise<Insights | null> {
  return read(viewer, async (db) => {
    const found = await loadInsights(db, viewer, { id: groupId });
    if (!found) return null;
    const { group, standing, insights } = found;
    const mayWrite = mayWriteInsights(standing);
    return {
      groupId,
      format: formatOf(group.programme.format),
      pair: group.seats.map(({ enrolment }) => enrolment.name).join(" – "),
      seats: group.seats.length,
      mayWrite,
      insights: insights.map(({ id, text, version, approvals }) => ({
        id,
        text,
        version,
        approved: isApproved(approvals),
        mayChange: mayWrite && !isApproved(approvals),
        sides: group.seats.map(({ seat, enrolment }) => {
          const approved = approvals.approvedBy.includes(seat);
          const own = standing.contactOf.includes(seat);
          return {
            seat,
            name: enrolment.name,
            approved,
            mayApprove: own && !approved,
            mayTakeBack: own && approved,
          };
        }),
      })),
    };
  });
}

/** One sentence that the viewer may change, with its group; null where there is none. */
export async function getInsight(
  viewer: Viewer,
  groupId: string,
  insightId: string,
): Promise<{ id: string; text: string; version: number; format: Format } | null> {
  const found = await listInsights(viewer, groupId);
  const insight = found?.insights.find(({ id, mayChange }) => id === insightId && mayChange);
  return found && insight ? { ...insight, format: found.format } : null;
}
