import type { Reads } from "@/lib/kernel/db";

/** How many networks that grew from a programme go on, and how many people are in them. One who is still alone is no network. */
export async function livingNetworks(
  db: Reads,
  programmeId: string,
): Promise<{ networks: number; people: number }> {
  const [found] = await db.$queryRaw<{ networks: number; people: number }[]>`
    select count(*)::int as networks, coalesce(sum(members), 0)::int as people from (
      select count(*) as members from "Network" n
      join "NetworkMember" m on m."networkId" = n.id and m."joinedAt" is not null
      where n."programmeId" = ${programmeId}::uuid and n."endedAt" is null
      group by n.id having count(*) > 1) living`;
  return found ?? { networks: 0, people: 0 };
}
