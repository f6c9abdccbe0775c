import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";

/** What a row is filed under, as far as it tells the programme. */
export type FiledRow = { programmeId: string | null; groupId: string | null; enrolmentId: string | null };

/** In whose words each of these rows is said: its programme's; null for one that is of no programme. */
export async function formatsOf(db: Reads, rows: readonly FiledRow[]): Promise<(Format | null)[]> {
  const ids = [...new Set(rows.flatMap(names))];
  const found =
    ids.length > 0
      ? await db.$queryRaw<{ id: string; format: string }[]>`
          select id, format from "Programme" where id = any(${ids}::uuid[])
          union all select g.id, format from "Group" g join "Programme" p on p.id = g."programmeId"
          where g.id = any(${ids}::uuid[])
          union all select e.id, format from "Enrolment" e join "Programme" p on p.id = e."programmeId"
          where e.id = any(${ids}::uuid[])`
      : [];
  const formats = new Map(found.map(({ id, format }) => [id, formatOf(format)]));
  return rows.map((row) => formats.get(names(row).find((id) => formats.has(id)) ?? "") ?? null);
}

function names({ programmeId, groupId, enrolmentId }: FiledRow): string[] {
  return [programmeId, groupId, enrolmentId].filter((id) => id !== null);
}
