import { inflectedNames } from "@/lib/municipalities/inflected";
import { municipalities } from "@/lib/municipalities/municipalities";
import { otherNames } from "@/lib/municipalities/other-names";
import { plain } from "@/lib/municipalities/plain";

/** Distances between all pairs of many texts, each municipality measured once; made by `distanceTable`. */
export type DistanceTable = {
  /** The municipality of each text, as a row of the table; -1 where it is not known. */
  index: Int16Array;
  /** How many different municipalities there are: the rows and the columns of the table. */
  size: number;
  /** Whole kilometres, row by row: from `a` to `b` at `a * size + b`. */
  kilometres: Uint16Array;
};

/** The mean radius of the Earth in kilometres (IUGG, R1 = 6371.0088), as a sphere. */
const earthRadius = 6371;

/**
 * The municipality that somebody meant: its Finnish name, or null. Letter case, dots over letters, language and case endings
 * ("Hangossa") do not matter; a municipality's name counts before a district's ("Kallio, Tampere"), and of two the first ("Espoo/Kauniainen"). The capital
 * region is Helsinki and Åland its only town; other regions are too large to have a place.
 */
export function municipalityOf(text: string): string | null {
  const parts = text.split(/[,;/|()&+]|:\s/).map(plain);
  const rest = parts.filter((part) => !byOtherName.has(part));
  return named(rest, byName) ?? named(parts, byOtherName) ?? inflectedIn(parts);
}

/** Whether somebody meant no one municipality: several, or the whole country. */
export function isSeveral(text: string): boolean {
  return several.test(plain(text));
}

/** The municipalities whose own names stand in a text as a list, each once: "Espoossa ja Kauniaisissa". A district is none. */
export function municipalitiesNamed(text: string): string[] {
  const parts = text.split(/[,;/|()&+]|:\s|\s(?:ja|sekä|och|samt|and)\s/i).map(plain);
  return [...new Set(parts.flatMap((part) => byName.get(part) ?? inCases(part) ?? []))];
}

/** The municipality whose name this is, whole and in any case of it, with nothing beside it; or null. */
export function municipalityNamed(text: string): string | null {
  const name = plain(text);
  const bare = name.replace(/ (?:kaupunki|kunta|stad|kommun)$/, "");
  return (
    [name, bare].map((one) => byName.get(one) ?? byOtherName.get(one) ?? inflected(one)).find(Boolean) ?? null
  );
}

/**
 * Kilometres in a straight line between the seats of the municipalities of two texts; 0 within a municipality, null where one
 * is not known. The haversine formula on a sphere, right to half a per cent; rounded to whole kilometres.
 */
export function kilometresBetween(a: string, b: string): number | null {
  const [from, to] = [municipalityOf(a), municipalityOf(b)];
  return from === null || to === null ? null : between(from, to);
}

/** The distances between many texts at once, for a pairing that looks at millions of pairs. */
export function distanceTable(texts: readonly string[]): DistanceTable {
  const found = new Map<string, string | null>();
  for (const text of texts) if (!found.has(text)) found.set(text, municipalityOf(text));
  const names = [...new Set(found.values())].filter((name) => name !== null);
  const row = new Map(names.map((name, at) => [name, at]));
  return {
    index: Int16Array.from(texts, (text) => row.get(found.get(text) ?? "") ?? -1),
    size: names.length,
    kilometres: Uint16Array.from(names.flatMap((from) => names.map((to) => between(from, to)))),
  };
}

/** Kilometres between the texts at two places of the list that a table was made from; null where one is not known. */
export function kilometresInTable({ index, size, kilometres }: DistanceTable, a: number, b: number) {
  const [from, to] = [index[a] ?? -1, index[b] ?? -1];
  return from < 0 || to < 0 ? null : (kilometres[from * size + to] ?? null);
}

function between(a: string, b: string): number {
  const [from, to] = [places.get(a), places.get(b)];
  if (!from || !to) throw new Error(`no municipality ${from ? b : a}`);
  const [north, east] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const along = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  const half = Math.sin(north / 2) ** 2 + along * Math.sin(east / 2) ** 2;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The first part that is a name, or else the longest run of words in a part that is one. */
function named(parts: readonly string[], names: ReadonlyMap<string, string>): string | null {
  const whole = parts.find((part) => names.has(part));
  const runs = whole === undefined ? parts.flatMap(runsOf) : [whole];
  const run = runs.find((one) => names.has(one) || names.has(nominative(one)));
  return run === undefined ? null : (names.get(run) ?? names.get(nominative(run)) ?? null);
}

function inflectedIn(parts: readonly string[]): string | null {
  for (const run of parts.flatMap(runsOf)) {
    const found = inflected(run);
    if (found) return found;
  }
  return null;
}

/** One to three words that follow each other, the longest first: "espoon keskus", "espoon", "keskus". */
function runsOf(part: string): string[] {
  const words = part.split(" ");
  return [3, 2, 1].flatMap((length) =>
    words.flatMap((_, at) => (at + length <= words.length ? words.slice(at, at + length).join(" ") : [])),
  );
}

/** "Espoon kaupunki" is Espoo's; where the stem changes too, the genitive is one of the other names. */
function nominative(name: string): string {
  return name.length > 3 ? name.replace(/n$/, "") : name;
}

const several =
  /^(?:useita?|useissa|monta|monia|flera|several|many)\b|\b(?:koko (?:suomi|maa)|valtakunnallinen|valtakunnallisesti|valtakunta|hela (?:finland|landet)|riksomfattande|nationwide|all of finland|whole country)\b/;

const places = new Map(municipalities.map((municipality) => [municipality.name, municipality]));

const byName = new Map(
  municipalities.flatMap(({ name, swedish }) =>
    [name, swedish ?? name].map((one) => [plain(one), name] as const),
  ),
);

const byOtherName = new Map(
  Object.entries(otherNames).flatMap(([name, others]) => others.map((one) => [plain(one), name] as const)),
);

const inCases = inflectedNames(
  municipalities.flatMap(({ name, swedish }) => [name, swedish ?? name].map((one) => [one, name] as const)),
);
const otherInCases = inflectedNames(
  Object.entries(otherNames).flatMap(([name, others]) => others.map((one) => [one, name] as const)),
);

/** The municipality that a word names in one of its cases; a municipality's own name before a district's. */
function inflected(word: string): string | null {
  return inCases(word) ?? otherInCases(word);
}
