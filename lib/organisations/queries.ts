import type { Reads, Tx } from "@/lib/kernel/db";
import { nameKey, readName } from "@/lib/organisations/names";
import type { Known } from "@/lib/organisations/rules";

/** Organisations that have one of these very names, with all of their names. */
export async function organisationsOfNames(
  tx: Reads,
  convenerId: string,
  names: readonly string[],
): Promise<Known[]> {
  const keys = names.flatMap((name) => [nameKey(name), readName(name).key]);
  if (keys.length === 0) return [];
  return known(tx, {
    convenerId,
    OR: [{ nameKey: { in: keys } }, { names: { some: { nameKey: { in: keys } } } }],
  });
}

/** Organisations that somebody who answers may be: of the same number, or of the same name. */
export function organisationsKnownAs(
  tx: Tx,
  { convenerId, name, businessId }: { convenerId: string; name: string; businessId: string | null },
): Promise<Known[]> {
  const key = nameKey(name);
  return known(tx, {
    convenerId,
    OR: [{ nameKey: key }, { names: { some: { nameKey: key } } }, ...(businessId ? [{ businessId }] : [])],
  });
}

/** All of a convener's organisations by their names, to look through. */
export function allOrganisations(db: Reads, convenerId: string): Promise<Known[]> {
  return known(db, { convenerId });
}

async function known(db: Reads, where: { convenerId: string } & Record<string, unknown>): Promise<Known[]> {
  const rows = await db.organisation.findMany({
    where,
    select: { id: true, name: true, municipality: true, businessId: true, names: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name, names, ...row }) => ({
    ...row,
    names: [name, ...names.map((other) => other.name)],
  }));
}
