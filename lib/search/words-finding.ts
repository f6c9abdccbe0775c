import type { Reads } from "@/lib/kernel/db";
import { having } from "@/lib/organisations/search";
import type { Asked } from "@/lib/search/rules";
import { Prisma } from "@/prisma/client/client";

/** Rows that are looked at before the best are chosen. */
export const candidates = 120;

type Searched = { search: { contains: string } | { startsWith: string } };

/** All words stand in a searched text; and of those the ones that begin with the whole of it, so that many others cannot hide them. */
export function foundBy({ words, phrase }: Asked) {
  return { all: { AND: words.map(having) }, begins: { search: { startsWith: phrase } } satisfies Searched };
}

/** Both at once, each row once. */
export async function bothOf<Row extends { id: string }>(
  find: (which: "all" | "begins") => Promise<Row[]>,
): Promise<Row[]> {
  const rows = (await Promise.all([find("begins"), find("all")])).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/**
 * The people of a kind of relation, within a scope, whom all words may be about, by what the relation was typed with and by their own
 * profile. Which of the two is shown of somebody the view says, and folding it for all takes too long: these are looked at again by it.
 */
export function possiblePeople(
  db: Reads,
  of: "Participant" | "ProgrammeFacilitator",
  scope: Prisma.Sql,
  { words }: Asked,
): Promise<{ inId: string; userId: string }[]> {
  const text = Prisma.sql`(r.search || ' ' || u.search)`;
  const has = words.map(
    (ways) =>
      Prisma.sql`(${Prisma.join(
        ways.map((way) => Prisma.sql`${text} like ${`%${way}%`}`),
        " or ",
      )})`,
  );
  const inId = Prisma.raw(of === "Participant" ? '"enrolmentId"' : '"programmeId"');
  return db.$queryRaw<{ inId: string; userId: string }[]>`
    select r.${inId}::text as "inId", r."userId"::text as "userId"
    from ${Prisma.raw(`"${of}"`)} r join "User" u on u.id = r."userId"
    where ${scope} and ${Prisma.join(has, " and ")}
    order by r.name limit ${4 * candidates}`;
}
