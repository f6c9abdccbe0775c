import { remembered } from "@/lib/i18n/remembered";
import { municipalityNamed, municipalityOf } from "@/lib/municipalities/distance";
import { municipalityIn } from "@/lib/municipalities/understood";

/**
 * An organisation's name folded for comparison: letters' case, invisible marks, punctuation, spaces and the words for "registered
 * association" make no difference; å, ä and ö do ("Sade ry" is not "Säde ry"). A name of signs only is compared as it is.
 */
export function nameKey(name: string): string {
  const lower = evenlyWritten(name);
  const told = lower.replace(registered, " ");
  return wordsOf(told) || squeezed(told) || wordsOf(lower) || lower || name.trim();
}

/** A text without the words for "registered association", however they are written; as it is where it says nothing else. */
export function withoutRegistered(text: string): string {
  return squeezed(evenlyWritten(text).replace(registered, " ")) || text;
}

/** Small letters without what cannot be seen, and "r.y.", "r y" and "ry:n" as "ry". */
function evenlyWritten(name: string): string {
  return name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\u00b4`]/g, "'")
    .normalize("NFKC")
    .toLocaleLowerCase("fi")
    .replace(/(?<![\p{Letter}\p{Number}])r\.?\s?([yf])(?![\p{Letter}\p{Number}])\.?/gu, "r$1")
    .replace(inCase, "$1")
    .trim();
}

/**
 * A name folded further, to see whether somebody may have meant it: no dots and rings over letters, and a municipality in brackets,
 * before or behind apart ("Kyläpelimannit ry (Kuopio)").
 */
export type ReadName = { key: string; town: string | null };

/**
 * Lists of names are compared with each other, each with each, and reading a name takes longer than comparing two that have been
 * read: so many are remembered.
 */
const mostNames = 20_000;

/** Reads a name as somebody typed it. */
export const readName = remembered(mostNames, read);

function read(typed: string): ReadName {
  const parts = typed
    .replace(inCase, "$1")
    .split(/[()[\],;:/|]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => nameKey(part) !== "" && !/^r\.?\s?[yf]\.?$/i.test(part));
  const towns = parts.flatMap((part) => municipalityNamed(part) ?? []);
  const rest = parts.filter((part) => municipalityNamed(part) === null);
  if (new Set(towns).size !== 1 || rest.length === 0) return { key: looseKey(typed), town: null };
  return { key: looseKey(rest.join(" ")), town: towns[0] ?? null };
}

/** An organisation as far as its names tell who it is. */
export type Nameable = { names: readonly string[]; municipality: string };

/** Whether what somebody typed may be the name of this organisation: its folded name, and no other town. */
export function mayMean(typed: string, { names, municipality }: Nameable): boolean {
  return matches(readName(typed), readNames(names), municipality);
}

/** All of an organisation's names, read once. */
export function readNames(names: readonly string[]): ReadName[] {
  return names.map(readName);
}

/** `mayMean` of what has been read already, for many at a time. */
export function matches(typed: ReadName, own: readonly ReadName[], municipality: string): boolean {
  const keys = keysOf(typed);
  return own.some((one) => {
    const there = one.town ?? municipalityOf(municipality);
    if (typed.town !== null && there !== null && typed.town !== there) return false;
    return keysOf({ ...one, town: there }).some((key) => keys.includes(key));
  });
}

/** How a name may be written: alone, or with its town behind or before it and no sign between ("Kyläpelimannit Kuopio"). */
export function keysOf({ key, town }: ReadName): string[] {
  if (town === null) return [key];
  return [key, ...townKeys(town).flatMap((name) => [`${key} ${name}`, `${name} ${key}`])];
}

/** A town as it may stand beside a name, in both languages. */
const townKeys = remembered(mostNames, (town: string) => [
  ...new Set([town, municipalityIn("sv", town)].map(looseKey)),
]);

/**
 * Everything that an organisation may be written as: its names folded, without dots and rings, with its town and without. Two that
 * have one in common may be one.
 */
export function spellingsOf({ names, municipality }: Nameable): Set<string> {
  const town = municipalityOf(municipality);
  return new Set(names.map(readName).flatMap((read) => keysOf({ ...read, town: read.town ?? town })));
}

/** The runs of three letters of a name as it is compared. */
export const runsOfName = remembered(mostNames, (name: string) => runsOf(readName(name).key));

/** How alike two names are, from 0 to 1: the share of their three-letter runs that they have in common (as PostgreSQL's pg_trgm). */
export function likeness(a: string, b: string): number {
  const [one, other] = [runsOfName(a), runsOfName(b)];
  const common = [...one].filter((run) => other.has(run)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** The names that are most like one, the likest first. For many names at a time there is `whoIsLike`. */
export function namesLike<T extends { names: readonly string[] }>(typed: string, among: readonly T[]): T[] {
  return among
    .map((one) => ({ one, alike: Math.max(0, ...one.names.map((name) => likeness(typed, name))) }))
    .filter(({ alike }) => alike >= alikeFrom)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, namesLikeMost)
    .map(({ one }) => one);
}

/** As pg_trgm's own threshold. */
export const alikeFrom = 0.3;
/** So many names that are like one are told. */
export const namesLikeMost = 5;

const looseKey = remembered(mostNames, (name: string) => {
  const exact = nameKey(name);
  return (
    exact
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      .replace(/[øđłæß]/g, (letter) => plainLetters[letter] ?? letter)
      .trim() || exact
  );
});

const plainLetters: Record<string, string> = { ø: "o", đ: "d", ł: "l", æ: "ae", ß: "ss" };

/** What stands before each word and behind it counts too, as a run. */
function runsOf(key: string): Set<string> {
  const padded = key.split(" ").map((word) => `  ${word} `);
  return new Set(
    padded.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))),
  );
}

function wordsOf(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, " ").trim();
}

function squeezed(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** "ry:n", "ry:lle", "rf:s": the word for "registered association" in its cases. */
const inCase =
  /(?<![\p{Letter}\p{Number}])(r\.?[yf]\.?):(?:n|t?[aä]|s|ss[aä]|st[aä]|h[ey]n|lle|ll[aä]|lt[aä]|n[aä]|ksi)(?![\p{Letter}\p{Number}])/giu;

const registered =
  /(?<![\p{Letter}\p{Number}])(?:ry|rf|rekisteröity yhdistys|registrerad förening|registered association)(?![\p{Letter}\p{Number}])/gu;
