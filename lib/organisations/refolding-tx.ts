import type { Tx } from "@/lib/kernel/db";
import { nameKey } from "@/lib/organisations/names";

/**
 * Folds every kept name again with today's rule, so that one kept by an older version ("Kylätalo ry:n") is compared as those that are
 * typed now. Another name that is the same as one that the organisation has already goes. How many were written anew.
 */
export async function refoldNames(tx: Tx): Promise<number> {
  const organisations = await tx.organisation.findMany({ select: { id: true, name: true, nameKey: true } });
  const stale = organisations.filter(({ name, nameKey: key }) => key !== nameKey(name));
  for (const { id, name } of stale)
    await tx.organisation.update({ where: { id }, data: { nameKey: nameKey(name) } });
  const mainKeys = new Map(organisations.map(({ id, name }) => [id, nameKey(name)]));
  return stale.length + (await refoldOtherNames(tx, mainKeys));
}

async function refoldOtherNames(tx: Tx, mainKeys: ReadonlyMap<string, string>): Promise<number> {
  const names = await tx.organisationName.findMany({
    select: { id: true, organisationId: true, name: true, nameKey: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const stale = names.filter(({ name, nameKey: key }) => key !== nameKey(name));
  const taken = new Set(
    names.filter((one) => !stale.includes(one)).map((one) => `${one.organisationId} ${one.nameKey}`),
  );
  for (const { id, organisationId, name } of stale) {
    const key = nameKey(name);
    const isThere = mainKeys.get(organisationId) === key || taken.has(`${organisationId} ${key}`);
    taken.add(`${organisationId} ${key}`);
    if (isThere) await tx.organisationName.delete({ where: { id } });
    else await tx.organisationName.update({ where: { id }, data: { nameKey: key } });
  }
  return stale.length;
}
