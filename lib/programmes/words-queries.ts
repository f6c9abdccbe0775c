import { formatOf } from "@/lib/formats/registry";
import type { Worded } from "@/lib/i18n/overrides";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * The format of the programme that one of these ids belongs to, or whose slug stands among them: a noun of a programme, or what
 * has been done in one; null where none does. It tells nothing else of them.
 */
export async function formatNamed(viewer: Viewer, names: readonly string[]): Promise<Worded | null> {
  const ids = names.filter((name) => uuid.test(name)).map((name) => name.toLowerCase());
  const slugs = names.filter((name) => !uuid.test(name));
  const [found] = await read(
    viewer,
    (db) => db.$queryRaw<{ format: string }[]>`
      with asked as (select unnest(${ids}::uuid[]) as id)
      select format from "Programme"
      where slug = any(${slugs}) or id in (
        select id from asked
        union all select "programmeId" from "Enrolment" join asked using (id)
        union all select "programmeId" from "Group" join asked using (id)
        union all select "programmeId" from "Dispatch" join asked using (id)
        union all select "programmeId" from "Undo" join asked using (id)
        union all select g."programmeId" from "Meeting" join asked using (id) join "Group" g on g.id = "groupId"
        union all select g."programmeId" from "Insight" join asked using (id) join "Group" g on g.id = "groupId"
        union all select e."programmeId" from "Participant" join asked using (id) join "Enrolment" e on e.id = "enrolmentId"
      )
      limit 1`,
  );
  return found ? formatOf(found.format) : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
