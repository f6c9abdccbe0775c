import { areAlike, clusterOf, mailOf, mayBeOne } from "@/lib/imports/clusters";
import { byLetters, type Cluster } from "@/lib/imports/outcomes";
import type { Known } from "@/lib/organisations/rules";
import { placeKey } from "@/lib/organisations/rules";

/** Whose an address is, by the ids of organisations. */
export type Owners = ReadonlyMap<string, ReadonlySet<string>>;

/** What addresses tell of clusters: which organisation one is, and which of them are one. */
type ByMail = { known: Map<Cluster, Known>; clusters: Cluster[] };

/**
 * A cluster whose addresses lead to one other only, of the register or of the file, is that one where their names are alike and nothing
 * speaks against it. Where they lead to several, or where several that are attached to one contradict each other, nobody can tell.
 */
export function toldByMail(
  clusters: readonly Cluster[],
  owners: Owners,
  byId: ReadonlyMap<string, Known>,
): ByMail {
  const sharing = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const mail of cluster.rows.flatMap(mailOf))
      sharing.set(mail, (sharing.get(mail) ?? new Set()).add(cluster));
  const attached = new Map<Cluster | Known, Cluster[]>();
  for (const cluster of clusters) {
    const near = new Set<Cluster | Known>();
    for (const mail of cluster.rows.flatMap(mailOf)) {
      for (const id of owners.get(mail) ?? []) near.add(byId.get(id) as Known);
      for (const other of sharing.get(mail) ?? []) if (other !== cluster) near.add(other);
    }
    const [only, ...others] = near;
    if (!only || others.length > 0 || !mayBeOne(cluster, only) || !areAlike(cluster.names, only.names))
      continue;
    attached.set(only, [...(attached.get(only) ?? []), cluster]);
  }
  const known = new Map<Cluster, Known>();
  const joined = new Map<Cluster, Cluster>();
  for (const [centre, all] of attached) {
    const sure = withoutContradiction(centre, all);
    for (const one of sure) {
      if ("id" in centre) known.set(one, centre);
      // Two that lead to each other: the one that is listed first takes the other in.
      else if (!(attached.get(one)?.includes(centre) && isBefore(one, centre))) joined.set(one, centre);
    }
  }
  const own = clusters.filter((cluster) => !joined.has(cluster));
  const leaves = (centre: Cluster) => clusters.filter((one) => joined.get(one) === centre);
  return {
    known,
    clusters: joined.size === 0 ? own : own.map((centre) => together(centre, leaves(centre))),
  };
}

function together(centre: Cluster, leaves: readonly Cluster[]): Cluster {
  if (leaves.length === 0) return centre;
  const all = [centre, ...leaves];
  return { ...clusterOf(all.flatMap(({ rows }) => rows)), among: all.flatMap(({ among }) => among) };
}

/** Of several that are attached to one, those that say different numbers or towns, which it does not say itself, are not. */
function withoutContradiction(centre: Cluster | Known, all: readonly Cluster[]): readonly Cluster[] {
  const numbers = new Set(all.flatMap(({ businessId }) => businessId ?? []));
  const towns = new Set(all.flatMap(({ municipality }) => placeKey(municipality) ?? []));
  const differ =
    (centre.businessId === null && numbers.size > 1) ||
    (placeKey(centre.municipality) === null && towns.size > 1);
  if (!differ) return all;
  return all.filter(({ businessId, municipality }) => businessId === null && placeKey(municipality) === null);
}

function isBefore(a: Cluster, b: Cluster): boolean {
  return byContent(a, b) < 0;
}

/** An order of clusters by what they say, never by where they stand. */
export function byContent(a: Cluster, b: Cluster): number {
  const said = ({ businessId, names, municipality }: Cluster) =>
    `${businessId ? 0 : 1}\n${names.join("\n")}\n${municipality}\n${businessId}`;
  return byLetters(said(a), said(b));
}
