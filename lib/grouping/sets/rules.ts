import type { Sizes } from "@/lib/formats/grouping";
import type { Refusal } from "@/lib/kernel/refusals";

/** Why so many cannot be one group, or null. */
export function whyNotSize(n: number, { least, most }: Pick<Sizes, "least" | "most">): Refusal | null {
  if (n >= least && n <= most) return null;
  return { code: "group-size", params: { n, least, most, exact: least === most ? "yes" : "no" } };
}
