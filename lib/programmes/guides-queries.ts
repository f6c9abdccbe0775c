import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** Those who have said that they facilitate in a programme, for whoever coordinates it; nobody for others. */
export function listWhoMayGuide(
  viewer: Viewer,
  programmeId: string,
): Promise<{ id: string; name: string }[]> {
  return read(viewer, async (db) => {
    const rows = await db.programmeFacilitator.findMany({
      where: { programmeId, acceptedAt: { not: null }, programme: programmesCoordinatedBy(viewer) },
      orderBy: { user: { name: "asc" } },
      select: { user: { select: { id: true, name: true } } },
    });
    return rows.map(({ user }) => user);
  });
}
