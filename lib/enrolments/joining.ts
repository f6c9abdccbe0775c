import type { Reading } from "@/lib/formats/reading";
import { nameKey } from "@/lib/organisations/names";
import type { Answers } from "@/lib/surveys/definition";

/** The most names that a list of wishes holds. */
const mostNames = 3;

/** The kept answers with the other's wishes behind them; what was said of telling stays with its wish. */
export function joinedAnswers(reads: Reading, kept: Answers, other: Answers): Answers {
  return Object.assign({ ...kept }, ...namedBy(reads).map((key) => joinedNames(key, kept, other)));
}

/** Names of the other answer that find no room in the kept one: a coordinator reads them before joining. */
export function namesLost(reads: Reading, kept: Answers, other: Answers): string[] {
  return namedBy(reads).flatMap((key) => allNames(key, kept, other).slice(mostNames));
}

/** The keys of the questions that name organisations. */
function namedBy({ wishes, ratherNot }: Reading): string[] {
  return [wishes ?? [], ratherNot ?? []].flat();
}

function joinedNames(key: string, kept: Answers, other: Answers): Answers {
  const names = allNames(key, kept, other).slice(0, mostNames);
  return names.length > 0 ? { [key]: names } : {};
}

function allNames(key: string, kept: Answers, other: Answers): string[] {
  const own = [kept[key] ?? []].flat().filter(Boolean);
  const keys = new Set(own.map(nameKey));
  return [...own, ...[other[key] ?? []].flat().filter((name) => name && !keys.has(nameKey(name)))];
}
