/** A group of a pairing: who is in it, how well they go together, and whether a coordinator has decided it. */
export type PairedGroup = { members: readonly string[]; score: number; locked: boolean };

/** A pairing: its groups, the strongest first, and who has none. */
export type Pairing = {
  groups: readonly PairedGroup[];
  left: readonly string[];
  leftOut: readonly string[];
  total: number;
  /** The score of the weakest group. */
  worst: number | null;
};

/** What became of one association between two pairings; a score of null is no group. */
export type Moved = {
  id: string;
  before: number | null;
  after: number | null;
  /** With whom, then and now. */
  from: readonly string[];
  to: readonly string[];
};

export type Difference = {
  groups: { before: number; after: number };
  total: { before: number; after: number };
  worst: { before: number | null; after: number | null };
  gained: Moved[];
  lost: Moved[];
  /** With somebody else, and just as well off. */
  even: Moved[];
};

/** What differs between two pairings: who gains and who loses, the total and the weakest group. */
export function difference(before: Pairing, after: Pairing): Difference {
  const [then, now] = [byMember(before), byMember(after)];
  const moved = [...new Set([...then.keys(), ...now.keys()])]
    .map((id): Moved => {
      const [from, to] = [then.get(id), now.get(id)];
      return {
        id,
        before: from?.score ?? null,
        after: to?.score ?? null,
        from: others(from, id),
        to: others(to, id),
      };
    })
    .filter(({ from, to }) => from.join() !== to.join())
    .sort((a, b) => change(b) - change(a) || (a.id < b.id ? -1 : 1));
  return {
    groups: { before: before.groups.length, after: after.groups.length },
    total: { before: before.total, after: after.total },
    worst: { before: before.worst, after: after.worst },
    gained: moved.filter((one) => change(one) > 0),
    lost: moved.filter((one) => change(one) < 0).reverse(),
    even: moved.filter((one) => change(one) === 0),
  };
}

/** What a change means to all but those whom it is about: the points of the others together, and how many more have no group. */
export function costToOthers(
  { gained, lost, even }: Difference,
  about: readonly string[],
): { points: number; unpaired: number } {
  const others = [...gained, ...lost, ...even].filter(({ id }) => !about.includes(id));
  return {
    points: others.reduce((sum, one) => sum + (one.after ?? 0) - (one.before ?? 0), 0),
    unpaired: others.reduce((sum, one) => sum + Number(one.after === null) - Number(one.before === null), 0),
  };
}

/** How much better off, in points; no group is worse than any. */
function change({ before, after }: Moved): number {
  return (after ?? -1) - (before ?? -1);
}

function byMember({ groups }: Pairing): Map<string, PairedGroup> {
  return new Map(groups.flatMap((group) => group.members.map((id) => [id, group])));
}

function others(group: PairedGroup | undefined, id: string): string[] {
  return (group?.members ?? []).filter((one) => one !== id).sort();
}
