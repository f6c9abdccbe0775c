import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { namesAt } from "@/lib/people/known-as-tx";

/** What has happened to an enrolment, for its coordinator, the newest first: who did what, when, to which answers; no words of people. */
export async function listEnrolmentHistory(viewer: Viewer, enrolmentId: string) {
  return read(viewer, async (db) => {
    const seen = await db.enrolment.findFirst({
      where: { id: enrolmentId, AND: enrolmentsCoordinatedBy(viewer) },
      select: { convenerId: true },
    });
    if (!seen) return [];
    const rows = await db.activity.findMany({
      where: { subjectId: enrolmentId },
      select: { id: true, at: true, action: true, actor: true, actorId: true, facts: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    const ids = rows.flatMap(({ actorId }) => actorId ?? []);
    const names = await namesAt(db, seen.convenerId, ids, enrolmentId);
    return rows.map(({ actorId, facts, ...row }) => ({
      ...row,
      fields: (facts as { fields?: string[] } | null)?.fields ?? [],
      by: actorId ? (names.get(actorId) ?? null) : null,
    }));
  });
}
