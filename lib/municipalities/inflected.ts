import { plain } from "@/lib/municipalities/plain";

/**
 * Understands names in the cases of Finnish ("hangossa", "lahteen", "äänekosken", "jakobstadissa") and in the Swedish genitive, by
 * the stems that a name has in them. A stem that the names of two places share stands for neither. Names are given with the
 * place that they stand for; what is looked up is as `plain` writes it.
 */
export function inflectedNames(
  names: readonly (readonly [name: string, place: string])[],
): (word: string) => string | null {
  const byStem = new Map<string, string | null>();
  for (const [name, place] of names)
    for (const stem of stemsOf(plain(name)))
      byStem.set(stem, (byStem.has(stem) ? byStem.get(stem) : place) === place ? place : null);
  for (const [name, place] of names) byStem.set(plain(name), place);
  return (word) => {
    if (word.length < 3) return null;
    const found = new Set(bareForms(withOldFirst(word)).flatMap((form) => byStem.get(form) ?? []));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
}

/** What may be left of a word when its case is taken off. */
function bareForms(word: string): string[] {
  const cut = endings.flatMap((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : []));
  const illative = /^(.*([aeiouy]))h?\2n$/.exec(word)?.[1];
  return [...cut, ...(illative ? [illative] : [])].filter((form) => form.length > 1);
}

/** "Uudestakaarlepyystä" with its first word as the name has it: both words of the name are inflected. */
function withOldFirst(word: string): string {
  return word.replace(/^(?:uude(?:n|ssa|sta|lla|lta|lle|ksi)|uuteen|uutta|uutena)(?=ka)/, "uusi");
}

/** A name and the stems that its cases are made from, strong and weak: hanko, hango; lahti, lahte, lahde. */
function stemsOf(name: string): Set<string> {
  const vowels = [
    name,
    ...alternations.flatMap(([end, stem]) => (end.test(name) ? name.replace(end, stem) : [])),
  ];
  return new Set(vowels.flatMap((stem) => [stem, ...weak(stem)]));
}

/** The weak grade of the consonants before the last vowel. */
function weak(stem: string): string[] {
  for (const [strong, grade] of grades) {
    const end = new RegExp(`${strong}([aeiouy])$`);
    if (end.test(stem)) return [stem.replace(end, `${grade}$1`)];
  }
  return [];
}

const endings = ["n", "ssa", "sta", "lla", "lta", "lle", "na", "ksi", "seen", "siin", "ten", "ta", "a", "s"];

/** The ends of names, and of the stems that cases are added to. */
const alternations: readonly (readonly [RegExp, string])[] = [
  [/inen$/, "ise"],
  [/inen$/, "isi"],
  [/inen$/, "is"],
  [/vesi$/, "vete"],
  [/vesi$/, "vede"],
  [/us$/, "ude"],
  [/us$/, "ute"],
  [/us$/, "ukse"],
  [/(?<=[eo])s$/, "kse"],
  [/das$/, "taa"],
  [/dun$/, "tume"],
  [/e$/, "ee"],
  [/i$/, "e"],
  [/(?<=[^aeiouy])$/, "i"],
];

/** Consonants and their weak grades; the longest first. */
const grades: readonly (readonly [string, string])[] = [
  ["nk", "ng"],
  ["nt", "nn"],
  ["mp", "mm"],
  ["lt", "ll"],
  ["rt", "rr"],
  ["ht", "hd"],
  ["kk", "k"],
  ["pp", "p"],
  ["tt", "t"],
  ["(?<=[lr])k", ""],
  ["(?<=[aeiouy])k", ""],
  ["(?<=[aeiouylr])p", "v"],
  ["(?<=[aeiouy])t", "d"],
];
