import type { Refusal } from "@/lib/kernel/refusals";

type Favour = {
  /** Why it cannot be chosen yet: somebody has not answered, or it does not suit. */
  whyNot: Refusal | null;
  /** Somebody who is needed is elsewhere then. */
  taken: boolean;
  startsAt: Date;
  votes: readonly { value: "YES" | "IF_NEEDED" | "NO" }[];
};

/** Proposed times, the best first: what suits all, then what fewest say no and most say yes to, then the earlier; what cannot be, last. */
export function bestFirst<T extends Favour>(options: readonly T[], now: Date): T[] {
  return [...options].sort((one, other) => {
    const [a, b] = [rankOf(one, now), rankOf(other, now)];
    return a.map((rank, at) => rank - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/** What decides first comes first; less is better. */
function rankOf({ whyNot, taken, startsAt, votes }: Favour, now: Date): number[] {
  const said = (value: string) => votes.filter((vote) => vote.value === value).length;
  const cannotBe = taken || startsAt <= now;
  return [cannotBe ? 1 : 0, whyNot ? 1 : 0, said("NO"), -said("YES"), startsAt.getTime()];
}
