import { nameKey } from "@/lib/organisations/names";
import type { Answers } from "@/lib/surveys/definition";

/** The most names that a list of wishes holds. */
const mostNames = 3;

/** The kept answers with the other's wishes behind them; what was said of telling stays with its wish. */
export function joinedAnswers(kept: Answers, other: Answers): Answers {
  return {
    ...kept,
    ...joinedNames("wishes", kept, other),
    ...joinedNames("ratherNot", kept, other),
  };
}

/** Names of the other answer that find no room in the kept one: a coordinator reads them before joining. */
export function namesLost(kept: Answers, other: Answers): string[] {
  return (["wishes", "ratherNot"] as const).flatMap((key) => allNames(key, kept, other).slice(mostNames));
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
