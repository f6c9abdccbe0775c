import { createHash } from "node:crypto";
import { folded } from "@/lib/i18n/folding";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Placeholder, Values } from "@/lib/messages/placeholders";
import type { Filters } from "@/lib/messages/schema";
import { languageFor, placeholdersOf, type Written } from "@/lib/messages/written";
import type { EnrolmentState } from "@/prisma/client/client";

/** An enrolment under which somebody takes part. */
export type Under = {
  enrolmentId: string;
  name: string;
  part: string;
  state: EnrolmentState;
  isContact: boolean;
  /** A person's own enrolment has no organisation. */
  ofPerson: boolean;
  groups: string[];
};

/** Somebody of a programme who can be written to. */
export type Candidate = {
  userId: string;
  name: string;
  address: string;
  locale: Locale;
  under: Under[];
  /** The roles in which they guide groups, with the groups; null for who does not facilitate in the programme. */
  guides: { role: string; groupId: string }[] | null;
};

/** Those whom something is awaited from: enrolments by their contacts, people themselves, those who guide groups. */
export type Awaited = {
  groups: ReadonlySet<string>;
  contactsOf: ReadonlySet<string>;
  people: ReadonlySet<string>;
  guides: ReadonlySet<string>;
};

/** Whether the filters name somebody. `awaited`: of the step that they ask for, if they do. */
export function matches(one: Candidate, filters: Filters, awaited: Awaited | null): boolean {
  if (filters.language && one.locale !== filters.language) return false;
  if (filters.text && !foundBy(one, filters.text)) return false;
  if (filters.role === "facilitators" || filters.role?.startsWith("role:"))
    return guideMatches(one, filters, awaited);
  return one.under.some((under) => underMatches(one, under, filters, awaited));
}

function underMatches(one: Candidate, under: Under, filters: Filters, awaited: Awaited | null): boolean {
  if (filters.role !== "everyone" && !under.isContact && !(awaited && isAsked(one, awaited))) return false;
  if (filters.state ? under.state !== filters.state : !living.includes(under.state)) return false;
  if (filters.part && under.part !== filters.part) return false;
  if (!inGroup(under.groups, filters.group)) return false;
  if (!awaited) return true;
  if (!under.groups.some((id) => awaited.groups.has(id))) return false;
  if (!filters.unanswered) return true;
  return isAsked(one, awaited) || (under.isContact && awaited.contactsOf.has(under.enrolmentId));
}

function guideMatches({ guides, userId }: Candidate, filters: Filters, awaited: Awaited | null): boolean {
  if (!guides) return false;
  const role = filters.role?.startsWith("role:") ? filters.role.slice(5) : null;
  const own = guides.filter((guide) => !role || guide.role === role);
  if (role && own.length === 0) return false;
  const groups = own.map(({ groupId }) => groupId);
  if (filters.group && !inGroup(groups, filters.group)) return false;
  if (!awaited) return true;
  if (!groups.some((id) => awaited.groups.has(id))) return false;
  return !filters.unanswered || awaited.guides.has(userId);
}

const living: readonly EnrolmentState[] = ["SUBMITTED", "ACCEPTED", "WAITLISTED"];

function isAsked({ userId }: Candidate, { people }: Awaited): boolean {
  return people.has(userId);
}

function inGroup(groups: readonly string[], wanted: Filters["group"]): boolean {
  if (!wanted) return true;
  return wanted === "none" ? groups.length === 0 : groups.includes(wanted);
}

function foundBy({ name, address, under }: Candidate, text: string): boolean {
  const held = folded([name, address, ...under.map((one) => one.name)].join(" "));
  return folded(text)
    .split(" ")
    .every((word) => held.includes(word));
}

/** What the placeholders say to somebody, in the language that they read. */
function valuesFor(
  one: Candidate,
  { name, convener }: { name: Record<Locale, string>; convener: string },
  locale: Locale,
): Values {
  const organisations = new Set(one.under.filter(({ ofPerson }) => !ofPerson).map((under) => under.name));
  return {
    name: one.name,
    organisation: listed(locale, [...organisations]),
    programme: name[locale],
    convener,
  };
}

/** Somebody with what they read: in which language, and what the placeholders say there. */
export type Reading = Candidate & { language: Locale; values: Values };

/** What each of them reads; nothing while no language is written. */
export function readings(
  people: readonly Candidate[],
  written: Written,
  programme: { name: Record<Locale, string>; convener: string },
): Reading[] {
  return people.flatMap((one) => {
    const language = languageFor(written, one.locale);
    return language ? [{ ...one, language, values: valuesFor(one, programme, language) }] : [];
  });
}

/** Who would read a gap, where a placeholder says nothing to them; and which placeholder that is. */
export function gapsIn(
  read: readonly Reading[],
  written: Written,
): { name: string; placeholder: Placeholder }[] {
  return read.flatMap((one) => {
    const words = written[one.language];
    const empty = words
      ? placeholdersOf(words).find((each) => each !== "link" && one.values[each] === "")
      : undefined;
    return empty ? [{ name: one.name, placeholder: empty }] : [];
  });
}

/** A mark of who is on a list. */
export function chosenMark(people: readonly Pick<Candidate, "userId">[]): string {
  const ids = people.map(({ userId }) => userId).sort();
  return createHash("sha256").update(ids.join()).digest("base64url");
}

/** A mark of who reads what: another one says that something of it has changed since it was shown. */
export function digestOf(read: readonly Reading[], written: Written): string {
  const lines = read.map(({ userId, address, language, values }) => [userId, address, language, values]);
  lines.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([lines, written]))
    .digest("base64url");
}
