import type { Reads } from "@/lib/kernel/db";
import { having } from "@/lib/organisations/search";
import type { Asked } from "@/lib/search/rules";
import { Prisma } from "@/prisma/client/client";

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
 * Those in a kind of relation, within a scope, whom all words may be about, by what the relation was typed with and by their own
 * profile, those first whose name begins so. Which of the two is shown of somebody the view says, and folding it for all takes too
 * long: these are looked at again by it.
 */
export async function possiblePeople(
  db: Reads,
  of: keyof typeof relations,
  scope: Prisma.Sql,
  { words, phrase, most }: Asked,
): Promise<string[]> {
  const text = Prisma.sql`(r.search || ' ' || u.search)`;
  const has = words.map(
    (ways) =>
      Prisma.sql`(${Prisma.join(
        ways.map((way) => Prisma.sql`${text} like ${`%${way}%`}`),
        " or ",
      )})`,
  );
  const begins = `${phrase}%`;
  const found = await db.$queryRaw<{ id: string }[]>`
    select ${relations[of]}::text as id from ${Prisma.raw(`"${of}"`)} r join "User" u on u.id = r."userId"
    where ${scope} and ${Prisma.join(has, " and ")}
    order by (r.search like ${begins} or u.search like ${begins}) desc, r.name limit ${4 * most}`;
  return found.map(({ id }) => id);
}

/** What is looked at again: a participant by itself, somebody who guides by who they are. */
const relations = { Participant: Prisma.sql`r.id`, ProgrammeFacilitator: Prisma.sql`r."userId"` };
