import type { Predicted } from "@/lib/grouping/pairs/predicted";
import { type FactorKey, factorKeys } from "@/lib/grouping/pairs/weights";
import { type Counted, isUnderivable } from "@/lib/reports/derivable";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { type AnonymousResponse, type Counting, isEnough, type Voice } from "@/lib/surveys/totals";
import { othersTurn } from "@/lib/threads/turns";

/** What a score should have foreseen of the feedback, with the ends of the scales; a format says which questions ask it. */
export const outcomes = { fit: { least: 1, most: 5 }, recommend: { least: 0, most: 10 } } as const;
export type Outcome = keyof typeof outcomes;
/** The keys of the questions that ask it. */
type Asked = Readonly<Partial<Record<Outcome, string>>>;

/** What one side said: the mean with one decimal, of so many answers out of so many groups. */
export type Side = { mean: number; answers: number; groups: number };
type Sides = { high: Side; low: Side };

/**
 * What the comparison suggests: groups with many points were happier, so the weight may be raised; there is no difference, so
 * it may be lowered; those with few points were happier.
 */
type Verdict = "raise" | "lower" | "reversed";

/** The score or one factor of it against the feedback; null where too few have answered. */
export type Comparison = {
  key: "total" | FactorKey;
  verdict: Verdict | null;
} & Record<Outcome, Sides | null>;

type Given = Omit<AnonymousResponse, "batch"> & { about: string | null };
type Split = { key: Comparison["key"]; high: ReadonlySet<string>; low: ReadonlySet<string> };
type Answer = Voice & { part: string; value: number };

/** A difference counts from a tenth of the scale on: 0.4 from 1 to 5, 1 from 0 to 10. */
const noticeable = 0.1;

/**
 * What was predicted of the groups against the feedback that they gave: the whole score, split at the median of the groups that
 * have answered, and each factor, split at half of its points. Null where nothing was predicted.
 *
 * Both sides of a split need enough answers in enough groups. A split is shown only if nothing about fewer can be worked out
 * from it together with the report's totals, each visit's, and the splits before it; which are shown depends on how many have
 * answered and never on what.
 */
export async function predictions(
  { definition, thought }: { definition: SurveyDefinition; thought: Asked },
  responses: readonly Given[],
  predicted: ReadonlyMap<string, Predicted>,
  limit: Counting,
): Promise<Comparison[] | null> {
  if (predicted.size === 0) return null;
  const answering = new Set(responses.map(({ groupId }) => groupId));
  const splits = splitsOf([...predicted].filter(([groupId]) => answering.has(groupId)));
  const fit = await compared(splits, numbersGivenTo(thought.fit, definition, responses), limit);
  const recommend = await compared(splits, numbersGivenTo(thought.recommend, definition, responses), limit);
  return splits.map(({ key }) => {
    const sides = { fit: fit.get(key) ?? null, recommend: recommend.get(key) ?? null };
    return { key, ...sides, verdict: verdict(sides) };
  });
}

function splitsOf(scored: readonly (readonly [string, Predicted])[]): Split[] {
  const shares = scored.map(([groupId, { score, of }]) => ({ groupId, share: of > 0 ? score / of : 0 }));
  const isHigh = aboveMedian(shares.map(({ share }) => share));
  return [
    split(
      "total",
      shares.map(({ groupId, share }) => ({ groupId, isHigh: isHigh(share) })),
    ),
    ...factorKeys.map((key) =>
      split(
        key,
        scored.flatMap(([groupId, { factors }]) => {
          const factor = factors.find((one) => one.key === key && one.of > 0);
          return factor ? [{ groupId, isHigh: factor.points * 2 >= factor.of }] : [];
        }),
      ),
    ),
  ];
}

function split(key: Split["key"], groups: readonly { groupId: string; isHigh: boolean }[]): Split {
  const side = (high: boolean) =>
    new Set(groups.filter(({ isHigh }) => isHigh === high).map(({ groupId }) => groupId));
  return { key, high: side(true), low: side(false) };
}

