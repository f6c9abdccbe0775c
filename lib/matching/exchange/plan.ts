import type { Certificate } from "@/lib/matching/certificate";
import type { ExchangeReason } from "@/lib/matching/exchange/branching";
import type { Ring } from "@/lib/matching/exchange/model";

export type ExchangePlan = {
  /** Each person of a ring is the guest of the next, the last of the first; what their visits are worth together. */
  rings: { persons: Ring; points: number }[];
  /** Who is in none. */
  left: string[];
  takePart: number;
  points: number;
  /** Points, and what staying is worth. */
  worth: number;
  /** No more can take part; and where as many do, nothing is worth more. */
  bound: { takePart: number; worth: number };
  /** Nothing is better, which has been checked. */
  proven: boolean;
  reason: PlanReason | null;
};

/** Why no plan is better: a certificate of the matching where rings are of two only, else part by part. */
export type PlanReason =
  | { kind: "matching"; certificate: Certificate }
  | { kind: "parts"; parts: readonly PartReason[] };

/** Of a part (persons who are bound to each other by rings) how many of them take part, why no more can, and why nothing has more points. */
export type PartReason = {
  persons: readonly string[];
  takePart: number;
  most: ExchangeReason;
  points: ExchangeReason;
};
