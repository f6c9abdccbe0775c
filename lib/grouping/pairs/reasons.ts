import type { Reading } from "@/lib/formats/reading";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { factorOf, type PairScore } from "@/lib/grouping/pairs/score";
import { type FactorKey, factorsAsked } from "@/lib/grouping/pairs/weights";

/** A list of answers' keys, and which answers' words tell them. */
export type Told = {
  words: "themes" | "languages" | "peers" | "hopes" | "times" | "months" | "access";
  keys: readonly string[];
};

/**
 * One sentence of why two would or would not make a good pair: what one gets from the other, what they share, what is awkward.
 * `of` is the enrolment that it is about; `factor` is what gives the points behind it.
 */
export type Reason = {
  kind: "gets" | "shared" | "awkward";
  key: ReasonKey;
  factor: FactorKey | null;
  of?: string;
  told?: Told;
  kilometres?: number;
};

type ReasonKey =
  | "needs"
  | "wishesBoth"
  | "wishesOne"
  | "theme"
  | "peers"
  | "hopes"
  | "languages"
  | "times"
  | "months"
  | "sameTown"
  | "near"
  | "bothHost"
  | "accessMet"
  | "oneWay"
  | "noWay"
  | "timesNone"
  | "timesUnknown"
  | "monthsNone"
  | "monthsUnknown"
  | "far"
  | "distanceUnknown"
  | "oneHosts"
  | "oneHostsOnline"
  | "noneHosts"
  | "noneHostsOnline"
  | "hostingUnknown"
  | "accessUnmet"
  | "accessUnknown"
  | "interpretation";

/** Further than this is told as awkward, in kilometres. */
export const far = 90;

/**
 * Why these two, for their coordinator: what each gets, what they share and what is awkward, in this order. Nothing is said of what
 * their format does not ask.
 */
export function reasonsOf(a: Candidate, b: Candidate, score: PairScore, reads: Reading): Reason[] {
  const asked = factorsAsked(reads);
  const found = [
    ...ofNeeds(a, b, score),
    ...ofWishes(score),
    ...ofCommon(score),
    ...ofTimes(score),
    ...ofDistance(score),
    ...ofHosting(a, b, score),
    ...ofAccess(a, b, score),
  ].filter(({ factor }) => factor === null || asked.includes(factor));
  return (["gets", "shared", "awkward"] as const).flatMap((kind) => found.filter((one) => one.kind === kind));
}

function ofNeeds(a: Candidate, b: Candidate, { factors }: PairScore): Reason[] {
  const { met } = factorOf(factors, "needs");
  const gets = met.map(({ of, themes }) =>
    reason("gets", "needs", "needs", { of, told: { words: "themes", keys: themes } }),
  );
  const without = [a, b].filter(({ id }) => !met.some(({ of }) => of === id));
  if (without.length === 2) return [reason("awkward", "noWay", "needs")];
  return [...gets, ...without.map(({ id }) => reason("awkward", "oneWay", "needs", { of: id }))];
}

function ofWishes({ factors }: PairScore): Reason[] {
  const { by } = factorOf(factors, "wishes");
  if (by.length === 2) return [reason("shared", "wishesBoth", "wishes")];
  return by.map((of) => reason("shared", "wishesOne", "wishes", { of }));
}

function ofCommon({ factors, languages }: PairScore): Reason[] {
  const { themes } = factorOf(factors, "theme");
  const { peers, hopes } = factorOf(factors, "people");
  return [
    ...common("theme", "theme", { words: "themes", keys: themes }),
    ...common("peers", "people", { words: "peers", keys: peers }),
    ...common("hopes", "people", { words: "hopes", keys: hopes }),
    ...common("languages", null, { words: "languages", keys: languages }),
  ];
}

function ofTimes({ factors }: PairScore): Reason[] {
  const [times, months] = [factorOf(factors, "times"), factorOf(factors, "months")];
  return [
    ...common("times", "times", { words: "times", keys: times.times }),
    ...lacking(times.times, times.known, "timesNone", "timesUnknown", "times"),
    ...common("months", "months", { words: "months", keys: months.months }),
    ...lacking(months.months, months.known, "monthsNone", "monthsUnknown", "months"),
  ];
}

function lacking(
  both: readonly string[],
  known: boolean,
  none: ReasonKey,
  unknown: ReasonKey,
  factor: FactorKey,
): Reason[] {
  return both.length > 0 ? [] : [reason("awkward", known ? none : unknown, factor)];
}

function ofDistance({ factors }: PairScore): Reason[] {
  const { kilometres } = factorOf(factors, "distance");
  if (kilometres === null) return [reason("awkward", "distanceUnknown", "distance")];
  if (kilometres === 0) return [reason("shared", "sameTown", "distance")];
  const isFar = kilometres > far;
  return [reason(isFar ? "awkward" : "shared", isFar ? "far" : "near", "distance", { kilometres })];
}

function ofHosting(a: Candidate, b: Candidate, { factors }: PairScore): Reason[] {
  const { hosts, remote } = factorOf(factors, "hosting");
  if (hosts.length === 2) return [reason("shared", "bothHost", "hosting")];
  const unknown = [a, b].filter(({ hosting }) => hosting === null);
  if (unknown.length > 0)
    return unknown.map(({ id }) => reason("awkward", "hostingUnknown", "hosting", { of: id }));
  const of = [a, b].find(({ id }) => hosts.includes(id))?.id;
  if (of) return [reason("awkward", remote ? "oneHostsOnline" : "oneHosts", "hosting", { of })];
  return [reason("awkward", remote ? "noneHostsOnline" : "noneHosts", "hosting")];
}

function ofAccess(a: Candidate, b: Candidate, { factors }: PairScore): Reason[] {
  const { unmet, unknown, interpretation } = factorOf(factors, "access");
  const isAsked = a.accessNeeds.length + b.accessNeeds.length > 0;
  return [
    ...(isAsked && unmet.length + unknown.length === 0 ? [reason("shared", "accessMet", "access")] : []),
    ...unmet.map(({ of, needs }) =>
      reason("awkward", "accessUnmet", "access", { of, told: { words: "access", keys: needs } }),
    ),
    ...unknown.map((of) => reason("awkward", "accessUnknown", "access", { of })),
    ...interpretation.map((of) => reason("awkward", "interpretation", "access", { of })),
  ];
}

function common(key: ReasonKey, factor: FactorKey | null, told: Told): Reason[] {
  return told.keys.length > 0 ? [reason("shared", key, factor, { told })] : [];
}

function reason(
  kind: Reason["kind"],
  key: ReasonKey,
  factor: Reason["factor"],
  rest: Omit<Reason, "kind" | "key" | "factor"> = {},
): Reason {
  return { kind, key, factor, ...rest };
}
