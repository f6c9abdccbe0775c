import type { Pairing } from "@/lib/grouping/pairs/difference";
import { type LeftOver, leftOver } from "@/lib/grouping/placed/left-over";
import type { OneWay } from "@/lib/grouping/placed/one-way";
import { byKind, oneWayOf, type PlannedPlaces, ringOf } from "@/lib/grouping/placed/planned";
import { type NotAt, notAtWish, type Price, pricesOf } from "@/lib/grouping/placed/prices";
import { type PlacedRules, placedRulesAmong, type ShownPlaces } from "@/lib/grouping/placed/rules";
import { beginSearch, search, type Threes } from "@/lib/grouping/placed/search";
import type { PlacesTable } from "@/lib/grouping/placed/table";

export type PlacedPlan = {
  groups: readonly PlannedPlaces[];
  left: readonly LeftOver[];
  leftOut: readonly string[];
  /** What a coordinator has decided and cannot be: somebody has no room any more, or a host already. */
  unmet: readonly (readonly string[])[];
  /** Whether nothing is better, by a check that does not trust the solver; null where there was nothing to look for. */
  proven: { mutual: boolean | null; oneWay: boolean | null };
  threes: Threes;
  prices: readonly Price[];
  notAt: readonly NotAt[];
};

/**
 * The best plan under a coordinator’s rules: as many as can visit each other, then as many one-way places as there is room for. Where a plan
 * was shown it counts that somebody keeps their host.
 */
export function planPlaces(table: PlacesTable, all: PlacedRules): PlacedPlan {
  const rules = placedRulesAmong(all, new Map(table.experts.map((one) => [one.id, one])));
  const begun = beginSearch(table, rules);
  const { told, decided, refused } = begun;
  const { both, mutual, threes, guests, oneWay } = search(begun);
  const groups = [
    ...decided.rings.map((ring) => ringOf(table, ring, true)),
    ...decided.places.map((place) => oneWayOf(table, place, null, true)),
    ...mutual.rings.map((ring) => ringOf(table, ring, false)),
    ...(oneWay?.best.seats ?? []).map(({ guest, host, date }) => oneWayOf(table, [guest, host], date, false)),
  ];
  return {
    groups: groups.toSorted(byKind),
    left: [
      ...leftOver(table, told, oneWay ? oneWay.best.waiting : guests.map((place) => idAt(table, place))),
      ...refused.map((place) => ({ id: idAt(table, place), hosts: [], cure: null, refused: true as const })),
    ],
    leftOut: rules.leftOut,
    unmet: decided.unmet,
    proven: {
      mutual: both.length > 1 ? mutual.isProven() : null,
      oneWay: oneWay ? oneWay.best.proven : null,
    },
    threes,
    ...said(table, told, oneWay),
  };
}

function said(
  table: PlacesTable,
  told: Int16Array,
  oneWay: OneWay | null,
): Pick<PlacedPlan, "prices" | "notAt"> {
  return oneWay
    ? { prices: pricesOf(oneWay), notAt: notAtWish(table, told, oneWay) }
    : { prices: [], notAt: [] };
}

/** A plan as a pairing: what two of them differ in can be told as of any other. */
export function pairingOf({
  groups,
  left,
  leftOut,
}: Pick<PlacedPlan, "groups" | "left" | "leftOut">): Pairing {
  const scores = groups.map(({ points }) => points);
  return {
    groups: groups.map(({ members, points, locked }) => ({ members, locked, score: points })),
    left: left.map(({ id }) => id),
    leftOut,
    total: scores.reduce((sum, one) => sum + one, 0),
    worst: scores.length > 0 ? Math.min(...scores) : null,
  };
}

/** The plan that was shown when these rules were last changed, of those who still look; null where none was. */
export function shownPlan(
  table: PlacesTable,
  { shown }: Pick<PlacedRules, "shown">,
): Pick<PlacedPlan, "groups" | "left" | "leftOut"> | null {
  if (!shown) return null;
  const { experts, at } = table;
  const looks = (id: string | undefined) => experts[at.get(id ?? "") ?? -1]?.looks === true;
  const rings = shown.rings.filter((ring) => ring.every(looks));
  const places = shown.places.filter(([guest, host = ""]) => looks(guest) && at.has(host));
  return {
    groups: [
      ...rings.map((ring) => ringOf(table, ring, false)),
      ...places.map(([guest = "", host = ""]) => oneWayOf(table, [guest, host], null, false)),
    ],
    ...{ left: [], leftOut: [] },
  };
}

/** A plan as it is kept when something in it is changed: who visits whom, in rings and one way. */
export function shownOf({ groups }: Pick<PlacedPlan, "groups">): ShownPlaces {
  return {
    rings: groups.flatMap(({ kind, members }) => (kind === "one-way" ? [] : [members])),
    places: groups.flatMap(({ kind, members }) => (kind === "one-way" ? [members.toReversed()] : [])),
  };
}

function idAt({ experts }: PlacesTable, place: number): string {
  return experts[place]?.id ?? "";
}
