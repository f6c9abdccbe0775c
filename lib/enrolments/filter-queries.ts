import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** The filters that somebody keeps for themselves of a programme's list, by name. */
export function listSavedFilters(
  viewer: Viewer,
  programmeId: string,
): Promise<{ id: string; name: string; query: string }[]> {
  return read(viewer, (db) =>
    db.savedFilter.findMany({
      where: { programmeId, userId: userIdOf(viewer) },
      select: { id: true, name: true, query: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
}
