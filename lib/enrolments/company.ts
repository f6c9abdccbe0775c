import type { Format } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";

/** A company as its rules read it: the group that it takes part in, how many meetings that has held, and who has places. */
export type CompanyFacts = {
  format: Pick<Format, "leaving">;
  /** The state of the group of its enrolment, as its own people know it; null without one. */
  group: string | null;
  held: number;
  capacity: number;
  taken: number;
};

/** Why nobody new comes into a group any more, or null: so many of its meetings have been held. */
export function whyNotNewcomer({
  format: { leaving },
  held,
}: Pick<CompanyFacts, "format" | "held">): Refusal | null {
  const until = leaving.kind === "goes-on" ? leaving.newcomersUntil : undefined;
  return until !== undefined && held >= until ? { code: "newcomers-over", params: { held: until } } : null;
}

/** Why the link of a company leads nobody in now, or null: its group has agreed and has not met yet, and there is a place. */
export function whyNotByLink(company: CompanyFacts): Refusal | null {
  if (company.group !== "CONFIRMED") return { code: "company-not-yet" };
  if (company.held > 0) return { code: "company-has-begun" };
  return company.taken < company.capacity ? null : { code: "company-full" };
}

/** Why a company cannot have so many places, or null: fewer than are taken, or more than its part allows. */
export function whyNotSoManyPlaces(
  capacity: number,
  { taken, most }: { taken: number; most: number },
): Refusal | null {
  if (capacity > most) return { code: "company-too-many", params: { most } };
  return capacity < taken ? { code: "company-too-few", params: { taken } } : null;
}
