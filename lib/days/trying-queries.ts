import { findDay, seatablesOf } from "@/lib/days/day-loading";
import { metBefore } from "@/lib/days/met-loading";
import { whyNotRun } from "@/lib/days/rules";
import {
  crowdOf,
  numbersAround,
  questionOf,
  sizesAllowed,
  type Trial,
  tableRounds,
  trialOf,
} from "@/lib/days/trying";
import { askForming } from "@/lib/grouping/forming/forming";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** More than so many are not tried. */
export const mostTried = 1000;

/**
 * What a day would come to at each size of table if so many came, a tenth fewer and a tenth more: of those who are expected, and of people
 * of whom nothing is known where more come. Nothing is written. Null for who does not run the day.
 */
export async function getTrials(viewer: Viewer, meetingId: string, wanted: number | null, now: Date) {
  const found = await read(viewer, async (db) => {
    const day = await findDay(db, viewer, meetingId);
    if (!day) return null;
    // The hall is tried: who takes part from afar needs no table of it.
    const expected = (await seatablesOf(db, day, day.format)).filter(
      ({ hasLeft, afar }) => !hasLeft && !afar,
    );
    return { day, expected, met: await metBefore(db, day, expected, now) };
  });
  if (!found) return null;
  const { day, expected, met } = found;
  const rounds = tableRounds(day.rounds);
  const sizes = sizesAllowed(day.rounds);
  const count = Math.min(wanted ?? expected.length, mostTried);
  const tried: { count: number; strangers: number; trials: Trial[] }[] = [];
  for (const number of count > 0 && rounds.length > 0 ? numbersAround(count) : []) {
    const people = crowdOf(expected, number);
    const trials: Trial[] = [];
    // One after the other: they go to one thread, and its queue is for others, too.
    for (const size of sizes) {
      const plan = await askForming("tables", questionOf(people, rounds, size, { met, now }), meetingId);
      trials.push(trialOf(people, rounds, size, plan, met));
    }
    tried.push({ count: number, strangers: Math.max(0, number - expected.length), trials });
  }
  return {
    ...{ id: day.id, programme: day.programme, whyNot: whyNotRun(day), chosen: day.tableSize },
    ...{ sizes, count, expected: expected.length, rounds: rounds.length, tried },
  };
}

export type Trials = NonNullable<Awaited<ReturnType<typeof getTrials>>>;
