import type { Localised } from "@/lib/i18n/locales";

/**
 * A part of a day: all are together; all sit at tables where they are placed, so many at each; or each looks for somebody new, so many
 * times with a pause between.
 */
export type Round =
  | (Titled & { kind: "plenary" })
  | (Titled & { kind: "tables"; chairs: { least: number; most: number }; task?: Localised })
  | (Titled & { kind: "search"; times: number; pause: number; guide: Localised });

type Titled = { key: string; title: Localised; minutes: number };

/** A round as it takes place: one that is done several times is each of those. */
export type RoundAt<R extends Round = Round> = R extends Round
  ? { round: R; key: string; number: number; of: number }
  : never;

/** The rounds of a day in their order; the keys of those that are done several times end in their number, and are stored. */
export function roundsOf({ rounds = [] }: { rounds?: readonly Round[] }): RoundAt[] {
  return rounds.flatMap((round): RoundAt[] =>
    round.kind === "search"
      ? Array.from({ length: round.times }, (_, at) => ({
          ...{ round, key: `${round.key}-${at + 1}`, number: at + 1, of: round.times },
        }))
      : [{ round, key: round.key, number: 1, of: 1 } as RoundAt],
  );
}
