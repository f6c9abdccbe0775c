import type { OrganisationRow } from "@/lib/imports/record";

/** What a coordinator says of a row in doubt: it is nobody known, this one of the register, the same as another row, or left out. */
export type Decision = "new" | "leave" | { organisation: string } | { row: number };

/** Whom a row may be: an organisation of the register, or another row of the file. */
export type Candidate = { organisation: string } | { row: number };

/**
 * What becomes of a row: `known` by what, `new` (with the first row of the same one, where several rows name it), in `doubt` until it
 * is decided, or `left` out.
 */
export type Outcome =
  | { kind: "known"; organisation: string; by: "before" | "business-id" | "name" | "mail" | "decision" }
  | { kind: "new"; first: number }
  | { kind: "doubt"; first: number; candidates: Candidate[] }
  | { kind: "left"; first: number };

/** Rows of a file that are of one organisation, which the register does not know for sure. */
export type Cluster = {
  /** The number of the first of them: under which it is decided. */
  first: number;
  rows: OrganisationRow[];
  names: string[];
  municipality: string;
  businessId: string | null;
  /** Several others of the same name may be meant. */
  among: number[];
};

/** What is said most often, and of what is said as often the first by the alphabet: no order of rows changes it. "" where nothing is. */
export function mostSaid(values: readonly string[]): string {
  const times = new Map<string, number>();
  for (const value of values) if (value !== "") times.set(value, (times.get(value) ?? 0) + 1);
  const [best] = [...times].sort(([a, n], [b, m]) => m - n || byLetters(a, b));
  return best?.[0] ?? "";
}

/** The same order in every language and on every machine. */
export function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
