import type { Answers } from "@/lib/surveys/definition";
import { type PairWorld, pairWorld } from "./world";

/** What a reader answers who goes to another's library for some days. */
export const answers = (name: string): Answers => ({
  fullName: name,
  address: "a@b.example",
  book: "Sinuhe",
});

/** Two who host each other for some days; nobody guides them. `one` hosts the first, `other` the second. */
export function workDaysWorld(now: Date): Promise<PairWorld> {
  const people = { one: answers("Tuulikki Naapurila"), other: answers("Samira Kielonen") };
  return pairWorld({ now, format: "work-days", unguided: true, ...people });
}
