import { listTwinsIn } from "@/lib/enrolments/duplicate-queries";
import { countUnknownNamesIn } from "@/lib/enrolments/naming-queries";
import { isGroupedByHand } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { RunProgramme } from "@/lib/reports/queries";
import type { Line } from "@/lib/today/lines";

type Waiting = {
  programmeId: string;
  state: "SUBMITTED" | "ACCEPTED";
  n: number;
  since: Date | null;
  firstId: string;
  names: string[];
};

/** Enrolments to be decided on, and those that have been taken in and wait for a group. */
export async function listEnrolmentLines(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
): Promise<Line[]> {
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<Waiting[]>`
      select e."programmeId", e.state::text as state, count(*)::int as n,
        min(case when e.state = 'SUBMITTED' then e."submittedAt" else coalesce(e."decidedAt", e."submittedAt") end) as since,
        (array_agg(e.id::text order by e."submittedAt", e.id))[1] as "firstId",
        (array_agg(e.name order by e."submittedAt", e.id))[1:2] as names
      from "Enrolment" e
      where e."programmeId" = any(${programmes.map(({ id }) => id)}::uuid[]) and e.state in ('SUBMITTED', 'ACCEPTED')
        and exists (select from "Coordinator" c where c."convenerId" = e."convenerId" and c."userId" = ${userIdOf(viewer)}::uuid)
        and (e.state = 'SUBMITTED' or not exists (
          select from "Seat" s where s."enrolmentId" = e.id and s.live and s.guest))
      group by e."programmeId", e.state`,
  );
  return rows.flatMap(({ programmeId, state, n, since, firstId, names }): Line[] => {
    const programme = programmes.find(({ id }) => id === programmeId);
    if (!programme) return [];
    const own = { key: `${state} ${programmeId}`, programme, n, names, since };
    if (state === "ACCEPTED")
      return isGroupedByHand(formatOf(programme.format))
        ? [{ ...own, kind: "pairing", to: to.manage.matching(programme.slug) }]
        : [];
    const place =
      n === 1
        ? to.manage.enrolment(programme.slug, firstId)
        : to.manage.enrolments(programme.slug, { state: "SUBMITTED" });
    return [{ ...own, kind: "decision", to: place }];
  });
}

/** Answers that may be one, and names that an enrolment would rather not meet and nobody knows. */
export async function listIdentityLines(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
): Promise<Line[]> {
  const [twins, names] = await Promise.all([
    listTwinsIn(
      viewer,
      programmes.map(({ id }) => id),
    ),
    countUnknownNamesIn(viewer, programmes),
  ]);
  return programmes.flatMap((programme): Line[] => {
    const alike = twins.get(programme.id) ?? [];
    const unknown = names.get(programme.id) ?? 0;
    const own = { programme, since: null, to: to.manage.checking(programme.slug) };
    return [
      ...(alike[0]
        ? [
            {
              ...{ ...own, kind: "twin" as const, key: `twin ${programme.id}`, n: alike.length },
              names: [alike[0].one.name, alike[0].other.name],
            },
          ]
        : []),
      ...(unknown > 0
        ? [{ ...own, kind: "name" as const, key: `name ${programme.id}`, n: unknown, names: [] }]
        : []),
    ];
  });
}
