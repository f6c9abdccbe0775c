import type { Tx } from "@/lib/db";
import { nameKey } from "@/lib/organisations/rules";

/** The convener's organisations by the names that somebody typed, keyed by the folded name; unknown names are not in it. */
export async function organisationsNamed(
  tx: Tx,
  convenerId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const found = await tx.organisation.findMany({
    where: { convenerId, nameKey: { in: names.map(nameKey) } },
    select: { id: true, nameKey: true },
  });
  return new Map(found.map((organisation) => [organisation.nameKey, organisation.id]));
}
