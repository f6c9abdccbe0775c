import type { OrderReading, Reading } from "@/lib/formats/reading";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";
import { tellKey } from "@/lib/surveys/rules";

/**
 * What the house knows of an answer, by what it means instead of by the keys of questions. What was not answered, or not asked, is
 * empty; `null` is said of what is one choice or one person.
 */
export type EnrolmentFacts = {
  name: string;
  municipality: string;
  workplace: string;
  businessId: string;
  website: string;
  nextRound: boolean;
  contact: ContactFacts | null;
  seeks: string[];
  offers: string[];
  languages: string[];
  peers: string[];
  hopes: string[];
  times: string[];
  months: string[];
  dates: string[];
  modes: string[];
  remote: string | null;
  hosting: string | null;
  access: string[];
  accessNeeds: string[];
  interpretation: string;
  seating: string[];
  wishes: WishFacts[];
  ratherNot: WishFacts[];
};

/** The person to talk to; their language is null where they were not asked, or are of none that the house writes in. */
export type ContactFacts = {
  name: string;
  email: string;
  phone: string;
  role: string;
  language: Locale | null;
};

/** An organisation that is named, by its place among them, and whether it may be told. */
type WishFacts = { name: string; rank: number; mayTell: boolean };

/** Reads an answer: nowhere else is it asked by a question's key. The answers stay the source. */
export function factsOf(reads: Reading, answers: Answers): EnrolmentFacts {
  const one = (key: string | undefined) => (key === undefined ? "" : first(answers[key]));
  const many = (key: string | undefined) =>
    key === undefined || answers[key] === undefined ? [] : [answers[key]].flat();
  return {
    name: one(reads.name),
    municipality: one(reads.municipality),
    workplace: one(reads.workplace),
    businessId: one(reads.businessId),
    website: one(reads.website),
    nextRound: one(reads.nextRound) === "yes",
    contact: contactIn(reads, one),
    seeks: many(reads.seeks),
    offers: many(reads.offers),
    languages: many(reads.languages),
    peers: many(reads.peers),
    hopes: many(reads.hopes),
    times: many(reads.times),
    months: many(reads.months),
    dates: many(reads.dates),
    modes: many(reads.modes),
    remote: one(reads.remote) || null,
    hosting: one(reads.hosting) || null,
    access: many(reads.access),
    accessNeeds: many(reads.accessNeeds),
    interpretation: one(reads.interpretation),
    seating: many(reads.seating),
    wishes: wishesIn(reads.wishes, many),
    ratherNot: wishesIn(reads.ratherNot, many),
  };
}

/** The columns that lists and matching read of an enrolment. */
export function columnsOf({ name, municipality, seeks, offers, languages, nextRound }: EnrolmentFacts) {
  return { name, municipality, needs: seeks, offers, languages, nextRound };
}

/** Whose consent is asked for somebody: their name and address; null where that is not asked, or not said. */
export function supervisorIn(
  { supervisor }: Reading,
  answers: Answers,
): { name: string; email: string } | null {
  const [name, email] = [first(answers[supervisor?.name ?? ""]), first(answers[supervisor?.email ?? ""])];
  return supervisor && name && email ? { name, email: email.toLowerCase() } : null;
}

/** How many guests a host says that it has room for; null where it has not been asked, or has not said. */
export function roomIn({ room }: Reading, answers: Answers): number | null {
  return room?.places[first(answers[room.asked])] ?? null;
}

/** Wishes and "rather not" by rank, as rows. */
export function wishRows({ wishes, ratherNot }: EnrolmentFacts) {
  return [
    ...wishes.map((wish) => ({ kind: "WISH" as const, ...wish })),
    ...ratherNot.map((wish) => ({ kind: "RATHER_NOT" as const, ...wish, mayTell: false })),
  ];
}

/** What was answered of an order: words, or the keys of what was chosen. */
export function orderIn({ order = {} }: Reading, answers: Answers): Record<OrderReading, string[]> {
  const said = (of: OrderReading) => [answers[order[of] ?? ""] ?? []].flat();
  return {
    ...{ meetings: said("meetings"), target: said("target"), goals: said("goals"), place: said("place") },
    ...{ start: said("start"), invoiceAddress: said("invoiceAddress") },
    invoiceReference: said("invoiceReference"),
  };
}

/** An answer as words, of whichever question; empty where it is none. */
export function saidIn(answers: Answers, key: string | undefined): string {
  const said = key === undefined ? undefined : answers[key];
  return typeof said === "string" ? said : "";
}

/** The contact as somebody to write to: in their own language or, where they were not asked, in that of the enrolment. */
export function introducedBy({ name, email, phone, language }: ContactFacts, enrolment: { locale: string }) {
  const otherwise = isLocale(enrolment.locale) ? enrolment.locale : "fi";
  return { name, email, phone, locale: language ?? otherwise };
}

function contactIn(
  { contact }: Reading,
  one: (key: string | undefined) => string,
): EnrolmentFacts["contact"] {
  if (!contact) return null;
  const language = one(contact.language);
  return {
    name: one(contact.name),
    email: one(contact.email),
    phone: one(contact.phone),
    role: one(contact.role),
    language: isLocale(language) ? language : null,
  };
}

function wishesIn(key: string | undefined, many: (key: string | undefined) => string[]): WishFacts[] {
  const told = key === undefined ? [] : many(tellKey({ key }));
  return many(key).map((name, place) => ({
    name,
    rank: place + 1,
    mayTell: told.includes(String(place)),
  }));
}

function first(value: Answers[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
