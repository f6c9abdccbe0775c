import { byLetters, type Cluster, mostSaid } from "@/lib/imports/outcomes";
import type { OrganisationRow } from "@/lib/imports/record";
import { likeness, nameKey } from "@/lib/organisations/names";
import { areElsewhere, placeKey } from "@/lib/organisations/rules";

/**
 * Which rows of a file are of one organisation: those of one business ID, and those of one name in one town whose business IDs do not
 * differ. A row without a town is of the only town that its name has. In no case does it matter in which order the rows stand.
 */
export function clustersOf(rows: readonly OrganisationRow[]): Cluster[] {
  const groups = new Map<string, OrganisationRow[]>();
  const unsure: { row: OrganisationRow; keys: string[] }[] = [];
  const put = (key: string, row: OrganisationRow) => groups.set(key, [...(groups.get(key) ?? []), row]);
  for (const row of rows) if (row.businessId) put(row.businessId, row);
  for (const [name, alike] of grouped(rows, (row) => nameKey(row.name))) {
    const bare = alike.filter((row) => row.businessId === null);
    const places = new Set(alike.flatMap((row) => placeKey(row.municipality) ?? []));
    for (const row of bare) {
      const place = placeKey(row.municipality) ?? (places.size === 1 ? ([...places][0] ?? "") : "");
      const numbered = alike.filter((one) => one.businessId && samePlace(placeKey(one.municipality), place));
      const numbers = [...new Set(numbered.flatMap((one) => one.businessId ?? []))].sort();
      const keys = place === "" && places.size > 1 ? keysOfName(name, alike) : numbers;
      if (keys.length > 1) unsure.push({ row, keys });
      else put(numbers[0] ?? `${name}\n${place}`, row);
    }
  }
  const sure = new Map([...groups].map(([key, own]) => [key, clusterOf(own)]));
  const alone = grouped(unsure, ({ row }) => nameKey(row.name) + placeKey(row.municipality)).map(
    ([, own]) => ({
      ...clusterOf(own.map(({ row }) => row)),
      among: [...new Set(own.flatMap(({ keys }) => keys.flatMap((key) => sure.get(key)?.first ?? [])))].sort(
        (a, b) => a - b,
      ),
    }),
  );
  return [...sure.values(), ...alone].sort((a, b) => a.first - b.first);
}

/** The address of a row's person, as it is compared. */
export function mailOf({ person }: OrganisationRow): string[] {
  return person?.email ? [person.email.toLowerCase()] : [];
}

type Placed = { municipality: string; businessId: string | null };

/** Whether nothing says that two are two. */
export function mayBeOne(a: Placed, b: Placed): boolean {
  return !(a.businessId && b.businessId) && !areElsewhere(a.municipality, b.municipality);
}

/** From how alike two names are on somebody has to look at them. */
export const alikeEnough = 0.6;

/** Whether any two names are that alike; where they say numbers, these tell them apart: "Troop 12" is not "Troop 13". */
export function areAlike(names: readonly string[], others: readonly string[], from = alikeEnough): boolean {
  return names.some((one) =>
    others.some((other) => numbersIn(one) === numbersIn(other) && likeness(one, other) >= from),
  );
}

function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).join(" ");
}

/** All the organisations of one name in several towns, by the keys of their rows. */
function keysOfName(name: string, alike: readonly OrganisationRow[]): string[] {
  const keys = alike.flatMap((row) => {
    const place = placeKey(row.municipality);
    if (row.businessId) return [row.businessId];
    return place === null ? [] : [`${name}\n${place}`];
  });
  return [...new Set(keys)].sort();
}

/** Rows as one organisation: what is said most often of it, and all of its names. */
export function clusterOf(rows: OrganisationRow[]): Cluster {
  const name = mostSaid(rows.map((row) => row.name));
  const others = rows.flatMap((row) => [row.name, ...row.otherNames]).sort(byLetters);
  return {
    first: Math.min(...rows.map(({ number }) => number)),
    rows,
    names: distinctNames([name, ...others]),
    municipality: mostSaid(rows.map((row) => row.municipality)),
    businessId: rows.find((row) => row.businessId)?.businessId ?? null,
    among: [],
  };
}

/** Names of which no two are the same name. */
export function distinctNames(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [nameKey(name), name])).values()].reverse();
}

function samePlace(a: string | null, b: string): boolean {
  return a === null || b === "" || a === b;
}

/** Things by a key of theirs. */
export function grouped<Thing>(things: readonly Thing[], key: (thing: Thing) => string): [string, Thing[]][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const own = groups.get(key(thing));
    if (own) own.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups];
}
