import { nameKey, spellingsOf } from "@/lib/organisations/names";
import { areElsewhere, isNamed, type NamedOrganisation } from "@/lib/organisations/rules";

/** What is known of an enrolment when pairs are looked for. */
export type Candidate = {
  id: string;
  name: string;
  organisationId: string | null;
  /** All names that it goes by, its own among them. */
  names: readonly string[];
  businessId: string | null;
  /** The people who act for it. */
  contacts: readonly string[];
  /** Organisations that look like it, of which a coordinator has said that they are others. */
  apart: readonly string[];
  municipality: string;
  /** Themes that they want to talk about, the most important first. */
  needs: readonly string[];
  offers: readonly string[];
  /** With whom they would like to exchange thoughts, and what they hope for. */
  peers: readonly string[];
  hopes: readonly string[];
  /** Null where nobody is asked. */
  languages: readonly string[] | null;
  times: readonly string[];
  months: readonly string[];
  remote: string | null;
  hosting: string | null;
  /** What their place is like, and what they need of the other's. */
  access: readonly string[];
  accessNeeds: readonly string[];
  /** Whether they have asked for interpreting or other help. */
  interpretation: boolean;
  wishes: readonly NamedOrganisation[];
  ratherNot: readonly NamedOrganisation[];
  /** Enrolments with which a proposal has come to nothing in this programme. */
  tried: readonly string[];
  /** Organisations that they have visited within `noveltyYears`. */
  met: readonly string[];
  /** Of a person: the users whom they have met within those years, at whatever it was. */
  metPeople: readonly string[];
  /** Where a person works, and how long they have done it; where it is asked. */
  workplace?: string | null;
  experience?: string | null;
};

/** The theme that a group has most reason to talk about: the most important need that another can meet, else one they share. */
export function talkTheme(group: readonly Candidate[]): string | null {
  const ranked = group
    .flatMap((one) =>
      one.needs.map((need, place) => ({
        need,
        place,
        met: group.some((other) => other !== one && other.offers.includes(need)),
        common: group.some((other) => other !== one && other.needs.includes(need)),
      })),
    )
    .filter(({ met, common }) => met || common)
    .sort(
      (one, other) =>
        Number(other.met) - Number(one.met) || one.place - other.place || (one.need < other.need ? -1 : 1),
    );
  return ranked[0]?.need ?? null;
}

/** Needs of `seeker` that `giver` offers; "something else" of one need not be that of the other. */
export function needsMet(seeker: Candidate, giver: Candidate): string[] {
  return told(seeker.needs).filter((need) => giver.offers.includes(need));
}

/** Whether they can receive guests; in borrowed premises too. */
export function canHost({ hosting: where }: Candidate): boolean {
  return where === "own" || where === "borrowed";
}

/** Whether they can take part online, if need be. */
export function canMeetOnline({ remote }: Candidate): boolean {
  return remote === "yes" || remote === "if-need-be";
}

/** Whether anything is known of the place where they would receive guests. */
export function knowsPlace(host: Candidate): boolean {
  return canHost(host) && host.access.length > 0;
}

/** Languages that both can talk in; "another language" of one need not be that of the other. */
export function sharedLanguages(a: Candidate, b: Candidate): string[] {
  return told(shared(a.languages ?? [], b.languages ?? []));
}

/** Whether they have said languages, and none that both can talk in. */
export function lackLanguage(a: Candidate, b: Candidate): boolean {
  return a.languages !== null && b.languages !== null && sharedLanguages(a, b).length === 0;
}

/** What makes two enrolments one: the same organisation, or a name that only one can have, or the same person behind both. */
export function sameBehind(a: Candidate, b: Candidate): "same-organisation" | "same-contact" | null {
  if (a.organisationId !== null && a.organisationId === b.organisationId) return "same-organisation";
  const toldApart =
    (b.organisationId !== null && a.apart.includes(b.organisationId)) ||
    (a.organisationId !== null && b.apart.includes(a.organisationId)) ||
    (a.businessId !== null && b.businessId !== null);
  const keys = new Set(a.names.map(nameKey));
  if (!toldApart && b.names.some((name) => keys.has(nameKey(name)))) return "same-organisation";
  if (!toldApart && haveCommonSpelling(a, b) && !areElsewhere(a.municipality, b.municipality))
    return "same-organisation";
  return a.contacts.some((person) => b.contacts.includes(person)) ? "same-contact" : null;
}

/** Whether one may have answered under another spelling of the other's name ("Kylapelimannit", "Kyläpelimannit (Kuopio)"). */
function haveCommonSpelling(a: Candidate, b: Candidate): boolean {
  const there = spellings(b);
  return [...spellings(a)].some((spelling) => there.has(spelling));
}

/** Everything that one may be written as; read once, though each is held against all the others. */
export function spellings(one: Candidate): ReadonlySet<string> {
  const known = alreadyRead.get(one) ?? spellingsOf(one);
  alreadyRead.set(one, known);
  return known;
}

const alreadyRead = new WeakMap<Candidate, ReadonlySet<string>>();

/** Whether one of these names is that of the other. */
export function isAmongNamed(named: readonly NamedOrganisation[], other: Candidate): boolean {
  return named.some((one) => isNamed(one, other));
}

/** What two lists have in common, in an order of its own. */
export function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((one) => b.includes(one)).sort();
}

/** Keys that say something: "something else" of one need not be that of another. */
export function told(keys: readonly string[]): string[] {
  return keys.filter((key) => key !== "other");
}
