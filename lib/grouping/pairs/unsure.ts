import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { likeness } from "@/lib/organisations/names";

/** A name that somebody would rather not meet, known to nobody, that is like the other's of a pair. */
export type Unsure = { of: string; typed: string; other: string };

/** What a coordinator should look at before these two are a pair. */
export function unsureBetween(a: Candidate, b: Candidate): Unsure[] {
  return [...unsureOf(a, b), ...unsureOf(b, a)];
}

function unsureOf(one: Candidate, other: Candidate): Unsure[] {
  return one.ratherNot
    .filter(({ organisationId, settled }) => organisationId === null && !settled)
    .filter(({ name }) => other.names.some((own) => likeness(name, own) >= alikeFrom))
    .map(({ name }) => ({ of: one.name, typed: name, other: other.name }));
}

const alikeFrom = 0.3;
