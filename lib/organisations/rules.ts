import { folded } from "@/lib/i18n/folding";
import type { Refusal } from "@/lib/kernel/refusals";
import { isSeveral, municipalityOf } from "@/lib/municipalities/distance";
import { matches, mayMean, type Nameable, nameKey, readName, readNames } from "@/lib/organisations/names";

/** An organisation as somebody named it: linked where it was known by then, otherwise by its name only. */
export type NamedOrganisation = {
  organisationId: string | null;
  name: string;
  /** A coordinator has said which one is meant, or that it is none of those known: the name itself says no more. */
  settled?: boolean;
};

/** An organisation that somebody may have named. */
export type Nameworthy = Nameable & { organisationId: string | null };

/** Whether somebody named this organisation: by the link, or by what its name may mean, until a coordinator has said who it is. */
export function isNamed(named: NamedOrganisation, one: Nameworthy): boolean {
  if (named.organisationId !== null && named.organisationId === one.organisationId) return true;
  return !named.settled && mayMean(named.name, one);
}

/** What is known of an organisation, in the register or in an answer. */
export type Known = {
  id: string;
  names: readonly string[];
  municipality: string;
  businessId: string | null;
};

/**
 * Which organisation of the register somebody is who answers: the one with their business ID; else the one of their very name in
 * their municipality, unless the business IDs differ. Null is one that nobody knows yet.
 */
export function identified(
  answer: Omit<Known, "id" | "names"> & { name: string },
  among: readonly Known[],
): string | null {
  const byNumber = among.find((one) => one.businessId !== null && one.businessId === answer.businessId);
  if (byNumber) return byNumber.id;
  const key = nameKey(answer.name);
  const alike = among.filter(
    (one) =>
      one.names.some((name) => nameKey(name) === key) &&
      !(one.businessId && answer.businessId) &&
      !areElsewhere(one.municipality, answer.municipality),
  );
  const sure = alike.filter((one) => samePlace(one.municipality, answer.municipality));
  const [only, ...others] = sure.length > 0 ? sure : alike;
  return only && others.length === 0 ? only.id : null;
}

/** The one organisation that a typed name can mean among these, by its very name or else folded further; null for none or several. */
export function meant(typed: string, among: readonly Known[]): Known | null {
  const read = readName(typed);
  const possible = among.filter(({ names, municipality }) => matches(read, readNames(names), municipality));
  const exact = possible.filter(({ names }) => names.some((name) => nameKey(name) === nameKey(typed)));
  const [only, ...others] = exact.length > 0 ? exact : possible;
  return only && others.length === 0 ? only : null;
}

/** Why two organisations cannot become one, or null. */
export function whyNotMerge(
  keep: { id: string; businessId: string | null },
  other: { id: string; businessId: string | null },
  inOneGroup: boolean,
): Refusal | null {
  if (keep.id === other.id) return { code: "not-found" };
  if (keep.businessId && other.businessId) return { code: "organisations-numbers-differ" };
  return inOneGroup ? { code: "organisations-in-one-group" } : null;
}

/** Whether two towns, as typed, are different; one that is not said, or is several, may be any. */
export function areElsewhere(a: string, b: string): boolean {
  const [one, other] = [placeKey(a), placeKey(b)];
  return one !== null && other !== null && one !== other;
}

function samePlace(a: string, b: string): boolean {
  return placeKey(a) === placeKey(b);
}

/** A town as typed, to be compared with others; null where none is said, or several. */
export function placeKey(municipality: string): string | null {
  if (municipality.trim() === "" || isSeveral(municipality)) return null;
  return municipalityOf(municipality) ?? nameKey(municipality);
}

/** A Finnish business ID in its one spelling, 1234567-8; null where there is none. */
export function businessIdOf(typed: string | null | undefined): string | null {
  const digits = (typed ?? "").replace(/\D/g, "");
  return digits.length === 8 ? `${digits.slice(0, 7)}-${digits.slice(7)}` : null;
}

/** Whether what somebody looks for stands in a name, however its letters are written. */
export function hasInName(name: string, find: string): boolean {
  return folded(name).includes(folded(find));
}
