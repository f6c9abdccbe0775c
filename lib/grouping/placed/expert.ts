import type { Candidate } from "@/lib/grouping/pairs/candidate";
import type { NamedOrganisation } from "@/lib/organisations/rules";

/** Somebody who would like to go and see another’s work, or can show their own, as far as it is known when places are looked for. */
export type Expert = Candidate & {
  /** In which ways they would like it, and for how many days. */
  modes: readonly string[];
  days: string | null;
  /** Whom they oversee or are overseen by, in their own words. */
  oversees: string | null;
  /** Whether they look for somebody to go to: false once they have a place. */
  looks: boolean;
  /** How many more guests they can receive. */
  room: number;
  /** Whether all months that they have named are taken by groups that they are in already. */
  booked: boolean;
  /** Whether they receive guests online alone. */
  onlineOnly: boolean;
  /** Whether whoever gives them leave has said no: none is found for them until there is a yes. */
  refused: boolean;
};

/** What of a format decides who can be whose guest: which of its ways of learning take place online alone. */
export type PlacedFormat = { online: readonly string[] };

/** The names in somebody’s own words on whom they oversee: what stands between commas, lines and "and". */
export function namesIn(words: string | null): NamedOrganisation[] {
  return (words ?? "")
    .split(/[,;\n]|\s(?:ja|sekä|och|samt|and)\s/i)
    .map((name) => name.trim())
    .filter((name) => name.length > 2)
    .map((name) => ({ name, organisationId: null, settled: false }));
}