/** Those at the median itself go to the side that makes the halves more even, to the high one where that is the same. */
function aboveMedian(shares: readonly number[]): (share: number) => boolean {
  const sorted = shares.toSorted((a, b) => a - b);
  const middle = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  const median = middle.reduce((sum, index) => sum + (sorted[index] ?? 0) / 2, 0);
  const unevenness = (high: number) => Math.abs(sorted.length - 2 * high);
  const [atLeast, above] = [
    sorted.filter((one) => one >= median).length,
    sorted.filter((one) => one > median).length,
  ];
  return unevenness(above) < unevenness(atLeast) ? (one) => one > median : (one) => one >= median;
}

/**
 * The answers that are numbers; who could not say is left out, and so is what hides nobody: whoever knows it could take it away from
 * every sum.
 */
function numbersGivenTo(
  key: string | undefined,
  definition: SurveyDefinition,
  responses: readonly Given[],
): Answer[] {
  const isAsked = questionsOf(definition).some((one) => one.key === key && one.seenBy === "totals");
  if (!key || !isAsked) return [];
  return responses.flatMap(({ groupId, counts, about, answers }) => {
    const [given, value] = [answers[key], Number(answers[key])];
    const isNumber = given && Number.isFinite(value);
    return counts && isNumber ? [{ groupId, counts, part: about ?? "", value }] : [];
  });
}

/** Whether a split of thousands of answers may be shown takes some milliseconds to find: others have a turn between two. */
async function compared(
  splits: readonly Split[],
  answers: readonly Answer[],
  limit: Counting,
): Promise<Map<string, Sides>> {
  let shown = byVisit(answers);
  const found = new Map<string, Sides>();
  for (const one of splits) {
    await othersTurn();
    const high = answers.filter(({ groupId }) => one.high.has(groupId));
    const low = answers.filter(({ groupId }) => one.low.has(groupId));
    if (!isEnough(high, limit) || !isEnough(low, limit)) continue;
    const withIt = shown.map(({ group, answers: its, sums }) => ({
      group,
      answers: its,
      sums: [...sums, Number(one.high.has(group)), Number(one.low.has(group))],
    }));
    if (!isUnderivable(withIt, limit)) continue;
    shown = withIt;
    found.set(one.key, { high: side(high), low: side(low) });
  }
  return found;
}

/** The answers of each group of each visit, which are counted in the same sums: to begin with in that of their visit. */
function byVisit(answers: readonly Answer[]): Counted[] {
  const visits = [...new Set(answers.map(({ part }) => part))].sort();
  return visits.flatMap((visit) => {
    const sums = visits.map((one) => Number(one === visit));
    const given = new Map<string, number>();
    for (const { groupId, part } of answers)
      if (part === visit) given.set(groupId, (given.get(groupId) ?? 0) + 1);
    return [...given].map(([group, its]) => ({ group, answers: its, sums }));
  });
}

function side(answers: readonly Answer[]): Side {
  const mean = answers.reduce((sum, { value }) => sum + value, 0) / answers.length;
  return {
    mean: Math.round(mean * 10) / 10,
    answers: answers.length,
    groups: new Set(answers.map(({ groupId }) => groupId)).size,
  };
}

/** From what is shown only: the differences as parts of their scales, and the mean of these. */
function verdict(sides: Record<Outcome, Sides | null>): Verdict | null {
  const differences = (["fit", "recommend"] as const).flatMap((key) => {
    const [{ least, most }, shown] = [outcomes[key], sides[key]];
    return shown ? [(shown.high.mean - shown.low.mean) / (most - least)] : [];
  });
  if (differences.length === 0) return null;
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  // A tenth less a rounding error of floating point is a tenth.
  if (Math.abs(mean) < noticeable - 1e-9) return "lower";
  return mean > 0 ? "raise" : "reversed";
}
