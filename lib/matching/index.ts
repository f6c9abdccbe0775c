/** The library's one entry: what stands here is its interface, and all that others may import. README.md says how to use it. */
export { type Certificate, mostPairs, type Pairs, whyNotOptimal } from "@/lib/matching/certificate";
export { type DenseMatched, DenseMatching, type DenseOptions } from "@/lib/matching/dense";
export {
  type EdgeArrays,
  type Matched,
  type MatchingOptions,
  maximumWeightMatching,
  maximumWeightMatchingOf,
} from "@/lib/matching/maximum-weight";
export { whyNotDates } from "@/lib/matching/round/check";
export {
  type ChosenDates,
  type ChosenTime,
  chooseDates,
  type DatesOptions,
  type OtherTime,
} from "@/lib/matching/round/dates";
export type { FixedTimes, RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";
