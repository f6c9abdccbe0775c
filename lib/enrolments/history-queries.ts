import { reading } from "@/lib/db";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import type { Viewer } from "@/lib/viewer";

/** What has happened to an enrolment, for its coordinator, the newest first: who did what, when, to which answers; no words of people. */
export async function listEnrolmentHistory(viewer: Viewer, enrolmentId: string) {
  return reading(viewer, async (db) => {
    const seen = await db.enrolment.count({
      where: { id: enrolmentId, AND: enrolmentsCoordinatedBy(viewer) },
    });
    if (seen === 0) return [];
    const rows = await db.activity.findMany({
      where: { subjectId: enrolmentId },
      select: { id: true, at: true, action: true, actor: true, actorId: true, facts: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    const ids = rows.flatMap(({ actorId }) => actorId ?? []);
    const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ actorId, facts, ...row }) => ({
      ...row,
      fields: (facts as { fields?: string[] } | null)?.fields ?? [],
      by: actorId ? (names.get(actorId) ?? null) : null,
    }));
  });
}
