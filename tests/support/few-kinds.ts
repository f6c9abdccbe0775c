import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { candidate } from "./candidates";

const themes = ["p", "q", "r", "s", "t"];

/** Associations whose answers are of few kinds, so that most pairs are as good as each other: what takes the solver longest. */
export function ofFewKinds(count: number): Candidate[] {
  return Array.from({ length: count }, (_, number) => {
    const kind = number % themes.length;
    return candidate(`id${String((number * 7919) % 100_003).padStart(6, "0")}`, {
      needs: [themes[kind] as string],
      offers: [themes[(kind + 1) % themes.length] as string],
      municipality: ["Espoo", "Helsinki", "Tampere"][kind % 3] as string,
      times: [["day", "evening"][kind % 2] as string],
      hosting: kind % 2 === 1 ? "own" : null,
    });
  });
}
