import {
  type Candidate,
  isAmongNamed,
  lackLanguage,
  needsMet,
  sameBehind,
  shared,
  told,
} from "@/lib/grouping/pairs/candidate";
import { couplesOf } from "@/lib/grouping/pairs/couples";

/** Those who have met within so many years are paired again only if both ask for it. */
export const noveltyYears = 3;

/** Why a pair is never suggested. By hand a coordinator may still make it, after having been told. */
export type Wall =
  | "same-organisation"
  | "same-contact"
  | "rather-not"
  | "no-shared-language"
  | "tried-before"
  | "met-before"
  | "nothing-to-share";

/** The walls between those who are put together by hand: each has to be looked at before it is passed. */
export function wallsAmong(
  group: readonly Candidate[],
): { a: string; b: string; wall: Exclude<Wall, "nothing-to-share"> }[] {
  return couplesOf(group).flatMap(([a, b]) => {
    const wall = wallBetween(a, b);
    return wall && wall !== "nothing-to-share" ? [{ a: a.id, b: b.id, wall }] : [];
  });
}

/** What stands between two, or null. */
export function wallBetween(a: Candidate, b: Candidate): Wall | null {
  const same = sameBehind(a, b);
  if (same) return same;
  if (isAmongNamed(a.ratherNot, b) || isAmongNamed(b.ratherNot, a)) return "rather-not";
  if (lackLanguage(a, b)) return "no-shared-language";
  if (a.tried.includes(b.id) || b.tried.includes(a.id)) return "tried-before";
  const wishers = Number(isAmongNamed(a.wishes, b)) + Number(isAmongNamed(b.wishes, a));
  if (wishers < 2 && haveMet(a, b)) return "met-before";
  const gives = wishers > 0 || needsMet(a, b).length + needsMet(b, a).length > 0;
  return gives || told(shared(a.needs, b.needs)).length > 0 ? null : "nothing-to-share";
}

function haveMet(a: Candidate, b: Candidate): boolean {
  const met = (one: Candidate, other: Candidate) =>
    other.organisationId !== null && one.met.includes(other.organisationId);
  return met(a, b) || met(b, a);
}
