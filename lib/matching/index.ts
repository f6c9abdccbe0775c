/** The library's one entry: what stands here is its interface, and all that others may import. README.md says how to use it. */
export { type Certificate, mostPairs, type Pairs, whyNotOptimal } from "@/lib/matching/certificate";
export { type DenseMatched, DenseMatching, type DenseOptions } from "@/lib/matching/dense";
export { whyNotExchange } from "@/lib/matching/exchange/check";
export {
  type ExchangeCost,
  explainLeft,
  explainNoRing,
  explainRing,
  type RingApart,
  type RingReasons,
  type WhyLeft,
} from "@/lib/matching/exchange/explain";
export { type ExchangeBudget, formExchange } from "@/lib/matching/exchange/form";
export type { Arc, ExchangeRules, Ring } from "@/lib/matching/exchange/model";
export type { ExchangePlan } from "@/lib/matching/exchange/plan";
export { whyNotProvenExchange } from "@/lib/matching/exchange/proof";
export { type ExchangeOption, whatIfExchange } from "@/lib/matching/exchange/what-if";
export { explainApart, type GroupApart } from "@/lib/matching/groups/apart";
export { whyNotGroups } from "@/lib/matching/groups/check";
export {
  type Cure,
  explainGroups,
  explainWaiting,
  type GroupReasons,
  type Waiting,
} from "@/lib/matching/groups/explain";
export type { GroupBudget } from "@/lib/matching/groups/find";
export { formGroups } from "@/lib/matching/groups/form";
export {
  type GroupPerson,
  type GroupRules,
  type GroupWeights,
  type Guide,
  withoutGroup,
} from "@/lib/matching/groups/model";
export type { FormedGroup, GroupPlan } from "@/lib/matching/groups/plan";
export { whyNotProven } from "@/lib/matching/groups/proof";
export { type PutGroup, regroup } from "@/lib/matching/groups/regroup";
export { type GroupOption, whatIfGroups } from "@/lib/matching/groups/what-if";
export {
  type EdgeArrays,
  type Matched,
  type MatchingOptions,
  maximumWeightMatching,
  maximumWeightMatchingOf,
} from "@/lib/matching/maximum-weight";
export type { Table } from "@/lib/matching/placement/dense";
export {
  explainMore,
  explainNotAt,
  type MorePlaces,
  scarceHosts,
  type WhyNotAt,
  wouldRather,
} from "@/lib/matching/placement/explain";
export type {
  Aim,
  PlacementGuest,
  PlacementHost,
  PlacementRules,
  Possible,
  Seat,
} from "@/lib/matching/placement/model";
export {
  type AimPrices,
  type Placed,
  type Placement,
  type PlacementChange,
  type PlacementOption,
  Placing,
  type WhatIfOptions,
} from "@/lib/matching/placement/place";
export { type Promotion, type PromotionMode, promote } from "@/lib/matching/placement/promote";
export { type Seated, SeatPlan } from "@/lib/matching/placement/seat-plan";
export { type EachPlace, whyNotSeated } from "@/lib/matching/placement/seated-check";
export type { Arcs } from "@/lib/matching/placement/seats";
export { acceptDeferred, type Ranked } from "@/lib/matching/placement/stable";
export { whyNotDates } from "@/lib/matching/round/check";
export {
  type ChosenDates,
  type ChosenTime,
  chooseDates,
  type DatesOptions,
  type OtherTime,
} from "@/lib/matching/round/dates";
export type { FixedTimes, RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";
export { whyNotTables } from "@/lib/matching/tables/check";
export { explainSeat, explainTables, type NotNew, type SeatReasons } from "@/lib/matching/tables/explain";
export type { Attendee, TableRounds, TableRules } from "@/lib/matching/tables/model";
export {
  planTables,
  repairTables,
  type Stands,
  type TableBudget,
  type TablePlan,
} from "@/lib/matching/tables/plan";
export { type Paired, pairAlone, type SearchRound } from "@/lib/matching/tables/search";
