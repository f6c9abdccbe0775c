import type { Sizes } from "@/lib/formats/grouping";
import { type Candidate, told } from "@/lib/grouping/pairs/candidate";
import { wallsAmong } from "@/lib/grouping/pairs/walls";
import type { Refusal } from "@/lib/kernel/refusals";
import { nameKey } from "@/lib/organisations/names";

/** Why so many cannot be one group, or null. */
export function whyNotSize(n: number, { least, most }: Pick<Sizes, "least" | "most">): Refusal | null {
  if (n >= least && n <= most) return null;
  return { code: "group-size", params: { n, least, most, exact: least === most ? "yes" : "no" } };
}

/** Of those who wait, in their order, those who can be asked to come to a group until it has so many: no wall stands between any two of all, and all have a language in common. */
export function chosenToAsk<T extends Candidate>(
  members: readonly T[],
  waiting: readonly T[],
  most: number,
): T[] {
  const asked: T[] = [];
  for (const one of waiting) {
    if (members.length + asked.length >= most) break;
    const all = [...members, ...asked];
    const apart = all.some((other) => mayNotBeTogether(other, one)) || !haveOneLanguage([...all, one]);
    if (!apart && !members.some(({ id }) => id === one.id)) asked.push(one);
  }
  return asked;
}

/** Whether something stands between two, so that nobody puts them into one group unasked: a wall, or that they work at the same place. */
export function mayNotBeTogether(one: Candidate, other: Candidate): boolean {
  const isColleague = one.workplace && other.workplace && nameKey(one.workplace) === nameKey(other.workplace);
  return Boolean(isColleague) || wallsAmong([one, other]).length > 0;
}

/** Whether all of a group understand one language: where it is shared by two and two only, somebody would sit there without a word. */
export function haveOneLanguage(all: readonly Pick<Candidate, "languages">[]): boolean {
  const asked = all.flatMap(({ languages }) => (languages === null ? [] : [told(languages)]));
  const [first, ...others] = asked;
  return !first || first.some((language) => others.every((theirs) => theirs.includes(language)));
}
