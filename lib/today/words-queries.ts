import { readableAmong } from "@/lib/feedback/closed-loading";
import { to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { RunProgramme } from "@/lib/reports/queries";
import type { Line } from "@/lib/today/lines";

/** What has been written without a name and nobody has read yet, where it may be read. When it was written is kept of none. */
export async function listWordLines(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
  now: Date,
): Promise<Line[]> {
  const found = await read(viewer, async (db) => {
    const unread = await db.$queryRaw<{ programmeId: string; step: string; n: number }[]>`
      select f."programmeId", f.step, count(*)::int as n from "FreeAnswer" f
      where f."programmeId" = any(${programmes.map(({ id }) => id)}::uuid[]) and f."readAt" is null
        and exists (select from "Coordinator" c where c."convenerId" = f."convenerId" and c."userId" = ${userIdOf(viewer)}::uuid)
      group by 1, 2`;
    const formats = new Map(programmes.map(({ id, format }) => [id, format]));
    return readableAmong(
      db,
      unread.map((one) => ({ ...one, format: formats.get(one.programmeId) ?? "" })),
      now,
    );
  });
  return programmes.flatMap((programme): Line[] => {
    const n = found
      .filter(({ programmeId }) => programmeId === programme.id)
      .reduce((sum, one) => sum + one.n, 0);
    const own = { key: `words ${programme.id}`, programme, n, names: [], since: null };
    return n > 0 ? [{ ...own, kind: "words", to: to.manage.reportWords(programme.slug) }] : [];
  });
}
