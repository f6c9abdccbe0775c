import { type Candidate, sameBehind, spellings } from "@/lib/grouping/pairs/candidate";
import { couplesOf } from "@/lib/grouping/pairs/couples";
import { municipalityOf } from "@/lib/municipalities/distance";
import { keysOf, matches, nameKey, readName, readNames } from "@/lib/organisations/names";

/** Calls for each two that are one behind, found by what makes them so. */
export function eachAlike(candidates: readonly Candidate[], found: (a: number, b: number) => void): void {
  const shared = [
    placesBy(candidates, ({ organisationId }) => [organisationId ?? []].flat()),
    placesBy(candidates, (one) => [...one.names.map(nameKey), ...spellings(one)]),
    placesBy(candidates, ({ contacts }) => contacts),
  ];
  for (const places of shared.flatMap((by) => [...by.values()]))
    for (const [a, b] of couplesOf([...new Set(places)]))
      if (sameBehind(candidates[a] as Candidate, candidates[b] as Candidate)) found(a, b);
}

/** Calls for each two of which the first has named the second, once however often it is named. */
export function eachNamed(
  candidates: readonly Candidate[],
  naming: (one: Candidate) => Candidate["wishes"],
  found: (a: number, b: number) => void,
): void {
  const byOrganisation = placesBy(candidates, ({ organisationId }) => [organisationId ?? []].flat());
  const read = candidates.map(({ names }) => readNames(names));
  const byName = placesBy(candidates, (_, at) =>
    (read[at] ?? []).flatMap((name) =>
      keysOf({ ...name, town: name.town ?? municipalityOf(candidates[at]?.municipality ?? "") }),
    ),
  );
  for (const [at, one] of candidates.entries()) {
    const others = naming(one).flatMap((named) => {
      const typed = readName(named.name);
      const meant = (place: number) =>
        matches(typed, read[place] ?? [], candidates[place]?.municipality ?? "");
      return [
        ...(byOrganisation.get(named.organisationId ?? "") ?? []),
        ...(named.settled
          ? []
          : keysOf(typed)
              .flatMap((key) => byName.get(key) ?? [])
              .filter(meant)),
      ];
    });
    for (const other of new Set(others)) if (other !== at) found(at, other);
  }
}

/** The places of candidates by keys of theirs. */
export function placesBy(
  candidates: readonly Candidate[],
  keys: (one: Candidate, at: number) => readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, one] of candidates.entries())
    for (const key of keys(one, at)) {
      const there = places.get(key);
      if (there) there.push(at);
      else places.set(key, [at]);
    }
  return places;
}
