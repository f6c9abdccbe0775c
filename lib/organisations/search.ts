import { searchWords } from "@/lib/i18n/folding";
import { municipalitiesNamed } from "@/lib/municipalities/distance";
import { municipalityIn } from "@/lib/municipalities/understood";
import { withoutRegistered } from "@/lib/organisations/names";
import type { Prisma } from "@/prisma/client/client";

/** A word that is looked for, in each of the ways in which it may stand there: a municipality in its cases and both languages; a district stands for itself. */
export type AskedWord = readonly string[];

/**
 * The words of what somebody looks for, as they stand in what is searched in: folded, with wildcards as the letters that they are. The
 * words for "registered association" are none of them, for many leave them out; of a text that says nothing else they are.
 */
export function askedWords(text: string): AskedWord[] {
  return searchWords(withoutRegistered(text)).map((word) => {
    const names = municipalitiesNamed(word)
      .flatMap((town) => [town, municipalityIn("sv", town)])
      .map(asPhrase);
    return [...new Set([word, ...names])];
  });
}

/** A whole text as it stands in what is searched in: what begins with it comes first. */
export function asPhrase(text: string): string {
  return searchWords(text).join(" ");
}

/** A searched text that has one of the ways in which a word may stand there. */
export function having(word: AskedWord): { OR: { search: { contains: string } }[] } {
  return { OR: word.map((way) => ({ search: { contains: way } })) };
}

/** Organisations that what somebody typed may be about: all of its words stand in a name, the municipality or the business ID. */
export function organisationsFound(text: string): Prisma.OrganisationWhereInput {
  return { AND: askedWords(text).map(organisationsWith) };
}

/** Organisations that have a word in any of their names. */
export function organisationsWith(word: AskedWord): Prisma.OrganisationWhereInput {
  return { OR: [having(word), { names: { some: having(word) } }] };
}
