import { searchWords } from "@/lib/i18n/folding";
import type { Prisma } from "@/prisma/client/client";

/** Organisations that what somebody typed may be about: all of its words stand in a name, the municipality or the business ID. */
export function organisationsFound(text: string): Prisma.OrganisationWhereInput {
  return { AND: searchWords(text).map(organisationsWith) };
}

/** Organisations that have a word, as `searchWords` gives it, in any of their names. */
export function organisationsWith(word: string): Prisma.OrganisationWhereInput {
  return { OR: [{ search: { contains: word } }, { names: { some: { search: { contains: word } } } }] };
}
