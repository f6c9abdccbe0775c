import { Refused } from "@/lib/kernel/refusals";
import { namesLike } from "@/lib/organisations/names";
import { type Known, meant } from "@/lib/organisations/rules";

/** The organisation that is meant; where there is none or several, those that it could be are named. */
export function meantOrSimilar(typed: string, all: readonly Known[]): string {
  const found = meant(typed, all);
  if (found) return found.id;
  const similar = namesLike(typed, all);
  if (similar.length === 0) throw new Refused("organisation-unknown", { name: typed });
  const names = similar.map(({ names: [main = ""], municipality }) =>
    municipality ? `${main} (${municipality})` : main,
  );
  throw new Refused("organisation-similar", { name: typed, similar: names.join(" · ") });
}
