import type { Cure, GroupApart, GroupReasons, Waiting } from "@/lib/matching";

/** A sentence of the messages `forming`, by its key. */
export type Said = { key: SaidKey; params: Record<string, string | number> };

type SaidKey =
  | `why.${"topicAll" | "topic" | "newAndExperienced" | "levels" | "regions" | "slots"}`
  | `apart.${"slot" | "language" | "organisation" | "wall" | "cannot" | "nowhere" | "cost" | "free"}`
  | `waiting.${Waiting["why"] | "too-few-own"}`
  | `cure.${Cure["kind"]}`;

/** What topics, slots, languages and groups are called in the reader's language. */
export type FormingNames = {
  topic: (key: string) => string;
  slot: (number: number) => string;
  language: (key: string) => string;
  group: (at: number) => string;
};

/** Who reads it: whoever makes the groups, or a person about themselves and their own group. */
export type FormingReader = "coordinator" | "member";

/** At most so many topics are told of a group. */
const mostTopics = 3;

/** Why these are a group: nothing of anybody alone, so that all of them may read it. */
export function whyThese(reasons: GroupReasons, members: number, names: FormingNames): Said[] {
  const topics = reasons.themes.slice(0, mostTopics).map(({ theme, members: its }): Said => {
    const topic = names.topic(theme);
    return its.length === members
      ? said("why.topicAll", { topic })
      : said("why.topic", { topic, n: its.length });
  });
  const { levels, regions, slots } = reasons;
  const isMixed = levels.includes(0) && levels.includes(2);
  return [
    ...topics,
    ...(isMixed ? [said("why.newAndExperienced")] : levels.length > 1 ? [said("why.levels")] : []),
    ...(regions.length > 1 ? [said("why.regions", { n: regions.length })] : []),
    ...(slots.length > 0 ? [said("why.slots", { n: slots.length })] : []),
  ];
}

/**
 * Why two are not in one group, or what it would cost. That there is a wall is told to whoever makes the groups, and not whose it is;
 * anybody else reads one sentence for all that stands between them, so that none of it can be told from another.
 */
export function whyNotThese(apart: GroupApart, reader: FormingReader): Said {
  if (apart.kind === "cost")
    return apart.points > 0
      ? said("apart.cost", { points: apart.points, moved: apart.moved })
      : said("apart.free", { moved: apart.moved });
  return reader === "member" ? said("apart.cannot") : said(`apart.${apart.kind}`);
}

/** Why somebody waits, and the nearest cure, if there is one. A person reads of themselves no number from which a wall could be told. */
export function whyWaiting(
  { why, beside, cures }: Waiting,
  reader: FormingReader,
  names: FormingNames,
): Said[] {
  const first =
    why !== "too-few"
      ? said(`waiting.${why}`)
      : reader === "member"
        ? said("waiting.too-few-own")
        : said("waiting.too-few", { n: beside });
  const [cure] = cures;
  return cure && reader === "coordinator" ? [first, cureOf(cure, names)] : [first];
}

function cureOf(cure: Cure, names: FormingNames): Said {
  const group = names.group(cure.group);
  if (cure.kind === "slot") return said("cure.slot", { group, slot: names.slot(cure.slot) });
  if (cure.kind === "size") return said("cure.size", { group });
  return said("cure.language", { group, language: cure.languages.map(names.language).join(", ") });
}

function said(key: SaidKey, params: Said["params"] = {}): Said {
  return { key, params };
}
