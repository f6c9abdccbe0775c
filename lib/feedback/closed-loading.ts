import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";
import { isOfOneGroup } from "@/lib/surveys/totals";

/** Whether a survey has closed in a programme: nobody is asked any more, and nobody will be. */
export async function hasClosed(db: Reads, programmeId: string, step: string, now: Date): Promise<boolean> {
  return (await closedAmong(db, [{ programmeId, step }], now)).length > 0;
}

type Asked = { programmeId: string; step: string };

/** Of surveys in their programmes those that have closed, in one question. */
async function closedAmong<One extends Asked>(db: Reads, all: readonly One[], now: Date): Promise<One[]> {
  if (all.length === 0) return [];
  // From the groups on, so that the askings of other programmes are not read; one is enough to know.
  const rows = await db.$queryRaw<Asked[]>`
    select p.id as "programmeId", asked.step
    from unnest(${all.map(({ programmeId }) => programmeId)}::uuid[], ${all.map(({ step }) => step)}::text[]) as asked (id, step)
      join "Programme" p on p.id = asked.id
    where (p.state in ('CLOSED', 'CANCELLED') or p.state = 'RUNNING' and not exists (
        select from "Group" g where g."programmeId" = p.id and g.state in ('PROPOSED', 'CONFIRMED')))
      and not exists (
        select from "Group" g join "Unanswered" u on u."groupId" = g.id
        where g."programmeId" = p.id and u.step = asked.step and u."openUntil" > ${now})`;
  const closed = new Set(rows.map(({ programmeId, step }) => `${programmeId} ${step}`));
  return all.filter(({ programmeId, step }) => closed.has(`${programmeId} ${step}`));
}

/** Of surveys in their programmes those whose words may be read. */
export async function readableAmong<One extends Asked & { format: string }>(
  db: Reads,
  all: readonly One[],
  now: Date,
): Promise<One[]> {
  const isCounted = ({ format }: One) => isOfOneGroup(formatOf(format).counting);
  const rest = all.filter((one) => !isCounted(one));
  return [...all.filter(isCounted), ...(await closedAmong(db, rest, now))];
}

/**
 * Whether what was written in a survey may be read: once it has closed; where a format counts by the meeting, whatever has come out of the
 * box, for that came out by itself when nobody was asked about the meeting any more.
 */
export async function mayReadWords(
  db: Reads,
  { id, format, step }: { id: string; format: string; step: string },
  now: Date,
): Promise<boolean> {
  return (await readableAmong(db, [{ programmeId: id, format, step }], now)).length > 0;
}
